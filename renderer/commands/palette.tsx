import { Search } from '@blueprintjs/icons';
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { closeOverlay, useOverlay } from '../state/overlays.ts';
import { dropRelease } from '../ui/drop-release.ts';
import { PaletteList } from './palette-list.tsx';
import { usePaletteEntries } from './use-palette-entries.tsx';
import styles from './palette.module.css';

/** Finds objects and actions by typing. Opened with Ctrl+K from anywhere. */
export function Palette(): ReactElement | null {
  const isOpen = useOverlay((state) => state.open === 'palette');
  return isOpen ? <PaletteDialog /> : null;
}

/**
 * The platform's own modal dialog: it is open and has the focus within the key press that asked for it, so that
 * nothing is lost of what is typed right after Ctrl+K.
 */
function PaletteDialog(): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label="Command palette"
      onCancel={closeOverlay}
      onMouseDown={(event) => {
        // A press on the backdrop has the dialog itself as its target.
        if (event.target === event.currentTarget) closeOverlay();
      }}
    >
      <div className={styles.content}>
        <PaletteBody />
      </div>
    </dialog>
  );
}

function PaletteBody(): ReactElement {
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const { entries, searching, more } = usePaletteEntries(text);
  const current = entries[Math.min(active, entries.length - 1)];

  const choose = (background: boolean) => {
    if (current === undefined || current.unavailable !== null) return;
    if (!background) closeOverlay();
    current.choose(background);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, entries.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter') {
      dropRelease();
      choose(event.ctrlKey || event.metaKey);
    } else return;
    event.preventDefault();
  };

  return (
    <>
      <div className={styles.search}>
        <Search size={16} />
        <input
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={current === undefined ? undefined : `palette-${current.id}`}
          aria-label="Search objects or type a command"
          placeholder="Search objects or type a command"
          value={text}
          maxLength={500}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <PaletteList
        entries={entries}
        currentId={current?.id}
        isEmpty={text.trim() !== '' && !searching && entries.length === 0}
        onHover={setActive}
        onChoose={(entry, background) => {
          if (entry.unavailable !== null) return;
          if (!background) closeOverlay();
          entry.choose(background);
        }}
      />
      <div className={styles.foot}>
        <span>
          <kbd>Enter</kbd> opens
        </span>
        <span>
          <kbd>Ctrl</kbd> <kbd>Enter</kbd> opens in the background
        </span>
        <span className={styles.more}>{searching ? 'Searching…' : more ? 'More objects match: type on' : ''}</span>
      </div>
    </>
  );
}
