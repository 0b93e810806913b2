import type { ReactElement } from 'react';
import type { PivotRow } from '../../../shared/contract/pivot.ts';
import { openTab } from '../../state/tabs.ts';
import { OwnerEdge } from '../../ui/owner-edge.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { shownValue } from '../../ui/value-text-copy.ts';
import { cutMiddle } from '../../ui/value-text-cut.ts';
import styles from './pivot.module.css';
import { linkText, sourceText } from './why-text.ts';

interface PivotWhyProps {
  /** The row on which the keyboard is. */
  readonly row: PivotRow | undefined;
  /** The object from which the step starts, in words. */
  readonly start: string;
}

/** Why the active row is here: every association that leads to it, or the shared Groups. */
export function PivotWhy({ row, start }: PivotWhyProps): ReactElement {
  return (
    <section className={styles.why} aria-label="Why is this here" aria-live="polite">
      <h2>Why is this here?</h2>
      {row === undefined ? (
        <p className={styles.muted}>Move to a row to see what leads to it.</p>
      ) : (
        <Reasons row={row} start={start} />
      )}
    </section>
  );
}

function Reasons({ row, start }: { readonly row: PivotRow; readonly start: string }): ReactElement {
  const name = cutMiddle(shownValue(row.object.kind, row.object.type, row.object.summary), 48);
  const { via } = row;
  if (via !== null) {
    return (
      <p>
        {name} is not associated with {start} itself: both are associated with the Group{' '}
        <button
          type="button"
          className={styles.crumb}
          onClick={(event) =>
            openTab({ screen: 'object', id: via.id }, { background: event.ctrlKey, title: via.summary })
          }
        >
          {via.summary}
        </button>
        {via.count > 1 && ` and with ${via.count - 1} more`}.{' '}
        <span className={styles.derived}>derived, not stored</span>
      </p>
    );
  }
  return (
    <ul>
      {row.links.map((link) => (
        <li key={`${link.from}/${link.type}/${String(link.otherIsPrimary)}`}>
          <span>
            {start} in <OwnerEdge ownerId={link.fromOwner} />
          </span>
          <strong>{linkText(link)}</strong>
          <span>{name}</span>
          <span className={styles.muted}>
            {link.source === 'manual' ? 'by ' : 'from '}
            {sourceText(link)}, <TimeText at={link.at} as="minute" />
          </span>
        </li>
      ))}
      {row.linkCount > row.links.length && <li>and {row.linkCount - row.links.length} more</li>}
    </ul>
  );
}
