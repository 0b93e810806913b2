import { InputGroup, TextArea } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import type { ManualEvent } from '../../../../shared/contract/timeline.ts';
import { runCommand } from '../../../api/query.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { LabelledField } from '../../../ui/labelled-field.tsx';
import { fromInputTime, toInputTime } from '../../../ui/time-text-format.ts';
import { showDone } from '../../../ui/toast.ts';

interface EventDialogProps {
  readonly caseId: number;
  /** Undefined writes a new one. */
  readonly event: ManualEvent | undefined;
  readonly onClose: () => void;
}

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Writes an event into the timeline, or edits one. */
export function EventDialog({ caseId, event, onClose }: EventDialogProps): ReactElement {
  const [summary, setSummary] = useState(event?.summary ?? '');
  const [openedAt] = useState(() => event?.at ?? Date.now());
  const [when, setWhen] = useState(() => toInputTime(openedAt));
  const [description, setDescription] = useState(event?.description ?? '');
  const [link, setLink] = useState(event?.link ?? '');
  const [linkText, setLinkText] = useState(event?.linkText ?? '');
  const at = fromInputTime(when);
  const send = async (): Promise<void> => {
    const fields = {
      summary,
      description: textOrNull(description),
      link: textOrNull(link),
      linkText: textOrNull(linkText),
      // A time that was not touched keeps its seconds; a new event is of when its form was opened, as the form says.
      at: at === null || when === toInputTime(openedAt) ? openedAt : at,
    };
    const { changeSet } =
      event === undefined
        ? await runCommand('timeline.create', { caseId, ...fields })
        : await runCommand('timeline.update', { id: event.id, version: event.version, ...fields });
    showDone(event === undefined ? 'Added the event' : 'Saved the event', changeSet);
    onClose();
  };
  return (
    <FormDialog
      title={event === undefined ? 'Add event' : 'Edit event'}
      submitText="Save"
      disabled={summary.trim() === '' || at === null}
      onClose={onClose}
      send={send}
    >
      <LabelledField label="Summary">
        {(id) => <InputGroup id={id} autoFocus maxLength={500} value={summary} onValueChange={setSummary} />}
      </LabelledField>
      <LabelledField label="When" problem={at === null ? 'Enter a day and a time.' : undefined}>
        {(id) => <InputGroup id={id} type="datetime-local" value={when} onValueChange={setWhen} />}
      </LabelledField>
      <LabelledField label="Description" labelInfo="(Markdown)">
        {(id) => (
          <TextArea
            id={id}
            fill
            rows={4}
            maxLength={20_000}
            value={description}
            onChange={(change) => setDescription(change.target.value)}
          />
        )}
      </LabelledField>
      <LabelledField label="Link" labelInfo="(a web address, or an object such as group:12)">
        {(id) => <InputGroup id={id} maxLength={2000} spellCheck={false} value={link} onValueChange={setLink} />}
      </LabelledField>
      <LabelledField label="Text of the link">
        {(id) => <InputGroup id={id} maxLength={300} value={linkText} onValueChange={setLinkText} />}
      </LabelledField>
    </FormDialog>
  );
}
