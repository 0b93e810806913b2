import { useQueries } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { contractQuery } from '../../api/query.ts';
import { openTab } from '../../state/tabs.ts';
import { countText } from '../../ui/count-text.ts';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { kindName } from '../../ui/kind-names.ts';
import { useShownKinds } from '../../ui/use-shown-kinds.ts';
import styles from './home.module.css';

/** How many objects of each kind the user may see; a click lists them. */
export function KindCounts(): ReactElement {
  const shownKinds = useShownKinds();
  const counts = useQueries({
    queries: shownKinds.map((kind) =>
      contractQuery('object.list', { filter: { kind }, sort: 'modified', descending: true, offset: 0, limit: 1 }),
    ),
  });
  return (
    <div className={styles.counts} role="group" aria-label="Objects by kind">
      {shownKinds.map((kind, index) => {
        const answer = counts[index]?.data;
        return (
          <button
            key={kind}
            type="button"
            className={styles.count}
            onClick={() => openTab({ screen: 'browse', filter: { kind } })}
          >
            <span className={styles.number}>
              {answer === undefined ? '–' : countText(answer.total) + (answer.totalIsExact ? '' : '+')}
            </span>
            <span className={styles.kind}>
              <KindIcon kind={kind} />
              {kindName(kind)}
            </span>
          </button>
        );
      })}
    </div>
  );
}
