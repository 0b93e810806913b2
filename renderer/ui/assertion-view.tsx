import { type ReactElement, useState } from 'react';
import { defang } from '../../shared/indicator/defang.ts';
import type { Assertion } from '../../shared/model/object.ts';
import styles from './assertion-view.module.css';
import { TimeText } from './time-text.tsx';

const originText = { manual: 'Entered by hand', import: 'Import', bundle: 'Bundle' } as const;
const shownAtFirst = 5;

interface AssertionViewProps {
  /** Associations have times of their own, too. */
  readonly assertion: Assertion & { readonly firstSeen?: number | null; readonly lastSeen?: number | null };
}

/** What one source states: its own id, dates, description and references. */
export function AssertionView({ assertion }: AssertionViewProps): ReactElement {
  const [all, setAll] = useState(false);
  const references = all ? assertion.references : assertion.references.slice(0, shownAtFirst);
  const hidden = assertion.references.length - references.length;
  return (
    <div className={styles.assertion}>
      <div className={styles.assertionHead}>
        <span className={styles.source}>{assertion.source}</span>
        {assertion.verb !== null && <span className={styles.verb}>{assertion.verb}</span>}
        <span className={styles.muted}>{originText[assertion.origin]}</span>
        {assertion.externalId !== null && <span className={styles.hash}>{assertion.externalId}</span>}
        {assertion.created !== null && (
          <span className={styles.muted}>
            created <TimeText at={assertion.created} />
          </span>
        )}
        {assertion.modified !== null && (
          <span className={styles.muted}>
            modified <TimeText at={assertion.modified} />
          </span>
        )}
        {typeof assertion.firstSeen === 'number' && (
          <span className={styles.muted}>
            first seen <TimeText at={assertion.firstSeen} />
          </span>
        )}
        {typeof assertion.lastSeen === 'number' && (
          <span className={styles.muted}>
            last seen <TimeText at={assertion.lastSeen} />
          </span>
        )}
        {assertion.revoked && <span className={styles.marked}>revoked</span>}
        {assertion.deprecated && <span className={styles.marked}>deprecated</span>}
      </div>
      {assertion.description !== null && <p className={styles.description}>{assertion.description}</p>}
      {references.length > 0 && (
        <ul className={styles.references} aria-label="References">
          {references.map((reference, index) => (
            <li key={index}>
              <span className={styles.reference} title={reference.description ?? undefined}>
                {reference.sourceName}
                {reference.externalId !== null && ` ${reference.externalId}`}
              </span>
              {reference.url !== null && (
                <span className={styles.url} title={defang('URL', reference.url)}>
                  {defang('URL', reference.url)}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {hidden} more references
        </button>
      )}
    </div>
  );
}
