import { Button } from '@blueprintjs/core';
import { type ReactElement, useEffect, useMemo } from 'react';
import { useContractQuery } from '../../api/query.ts';
import { useRegisteredActions } from '../../commands/use-registered-actions.ts';
import type { PivotStep } from '../../state/tab-address.ts';
import { openTab, replaceAddress, setTabTitle } from '../../state/tabs.ts';
import { countOf } from '../../ui/count-text.ts';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../ui/state-panels.tsx';
import { shownValue } from '../../ui/value-text-copy.ts';
import { cutMiddle } from '../../ui/value-text-cut.ts';
import { PivotTable } from './pivot-table.tsx';
import { PivotToolbar } from './pivot-toolbar.tsx';
import { PivotTrail } from './pivot-trail.tsx';
import styles from './pivot.module.css';
import { stepText } from './step-text.ts';
import { changeStepView, stepKey, useStepView } from './step-view.ts';

interface PivotScreenProps {
  readonly tabId: string;
  readonly trail: readonly PivotStep[];
}

/** From object to object by their associations, with the way walked so far. */
export function PivotScreen({ tabId, trail }: PivotScreenProps): ReactElement {
  const { data } = useContractQuery('pivot.trail', { ids: trail.map(({ id }) => id) }, { keepPrevious: true });
  const step = trail.at(-1);
  const objects = data?.objects.length === trail.length ? data.objects : undefined;
  const object = objects?.at(-1);
  const start =
    object == null ? `#${step?.id ?? 0}` : cutMiddle(shownValue(object.kind, object.type, object.summary), 40);
  const title = step === undefined ? 'Pivot' : `${start} → ${stepText(step)}`;
  useEffect(() => setTabTitle(tabId, title.slice(0, 200)), [tabId, title]);
  useRegisteredActions(useMemo(() => trailActions(trail), [trail]));
  return (
    <section className={styles.screen} aria-label="Pivot">
      <h1 className="visually-hidden">{title}</h1>
      <PivotTrail trail={trail} objects={objects} />
      {step !== undefined &&
        (object === null ? (
          <StartGone trail={trail} />
        ) : (
          <Step key={stepKey(trail)} tabId={tabId} trail={trail} step={step} start={start} />
        ))}
    </section>
  );
}

interface StepProps extends PivotScreenProps {
  readonly step: PivotStep;
  readonly start: string;
}

function Step({ tabId, trail, step, start }: StepProps): ReactElement {
  const { data: counts, error, refetch } = useContractQuery('pivot.counts', { id: step.id });
  const key = stepKey(trail);
  const { text } = useStepView(key);
  if (error !== null) {
    return error.code === 'NOT_FOUND' ? (
      <StartGone trail={trail} />
    ) : (
      <FailedPanel error={error} onRetry={() => void refetch()} />
    );
  }
  if (counts === undefined) return <LoadingPanel label="Counting what can be reached" />;
  return (
    <>
      {counts.copies > 1 && (
        <p className={styles.copies}>
          The {countOf(counts.copies, 'copy', 'copies')} of {start} that you may read are used; each object is counted
          once.
        </p>
      )}
      <PivotToolbar
        counts={counts}
        step={step}
        onStep={(next) => replaceAddress(tabId, { screen: 'pivot', trail: [...trail.slice(0, -1), next] })}
        text={text}
        onText={(next) => changeStepView(key, { text: next })}
      />
      <PivotTable
        // The keyboard begins at the first row again when other types are listed.
        key={JSON.stringify(step.types ?? [])}
        trail={trail}
        step={step}
        several={counts.copies > 1}
        start={start}
      />
    </>
  );
}

/** The last object of the trail was deleted, or its owner was closed to the user. */
function StartGone({ trail }: { readonly trail: readonly PivotStep[] }): ReactElement {
  const before = trail.slice(0, -1);
  return (
    <EmptyPanel
      title="This object is not available any more"
      action={
        before.length === 0 ? (
          <Button text="Browse objects" onClick={() => openTab({ screen: 'browse' })} />
        ) : (
          <Button
            intent="primary"
            text="Back to the step before"
            onClick={() => openTab({ screen: 'pivot', trail: before })}
          />
        )
      }
    >
      It was deleted, or you may not see it with your roles. The other steps of the trail are still there.
    </EmptyPanel>
  );
}

const trailActions = (trail: readonly PivotStep[]) => [
  {
    id: 'pivot.stepBack',
    label: 'Back to the pivot before',
    shortcut: 'Backspace',
    group: 'Pivot',
    available: () => trail.length > 1 || 'This is the first pivot of the trail.',
    perform: () => openTab({ screen: 'pivot', trail: trail.slice(0, -1) }),
  },
];
