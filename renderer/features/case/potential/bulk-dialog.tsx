import { HTMLSelect } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import type { CaseView } from '../../../../shared/contract/case.ts';
import type { BulkAction } from '../../../../shared/contract/potential.ts';
import type { AssigneeRef } from '../../../../shared/model/assignee.ts';
import { resolutions, severities } from '../../../../shared/model/case.ts';
import { runCommand, useContractQuery } from '../../../api/query.ts';
import { AssigneeSelect } from '../../../ui/assignee/assignee-select.tsx';
import { countOf } from '../../../ui/count-text.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { LabelledField } from '../../../ui/labelled-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { showDone } from '../../../ui/toast.ts';

export type BulkForm = Exclude<BulkAction['action'], 'associate'>;

const words: Readonly<Record<BulkForm, { readonly title: string; readonly submit: string; readonly done: string }>> = {
  assign: { title: 'Assign', submit: 'Assign', done: 'Assigned' },
  setSeverity: { title: 'Set the severity of', submit: 'Set severity', done: 'Set the severity of' },
  tag: { title: 'Tag', submit: 'Tag', done: 'Tagged' },
  copyNote: { title: 'Copy a note to', submit: 'Copy', done: 'Copied a note to' },
  close: { title: 'Close', submit: 'Close Cases', done: 'Closed' },
};

interface BulkDialogProps {
  readonly kase: CaseView;
  readonly cases: readonly number[];
  readonly form: BulkForm;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One change of all chosen Cases; when one does not allow it, none is changed and the reason is said here. */
export function BulkDialog({ kase, cases, form, onClose, onDone }: BulkDialogProps): ReactElement {
  const [assignee, setAssignee] = useState<AssigneeRef | null>(null);
  const [severity, setSeverity] = useState(kase.severity);
  const [resolution, setResolution] = useState(kase.resolution);
  const [tag, setTag] = useState('');
  const [noteId, setNoteId] = useState<number | null>(null);
  const { data: notes } = useContractQuery(
    'caseNote.list',
    { caseId: kase.id, offset: 0, limit: 50 },
    { enabled: form === 'copyNote' },
  );
  const chosenNote = noteId ?? notes?.notes[0]?.id ?? 0;
  const acts: Readonly<Record<BulkForm, BulkAction>> = {
    assign: { action: 'assign', assignee },
    setSeverity: { action: 'setSeverity', severity },
    tag: { action: 'tag', tag: tag.trim() },
    copyNote: { action: 'copyNote', noteId: chosenNote },
    close: { action: 'close', resolution },
  };
  const { title, submit, done } = words[form];
  return (
    <FormDialog
      title={`${title} ${countOf(cases.length, 'Case')}`}
      submitText={submit}
      disabled={(form === 'tag' && tag.trim() === '') || (form === 'copyNote' && chosenNote === 0)}
      note="All of them, or none."
      onClose={onClose}
      send={async () => {
        const { changeSet, changed } = await runCommand('potential.bulkAct', {
          id: kase.id,
          cases: [...cases],
          act: acts[form],
        });
        const same = cases.length - changed;
        showDone(
          `${done} ${countOf(changed, 'Case')}${same === 0 ? '' : `; ${countOf(same, 'was', 'were')} so already`}`,
          changed === 0 ? undefined : changeSet,
        );
        onDone();
        onClose();
      }}
    >
      {form === 'assign' && (
        <LabelledField label="Assignee">
          {(id) => <AssigneeSelect id={id} ownerId={kase.ownerId} value={assignee} onChange={setAssignee} />}
        </LabelledField>
      )}
      {form === 'setSeverity' && (
        <Choice label="Severity" value={severity} values={severities} onChange={setSeverity} />
      )}
      {form === 'close' && (
        <Choice label="Resolution" value={resolution} values={resolutions} onChange={setResolution} />
      )}
      {form === 'tag' && <TextField label="Tag" value={tag} onChange={setTag} maxLength={128} autoFocus />}
      {form === 'copyNote' && (
        <LabelledField label="Note of this Case">
          {(id) => (
            <HTMLSelect
              id={id}
              fill
              value={chosenNote}
              onChange={({ currentTarget }) => setNoteId(Number(currentTarget.value))}
            >
              {notes?.notes.length === 0 && <option value={0}>This Case has no notes</option>}
              {notes?.notes.map((note) => (
                <option key={note.id} value={note.id}>
                  {note.body.slice(0, 100)}
                </option>
              ))}
              {notes !== undefined && notes.total > notes.notes.length && (
                <option disabled>Only the newest {notes.notes.length} notes are listed</option>
              )}
            </HTMLSelect>
          )}
        </LabelledField>
      )}
    </FormDialog>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, values, onChange }: ChoiceProps<Value>): ReactElement {
  return (
    <LabelledField label={label}>
      {(id) => (
        <HTMLSelect
          id={id}
          fill
          value={value}
          options={[...values]}
          onChange={({ currentTarget }) => onChange(values.find((known) => known === currentTarget.value) ?? value)}
        />
      )}
    </LabelledField>
  );
}
