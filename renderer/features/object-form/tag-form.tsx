import { TextArea } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import { TagName } from '../../../shared/model/text.ts';
import { runCommand } from '../../api/query.ts';
import { showDone } from '../../ui/toast.ts';
import styles from './create-screen.module.css';
import { finishCreate } from './finish-create.ts';
import { FormFrame } from '../../ui/form-frame.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { NameField } from './name-field.tsx';
import { OwnerChoice } from './owner-choice.tsx';
import { useOwnerChoice } from './use-owner-choice.ts';

/** A new Tag. The name of a synonym or of an ATT&CK technique makes the Tag that it stands for. */
export function TagForm(): ReactElement {
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const owners = useOwnerChoice('tag.create');
  const parsed = TagName.safeParse(name);

  const send = async (): Promise<void> => {
    if (!parsed.success || owners.value === undefined) return;
    const { id, changeSet } = await runCommand('tag.create', {
      ownerId: owners.value,
      name: parsed.data,
      ...(description.trim() === '' ? {} : { fields: { description } }),
    });
    showDone('Created Tag', changeSet);
    finishCreate('tag', id, parsed.data);
  };

  return (
    <FormFrame submit="Create Tag" ready={parsed.success && owners.value !== undefined} send={send}>
      <NameField value={name} read={parsed} onChange={setName} />
      <p className={styles.muted}>
        A synonym makes its main Tag; the id or name of a technique, such as T1059.001, makes its ATT&amp;CK Tag.
      </p>
      <OwnerChoice choices={owners.choices} value={owners.value} onChange={owners.choose} />
      <LabelledField label="Description" labelInfo="(Markdown)">
        {(id) => (
          <TextArea
            id={id}
            fill
            rows={4}
            value={description}
            onChange={(event) => setDescription(event.target.value)}
          />
        )}
      </LabelledField>
    </FormFrame>
  );
}
