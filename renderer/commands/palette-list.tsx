import { useEffect, useRef, type ReactElement } from 'react';
import type { PaletteEntry } from './use-palette-entries.tsx';
import { ShortcutKeys } from './shortcut-keys.tsx';
import styles from './palette.module.css';

interface PaletteListProps {
  readonly entries: readonly PaletteEntry[];
  readonly currentId: string | undefined;
  readonly isEmpty: boolean;
  readonly onHover: (index: number) => void;
  readonly onChoose: (entry: PaletteEntry, background: boolean) => void;
}

export function PaletteList({ entries, currentId, isEmpty, onHover, onChoose }: PaletteListProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);

  return (
    <div ref={list} id="palette-list" role="listbox" aria-label="Results" className={styles.list}>
      {isEmpty && <p className={styles.empty}>Nothing has this in its value or name.</p>}
      {entries.map((entry, index) => (
        <div key={entry.id} role="presentation">
          {entry.group !== entries[index - 1]?.group && (
            <div role="presentation" className={styles.group}>
              {entry.group}
            </div>
          )}
          <div
            id={`palette-${entry.id}`}
            role="option"
            aria-selected={entry.id === currentId}
            aria-disabled={entry.unavailable !== null}
            className={styles.entry}
            title={entry.unavailable ?? undefined}
            onMouseMove={() => onHover(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={(event) => onChoose(entry, event.ctrlKey || event.metaKey)}
          >
            <span className={styles.icon}>{entry.icon}</span>
            <span className={styles.label}>{entry.label}</span>
            <span className={styles.note}>{entry.unavailable ?? entry.note}</span>
            {entry.shortcut !== undefined && <ShortcutKeys shortcut={entry.shortcut} />}
          </div>
        </div>
      ))}
    </div>
  );
}
