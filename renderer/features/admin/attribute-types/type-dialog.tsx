import { Checkbox, FormGroup, HTMLSelect } from '@blueprintjs/core';
import { type ReactElement, useId, useState } from 'react';
import type { AttributeType } from '../../../../shared/contract/vocabulary.ts';
import { useOwnersAllowing } from '../../../api/owner-rights.ts';
import { runCommand } from '../../../api/query.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { showDone } from '../../../ui/toast.ts';
import styles from '../vocabulary.module.css';
import { RuleFields } from './rule-fields.tsx';
import { TargetFields } from './target-fields.tsx';
import { draftOf, readDraft, type TypeDraft } from './type-draft.ts';

interface TypeDialogProps {
  /** Undefined makes one. */
  readonly type: AttributeType | undefined;
  readonly onClose: () => void;
}

/** Makes or changes an Attribute Type of an owner. */
export function TypeDialog({ type, onClose }: TypeDialogProps): ReactElement {
  const { owners } = useOwnersAllowing('attributeType.create');
  const [chosenOwner, setOwner] = useState<number | undefined>(undefined);
  const [draft, setDraft] = useState(() => draftOf(type));
  const ownerField = useId();
  const ownerId = chosenOwner ?? owners[0]?.id;
  const change = (part: Partial<TypeDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const read = readDraft(draft);
  const problem = (field: 'maxSize' | 'rule' | 'targets'): string | undefined =>
    !read.ok && read.field === field ? read.problem : undefined;
  const send = async (): Promise<void> => {
    if (!read.ok) return;
    if (type !== undefined) {
      const { changeSet } = await runCommand('attributeType.modify', { typeId: type.id, ...read.fields });
      showDone(`Saved ${read.fields.name}`, changeSet);
    } else if (ownerId !== undefined) {
      const { changeSet } = await runCommand('attributeType.create', { ownerId, ...read.fields });
      showDone(`Created ${read.fields.name}`, changeSet);
    }
    onClose();
  };
  return (
    <FormDialog
      className={styles.wide}
      title={type === undefined ? 'New Attribute Type' : `Edit ${type.name}`}
      submitText={type === undefined ? 'Create' : 'Save'}
      disabled={!read.ok || draft.name.trim() === ''}
      onClose={onClose}
      send={send}
    >
      <div className={styles.row}>
        <TextField label="Name" value={draft.name} onChange={(name) => change({ name })} maxLength={100} autoFocus />
        {type === undefined && (
          <FormGroup label="Owner" labelFor={ownerField}>
            <HTMLSelect
              id={ownerField}
              fill
              value={ownerId ?? ''}
              options={owners.map((owner) => ({ value: owner.id, label: owner.name }))}
              onChange={(event) => setOwner(Number(event.currentTarget.value))}
            />
          </FormGroup>
        )}
      </div>
      <TextField
        label="Description"
        value={draft.description}
        onChange={(description) => change({ description })}
        maxLength={1000}
      />
      <RuleFields draft={draft} problem={problem('rule')} onChange={change} />
      {draft.ruleKind === 'text' && (
        <Checkbox
          label="Values are Markdown"
          checked={draft.markdown}
          onChange={(event) => change({ markdown: event.currentTarget.checked })}
        />
      )}
      <div className={styles.row}>
        <TextField
          label="Greatest length in characters"
          value={draft.maxSize}
          onChange={(maxSize) => change({ maxSize })}
          helper={problem('maxSize')}
          placeholder="No limit of its own"
        />
        <TextField
          label="Error message"
          value={draft.errorMessage}
          onChange={(errorMessage) => change({ errorMessage })}
          maxLength={500}
          placeholder="Shown first when a value is refused"
        />
      </div>
      <TargetFields targets={draft.targets} problem={problem('targets')} onChange={(targets) => change({ targets })} />
    </FormDialog>
  );
}
