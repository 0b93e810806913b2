import type { ReactElement } from 'react';
import type { ObjectRow } from '../../shared/model/object.ts';
import { openTab } from '../state/tabs.ts';
import { objectName } from './object-name.ts';
import { ValueText } from './value-text.tsx';
import styles from './summary-link.module.css';

interface SummaryLinkProps {
  readonly row: ObjectRow;
  /** Outside a grid the keyboard reaches the link itself. */
  readonly tabStop?: boolean;
}

/** Summary of a row that opens it: in the background with Ctrl or the middle button. The grid has the keyboard's way. */
export function SummaryLink({ row, tabStop = false }: SummaryLinkProps): ReactElement {
  const open = (background: boolean) =>
    openTab({ screen: 'object', id: row.id }, { background, title: objectName(row).slice(0, 200) });
  return (
    <span className={styles.cell}>
      <button
        type="button"
        tabIndex={tabStop ? 0 : -1}
        className={styles.link}
        data-muted={row.withdrawn || row.active === false || undefined}
        onClick={(event) => {
          event.stopPropagation();
          open(event.ctrlKey || event.metaKey);
        }}
        onDoubleClick={(event) => event.stopPropagation()}
        onAuxClick={(event) => {
          event.stopPropagation();
          if (event.button === 1) open(true);
        }}
      >
        <ValueText kind={row.kind} type={row.type} value={objectName(row)} max={96} />
      </button>
      {row.withdrawn && <span className={styles.flag}>withdrawn</span>}
      {row.active === false && <span className={styles.flag}>inactive</span>}
    </span>
  );
}
