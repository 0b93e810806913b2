import { Archive, Cross, NewLink, Remove, Undo } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { RequirementResult, ResultStateName } from '../../../../shared/contract/requirement.ts';
import type { Right } from '../../../../shared/model/object.ts';
import { useCommand } from '../../../api/query.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { countOf } from '../../../ui/count-text.ts';
import { showDone, showFailure } from '../../../ui/toast.ts';
import styles from './requirement.module.css';
import { stateLabel } from './result-filter.ts';
import { dissociateRight, markRight } from './result-rights.ts';

interface ResultActionsProps {
  readonly requirementId: number;
  readonly chosen: readonly RequirementResult[];
  readonly manage: Right;
  readonly onDone: () => void;
}

const marks: readonly { readonly state: ResultStateName; readonly label: string; readonly icon: ReactElement }[] = [
  { state: 'associated', label: 'Associate', icon: <NewLink size={12} /> },
  { state: 'archived', label: 'Archive', icon: <Archive size={12} /> },
  { state: 'falsePositive', label: 'False positive', icon: <Cross size={12} /> },
  { state: 'open', label: 'Reopen', icon: <Undo size={12} /> },
];

/** What can be done with the chosen results. */
export function ResultActions({ requirementId, chosen, manage, onDone }: ResultActionsProps): ReactElement {
  const marking = useCommand('requirementResult.mark');
  const removal = useCommand('association.remove');
  const what = countOf(chosen.length, 'result');
  const ids = chosen.map(({ object }) => object.id);
  const put = (state: ResultStateName): void => {
    marking
      .mutateAsync({ id: requirementId, objects: ids, state })
      .then(({ changeSet }) => {
        showDone(`${what}: ${stateLabel[state].toLowerCase()}`, changeSet);
        onDone();
      })
      .catch(showFailure);
  };
  const dissociate = (): void => {
    removal
      .mutateAsync({ id: requirementId, others: ids.map((id) => ({ id })) })
      .then(({ changeSet }) => {
        showDone(`Dissociated ${what}`, changeSet);
        onDone();
      })
      .catch(showFailure);
  };
  return (
    <div className={styles.bulk} role="group" aria-label="Chosen results">
      <span>{what} chosen</span>
      {marks.map(({ state, label, icon }) => (
        <CardAction
          key={state}
          label={label}
          icon={icon}
          right={markRight(chosen, state, manage)}
          busy={marking.isPending && marking.variables.state === state}
          onClick={() => put(state)}
        />
      ))}
      <CardAction
        label="Dissociate"
        icon={<Remove size={12} />}
        right={dissociateRight(chosen)}
        busy={removal.isPending}
        onClick={dissociate}
      />
    </div>
  );
}
