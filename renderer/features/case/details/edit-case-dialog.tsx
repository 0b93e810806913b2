import { Button, Callout, HTMLSelect, InputGroup, TextArea } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import { CaseName, type CaseView } from '../../../../shared/contract/case.ts';
import { AppError } from '../../../../shared/error/app-error.ts';
import { resolutions, severities } from '../../../../shared/model/case.ts';
import { call } from '../../../api/client.ts';
import { runCommand } from '../../../api/query.ts';
import { AssigneeSelect } from '../../../ui/assignee/assignee-select.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { LabelledField } from '../../../ui/labelled-field.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';
import { changedFields, type CaseTime, timeInput, type TypedCase } from './case-form.ts';
import styles from './case-form.module.css';

interface EditCaseDialogProps {
  readonly kase: CaseView;
  readonly onClose: () => void;
}

/** Edits the fields of a Case. It keeps the Case on which it is based, so that a change made elsewhere is noticed. */
export function EditCaseDialog({ kase, onClose }: EditCaseDialogProps): ReactElement {
  const [base, setBase] = useState(kase);
  const [typed, setTyped] = useState<TypedCase>({});
  const [stale, setStale] = useState(false);
  const set = (change: TypedCase): void => setTyped((before) => ({ ...before, ...change }));
  const name = CaseName.safeParse(typed.name ?? base.name);
  const send = async (): Promise<void> => {
    try {
      const { changeSet } = await runCommand('case.update', {
        id: base.id,
        version: base.version,
        fields: changedFields(base, typed),
      });
      showDone(`Saved Case ${base.number}`, changeSet);
      onClose();
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'STALE')) throw error;
      setStale(true);
    }
  };
  return (
    <FormDialog
      className={styles.dialog}
      title={`Edit Case ${base.number}`}
      submitText="Save"
      disabled={stale || !name.success}
      onClose={onClose}
      send={send}
    >
      {stale && (
        <StaleCase
          onReload={async () => {
            setBase(await call('case.get', { id: base.id }));
            setStale(false);
          }}
        />
      )}
      <LabelledField label="Name" problem={name.success ? undefined : 'Enter a name of at most 500 characters.'}>
        {(id) => (
          <InputGroup
            id={id}
            autoFocus
            value={typed.name ?? base.name}
            onValueChange={(value) => set({ name: value })}
          />
        )}
      </LabelledField>
      <div className={styles.row}>
        <LabelledField label="Severity">
          {(id) => (
            <HTMLSelect
              id={id}
              fill
              value={typed.severity ?? base.severity}
              options={severities.toReversed()}
              onChange={({ currentTarget: { value } }) =>
                set({ severity: severities.find((known) => known === value) ?? base.severity })
              }
            />
          )}
        </LabelledField>
        <LabelledField label="Resolution">
          {(id) => (
            <HTMLSelect
              id={id}
              fill
              value={typed.resolution ?? base.resolution}
              options={[...resolutions]}
              onChange={({ currentTarget: { value } }) =>
                set({ resolution: resolutions.find((known) => known === value) ?? base.resolution })
              }
            />
          )}
        </LabelledField>
        <LabelledField label="Assignee" className={styles.wide}>
          {(id) => (
            <AssigneeSelect
              id={id}
              ownerId={base.ownerId}
              value={typed.assignee === undefined ? base.assignee : typed.assignee}
              current={base.assignee}
              onChange={(assignee) => set({ assignee })}
            />
          )}
        </LabelledField>
        {timesOf(base).map(({ time, label }) => (
          <LabelledField key={time} label={label}>
            {(id) => (
              <InputGroup
                id={id}
                type="datetime-local"
                value={timeInput(base, typed, time)}
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
            rows={7}
            maxLength={100_000}
            value={typed.description ?? base.description ?? ''}
            onChange={({ currentTarget }) => set({ description: currentTarget.value })}
          />
        )}
      </LabelledField>
    </FormDialog>
  );
}

const timesOf = ({ status }: CaseView): { time: CaseTime; label: string }[] => [
  { time: 'occurred', label: 'Occurred' },
  { time: 'detected', label: 'Detected' },
  { time: 'opened', label: 'Opened' },
  ...(status === 'Closed' ? [{ time: 'closed' as const, label: 'Closed' }] : []),
];

/** Says that the Case has changed since the form was opened; what was typed stays. */
function StaleCase({ onReload }: { readonly onReload: () => Promise<void> }): ReactElement {
  const [busy, setBusy] = useState(false);
  return (
    <Callout className={styles.stale ?? ''} intent="warning" title="Changed by someone else in the meantime" compact>
      <p>Nothing of yours is saved yet. Fields that you did not touch take their new values.</p>
      <Button
        size="small"
        text="Reload and keep what I typed"
        loading={busy}
        onClick={() => {
          setBusy(true);
          void onReload()
            .catch(showFailure)
            .finally(() => setBusy(false));
        }}
      />
    </Callout>
  );
}
