import type { ReactElement } from 'react';
import { diamondLabel } from '../../../../shared/association/diamond.ts';
import type { ObjectView } from '../../../../shared/model/object.ts';
import type { ObjectKind } from '../../../../shared/model/object-type.ts';
import { useContractQuery } from '../../../api/query.ts';
import { countText } from '../../../ui/count-text.ts';
import { KindIcon } from '../../../ui/kind-icon.tsx';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { DiamondVertexCard } from './diamond-vertex-card.tsx';
import { openFiltered } from './open-filtered.ts';
import styles from './diamond.module.css';

interface DiamondViewProps {
  readonly object: ObjectView;
  readonly onAssociate: (kind: ObjectKind) => void;
}

/** Who, with what, from where, against whom: the direct associations of a Group on the vertices of the Diamond Model. */
export function DiamondView({ object, onAssociate }: DiamondViewProps): ReactElement {
  const { data, error, refetch } = useContractQuery('pivot.diamond', { id: object.id });
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel label="Loading the Diamond Model" />;
  const stands = data.own === null ? 'the event between the four' : `stands at ${diamondLabel[data.own].name}`;
  return (
    <section className={styles.view} aria-label="Diamond Model">
      <div className={styles.diamond}>
        <svg className={styles.lines} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <path d="M50 8 L88 50 L50 92 L12 50 Z" vectorEffect="non-scaling-stroke" />
          <path d="M50 8 V92 M12 50 H88" className={styles.axis} vectorEffect="non-scaling-stroke" />
        </svg>
        <div className={styles.centre}>
          <KindIcon kind={object.kind} type={object.type} size={28} />
          <strong>{object.summary}</strong>
          <span className={styles.muted}>
            {object.type}: {stands}
          </span>
        </div>
        {data.vertices.map((vertex) => (
          <div key={vertex.vertex} className={styles[vertex.vertex]}>
            <DiamondVertexCard
              object={object}
              vertex={vertex}
              isOwn={data.own === vertex.vertex}
              onAssociate={onAssociate}
            />
          </div>
        ))}
      </div>
      {data.elsewhere.length > 0 && (
        <p className={styles.elsewhere}>
          <span className={styles.muted}>On no vertex:</span>
          {data.elsewhere.map(({ kind, type, count }) => (
            <button
              key={`${kind}/${type}`}
              type="button"
              className={styles.type}
              onClick={(event) => openFiltered(object, kind, type, event.ctrlKey)}
            >
              <KindIcon kind={kind} type={type} size={10} />
              {type} <span className={styles.muted}>{countText(count)}</span>
            </button>
          ))}
        </p>
      )}
    </section>
  );
}
