import { Fork, Plus } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { diamondLabel, vertexKinds } from '../../../../shared/association/diamond.ts';
import type { DiamondVertexView } from '../../../../shared/contract/pivot.ts';
import type { ObjectView } from '../../../../shared/model/object.ts';
import type { ObjectKind } from '../../../../shared/model/object-type.ts';
import { Card } from '../../../ui/card.tsx';
import { countText } from '../../../ui/count-text.ts';
import { KindIcon } from '../../../ui/kind-icon.tsx';
import { goPivot } from '../../../ui/object-menu/go-pivot.ts';
import { DiamondObjects } from './diamond-objects.tsx';
import { KindAction } from './kind-action.tsx';
import { openFiltered } from './open-filtered.ts';
import styles from './diamond.module.css';

interface DiamondVertexCardProps {
  readonly object: ObjectView;
  readonly vertex: DiamondVertexView;
  /** The Group itself stands on this vertex. */
  readonly isOwn: boolean;
  readonly onAssociate: (kind: ObjectKind) => void;
}

/** One corner of the diamond: how many of each type, the newest of them, and where to go from here. */
export function DiamondVertexCard({ object, vertex, isOwn, onAssociate }: DiamondVertexCardProps): ReactElement {
  const { name, holds } = diamondLabel[vertex.vertex];
  const kinds = vertexKinds[vertex.vertex];
  const reachable = kinds.filter((kind) => vertex.types.some((type) => type.kind === kind));
  const typesOf = (kind: ObjectKind): string[] =>
    vertex.types.filter((type) => type.kind === kind).map(({ type }) => type);
  return (
    <Card
      title={name}
      note={countText(vertex.total)}
      actions={
        <>
          <KindAction
            label={`Pivot to ${name}`}
            icon={<Fork />}
            kinds={reachable}
            right={{ allowed: reachable.length > 0, reason: 'Nothing is associated here yet.' }}
            onKind={(kind) => goPivot({ id: object.id, kind, types: typesOf(kind) })}
          />
          <KindAction
            label={`Associate with ${name}`}
            icon={<Plus />}
            kinds={kinds}
            right={object.rights.associate}
            onKind={onAssociate}
          />
        </>
      }
    >
      {isOwn && <p className={styles.own}>This {object.type} itself stands here.</p>}
      {vertex.types.length > 0 && (
        <div className={styles.types}>
          {vertex.types.map(({ kind, type, count }) => (
            <button
              key={`${kind}/${type}`}
              type="button"
              className={styles.type}
              title={`Show them in the Associations tab`}
              onClick={(event) => openFiltered(object, kind, type, event.ctrlKey)}
            >
              <KindIcon kind={kind} type={type} size={10} />
              {type} <span className={styles.muted}>{countText(count)}</span>
            </button>
          ))}
        </div>
      )}
      <DiamondObjects label={`Newest: ${name}`} rows={vertex.newest.map((row) => ({ object: row, via: null }))} />
      {vertex.total > vertex.newest.length && (
        <p className={styles.rest}>and {countText(vertex.total - vertex.newest.length)} more</p>
      )}
      {vertex.total === 0 && <p className={styles.empty}>Nothing here yet. {holds}</p>}
      {vertex.derived !== null && vertex.derived.total > 0 && (
        <>
          <h3 className={styles.derived}>
            Through associated Groups {countText(vertex.derived.total)}
            {vertex.derived.totalIsExact ? '' : '+'}
          </h3>
          <DiamondObjects label={`${name} through associated Groups`} rows={vertex.derived.rows} />
        </>
      )}
    </Card>
  );
}
