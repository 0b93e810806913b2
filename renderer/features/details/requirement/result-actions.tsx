import { Archive, Cross, NewLink, Remove, Undo } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { RequirementResult, ResultStateName } from '../../../../shared/contract/requirement.ts';
import type { Right } from '../../../../shared/model/object.ts';
import { runCommand } from '../../../api/query.ts';
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
  const [busy, setBusy] = useState<ResultStateName | 'dissociate' | null>(null);
  const what = countOf(chosen.length, 'result');
  const ids = chosen.map(({ object }) => object.id);
  // Not mutations of this component: with the last chosen result it is gone itself.
  const run = (name: typeof busy, done: string, change: Promise<{ changeSet: number }>): void => {
    setBusy(name);
    change
      .then(({ changeSet }) => {
        showDone(done, changeSet);
        onDone();
      })
      .catch(showFailure)
      .finally(() => setBusy(null));
  };
  const put = (state: ResultStateName): void =>
    run(
      state,
      `${what}: ${stateLabel[state].toLowerCase()}`,
      runCommand('requirementResult.mark', { id: requirementId, objects: ids, state }),
    );
  const dissociate = (): void =>
    run(
      'dissociate',
      `Dissociated ${what}`,
      runCommand('association.remove', { id: requirementId, others: ids.map((id) => ({ id })) }),
    );
  return (
    <div className={styles.bulk} role="group" aria-label="Chosen results">
      <span>{what} chosen</span>
      {marks.map(({ state, label, icon }) => (
        <CardAction
          key={state}
          label={label}
          icon={icon}
          right={markRight(chosen, state, manage)}
          busy={busy === state}
          onClick={() => put(state)}
        />
      ))}
      <CardAction
        label="Dissociate"
        icon={<Remove size={12} />}
        right={dissociateRight(chosen)}
        busy={busy === 'dissociate'}
        onClick={dissociate}
      />
    </div>
  );
}
