import type { ReactElement } from 'react';
import type { ObjectRow } from '../../../../shared/model/object.ts';
import { matchesShortcut } from '../../../commands/shortcut.ts';
import { openTab } from '../../../state/tabs.ts';
import { KindIcon } from '../../../ui/kind-icon.tsx';
import { openObjectMenu, openPivotChoice } from '../../../ui/object-menu/object-menu-state.ts';
import { ValueText } from '../../../ui/value-text.tsx';
import styles from './diamond.module.css';

interface DiamondObjectsProps {
  readonly label: string;
  readonly rows: readonly {
    readonly object: ObjectRow;
    /** The Group through which a derived row comes. */
    readonly via: { readonly summary: string; readonly count: number } | null;
  }[];
}

/** A few objects of a vertex; each opens, and has the menu and the key `p` of every row. */
export function DiamondObjects({ label, rows }: DiamondObjectsProps): ReactElement | null {
  if (rows.length === 0) return null;
  return (
    <ul className={styles.objects} aria-label={label}>
      {rows.map(({ object, via }) => (
        <li key={object.id}>
          <button
            type="button"
            className={styles.object}
            onClick={(event) =>
              openTab({ screen: 'object', id: object.id }, { background: event.ctrlKey, title: object.summary })
            }
            onContextMenu={(event) => {
              event.preventDefault();
              const { left, bottom } = event.currentTarget.getBoundingClientRect();
              // The menu key has no place of its own.
              const isMouse = event.clientX > 0 || event.clientY > 0;
              openObjectMenu(object, isMouse ? { left: event.clientX, top: event.clientY } : { left, top: bottom });
            }}
            onKeyDown={(event) => {
              if (!matchesShortcut('P', event)) return;
              event.preventDefault();
              openPivotChoice(object);
            }}
          >
            <KindIcon kind={object.kind} type={object.type} />
            <ValueText kind={object.kind} type={object.type} value={object.summary} max={60} />
            {via !== null && (
              <span className={styles.via}>
                via {via.summary}
                {via.count > 1 && ` and ${via.count - 1} more`}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
