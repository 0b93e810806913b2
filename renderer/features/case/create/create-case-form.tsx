import { Callout, HTMLSelect, InputGroup, TextArea } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import { CaseName } from '../../../../shared/contract/case.ts';
import type { WorkflowSummary } from '../../../../shared/contract/workflow.ts';
import { severities } from '../../../../shared/model/case.ts';
import type { Owner } from '../../../../shared/model/owner.ts';
import { runCommand, useContractQuery } from '../../../api/query.ts';
import { closeTab, openTab, useTabs } from '../../../state/tabs.ts';
import { AssigneeSelect } from '../../../ui/assignee/assignee-select.tsx';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { LabelledField } from '../../../ui/labelled-field.tsx';
import { showDone } from '../../../ui/toast.ts';
import { ViewersField } from '../viewers-field.tsx';
import styles from './create-case.module.css';
import { assigneeOf, emptyCase, type NewCase, toInput } from './new-case.ts';
import { WorkflowChoice } from './workflow-choice.tsx';

interface CreateCaseFormProps {
  /** Those in which the user may open Cases; home first. */
  readonly owners: readonly Owner[];
  readonly initialWorkflow: number | undefined;
}

/** A new Case with what its Workflow gives: description, assignee, phases and tasks. */
export function CreateCaseForm({ owners, initialWorkflow }: CreateCaseFormProps): ReactElement {
  const [chosenOwner, setOwner] = useState<Owner['id'] | undefined>(undefined);
  const [workflowId, setWorkflow] = useState(initialWorkflow);
  const [typed, setTyped] = useState<NewCase>(emptyCase);
  const { data } = useContractQuery('workflow.list', { active: true });
  const workflows: readonly WorkflowSummary[] = (data?.rows ?? []).filter(({ rights }) => rights.openCase.allowed);
  const workflow = workflows.find(({ id }) => id === workflowId);
  // A Workflow that came with the address brings its Organization.
  const ownerId = chosenOwner ?? workflow?.ownerId ?? owners[0]?.id;
  const set = (change: Partial<NewCase>): void => setTyped((before) => ({ ...before, ...change }));
  const name = CaseName.safeParse(typed.name);
  const isReading = workflowId !== undefined && data === undefined;

  const send = async (): Promise<void> => {
    if (ownerId === undefined || !name.success) return;
    const input = toInput(typed, name.data, workflow);
    const { id, number, changeSet } =
      workflow === undefined
        ? await runCommand('case.create', { ownerId, ...input })
        : await runCommand('workflow.openCase', { workflowId: workflow.id, ...input });
    showDone(`Opened Case ${number}`, changeSet);
    const form = useTabs
      .getState()
      .tabs.find(({ address }) => address.screen === 'createCase' && address.workflowId === initialWorkflow);
    openTab({ screen: 'object', id }, { title: name.data });
    if (form !== undefined) closeTab(form.id);
  };

  const isGone = workflowId !== undefined && data !== undefined && workflow === undefined;
  return (
    <FormFrame submit="Open Case" ready={name.success && ownerId !== undefined && !isReading} send={send}>
      {isGone && (
        <Callout intent="warning" compact className={styles.gone ?? ''}>
          No Case can be opened from the Workflow that you chose: it is not active, or was deleted. The Case will be
          empty unless you choose another one.
        </Callout>
      )}
      <LabelledField
        label="Name"
        problem={typed.name === '' || name.success ? undefined : 'Enter a name of at most 500 characters.'}
      >
        {(id) => (
          <InputGroup
            id={id}
            autoFocus
            autoComplete="off"
            value={typed.name}
            onValueChange={(value) => set({ name: value })}
          />
        )}
      </LabelledField>
      <div className={styles.row}>
        <LabelledField label="Organization">
          {(id) => (
            <HTMLSelect
              id={id}
              fill
              value={ownerId ?? ''}
              options={owners.map((owner) => ({ value: owner.id, label: owner.name }))}
              onChange={({ currentTarget }) => {
                setOwner(owners.find((owner) => owner.id === Number(currentTarget.value))?.id);
                // Users and Workflows are those of the Organization.
                setWorkflow(undefined);
                set({ assignee: undefined, viewers: null });
              }}
            />
          )}
        </LabelledField>
        <LabelledField label="Severity">
          {(id) => (
            <HTMLSelect
              id={id}
              fill
              value={typed.severity}
              options={severities.toReversed()}
              onChange={({ currentTarget: { value } }) =>
                set({ severity: severities.find((known) => known === value) ?? typed.severity })
              }
            />
          )}
        </LabelledField>
        <WorkflowChoice
          workflows={workflows.filter((one) => one.ownerId === ownerId)}
          value={workflow}
          more={data !== undefined && data.total > data.rows.length}
          onChange={setWorkflow}
        />
        <LabelledField label="Assignee">
          {(id) => (
            <AssigneeSelect
              id={id}
              ownerId={ownerId}
              value={assigneeOf(typed, workflow)}
              current={workflow?.assignee ?? null}
              onChange={(assignee) => set({ assignee })}
            />
          )}
        </LabelledField>
        {(['occurred', 'detected'] as const).map((time) => (
          <LabelledField key={time} label={time === 'occurred' ? 'Occurred' : 'Detected'} labelInfo="(if known)">
            {(id) => (
              <InputGroup
                id={id}
                type="datetime-local"
                value={typed[time]}
                onValueChange={(value) => set({ [time]: value })}
              />
            )}
          </LabelledField>
        ))}
      </div>
      <LabelledField label="Description" labelInfo="(Markdown)">
        {(id) => (
          <TextArea
            id={id}
            fill
            rows={6}
            maxLength={100_000}
            value={typed.description ?? workflow?.description ?? ''}
            onChange={({ currentTarget }) => set({ description: currentTarget.value })}
          />
        )}
      </LabelledField>
      {ownerId !== undefined && (
        <ViewersField ownerId={ownerId} value={typed.viewers} onChange={(viewers) => set({ viewers })} />
      )}
    </FormFrame>
  );
}
