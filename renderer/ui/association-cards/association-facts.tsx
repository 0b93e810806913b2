import { Undo } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { AssociationDetail } from '../../../shared/contract/association.ts';
import type { ObjectRow, ObjectView } from '../../../shared/model/object.ts';
import { CardAction } from '../card-action.tsx';
import { OwnerEdge } from '../owner-edge.tsx';
import { TimeText } from '../time-text.tsx';
import { undoChangeSet } from '../toast.ts';
import { TypeBadge } from '../type-badge.tsx';
import { ValueText } from '../value-text.tsx';
import { BothEnds } from './both-ends.tsx';
import styles from './dialogs.module.css';

interface AssociationFactsProps {
  readonly object: ObjectView;
  readonly detail: AssociationDetail;
  readonly onUndone: () => void;
}

/** The two ends of an association and the facts of its making. */
export function AssociationFacts({ object, detail, onUndone }: AssociationFactsProps): ReactElement {
  const { changeSet, otherIsPrimary, other } = detail;
  const undo = async (id: number): Promise<void> => {
    await undoChangeSet(id);
    onUndone();
  };
  return (
    <dl className={styles.facts}>
      <dt>Between</dt>
      <dd className={styles.ends}>
        <End row={object} />
        <End row={other} />
      </dd>
      <dt>Type</dt>
      <dd>{detail.typeName}</dd>
      {otherIsPrimary !== null && (
        <>
          <dt>Direction</dt>
          <dd>
            <BothEnds
              type={detail.typeName}
              otherIsPrimary={otherIsPrimary}
              here={object}
              there={{ words: 'the other' }}
            />
          </dd>
        </>
      )}
      <dt>Source</dt>
      <dd>
        {[
          ...(detail.manual ? ['Made by hand'] : []),
          ...(detail.assertions.length > 0 ? [`stated by ${sourceNames(detail)}`] : []),
        ].join(', ') || 'Made by an import'}
      </dd>
      <dt>Associated</dt>
      <dd>
        <TimeText at={detail.at} as="minute" />
        {detail.by !== null && ` by ${detail.by}`}
        {detail.crossOwner && ' · across owners'}
      </dd>
      <dt>Change</dt>
      <dd className={styles.change}>
        <span>
          {changeSet === null
            ? 'Not known any more'
            : (changeSet.label ?? 'A change that also touched what you may not see')}
        </span>
        {changeSet !== null && (
          <CardAction
            label="Undo this change"
            icon={<Undo />}
            minimal
            right={detail.undo}
            onClick={() => void undo(changeSet.id)}
          />
        )}
      </dd>
    </dl>
  );
}

function End({ row }: { readonly row: ObjectRow }): ReactElement {
  return (
    <span className={styles.end}>
      <TypeBadge kind={row.kind} type={row.type} />
      <ValueText kind={row.kind} type={row.type} value={row.summary} copyable />
      <OwnerEdge ownerId={row.ownerId} />
    </span>
  );
}

const sourceNames = ({ assertions }: AssociationDetail): string =>
  [...new Set(assertions.map(({ source }) => source))].join(', ');
