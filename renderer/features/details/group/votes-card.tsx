import { ThumbsDown, ThumbsUp } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { ObjectView } from '../../../../shared/model/object.ts';
import { useCommand, useContractQuery } from '../../../api/query.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { countText } from '../../../ui/count-text.ts';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';
import styles from './group-cards.module.css';

const said = { '1': 'Voted useful', '-1': 'Voted not useful', '0': 'Vote withdrawn' } as const;

/** Whether analysts find the Group useful: one vote each, changed or withdrawn by another press. */
export function VotesCard({ object }: { readonly object: ObjectView }): ReactElement {
  const { data, error } = useContractQuery('vote.get', { id: object.id });
  const command = useCommand('vote.set');
  const vote = (value: 1 | -1): void => {
    if (command.isPending || data === undefined) return;
    const next = data.mine === value ? 0 : value;
    command
      .mutateAsync({ id: object.id, value: next })
      .then(({ changeSet }) => showDone(said[next], changeSet))
      .catch(showFailure);
  };
  return (
    <Card title="Votes">
      {error !== null && <FailedPanel error={error} />}
      {error === null && data === undefined && <LoadingPanel label="Counting the votes" />}
      {data !== undefined && (
        <div className={`${styles.body} ${styles.row}`}>
          <CardAction
            label={`Useful: ${countText(data.up)}${data.mine === 1 ? ', your vote. Withdraw it' : ''}`}
            icon={<ThumbsUp />}
            right={data.right}
            primary={data.mine === 1}
            onClick={() => vote(1)}
          >
            Useful {countText(data.up)}
          </CardAction>
          <CardAction
            label={`Not useful: ${countText(data.down)}${data.mine === -1 ? ', your vote. Withdraw it' : ''}`}
            icon={<ThumbsDown />}
            right={data.right}
            primary={data.mine === -1}
            onClick={() => vote(-1)}
          >
            Not useful {countText(data.down)}
          </CardAction>
          <span className={styles.muted}>{data.mine === 0 ? 'You have not voted.' : 'Press again to withdraw.'}</span>
        </div>
      )}
    </Card>
  );
}
