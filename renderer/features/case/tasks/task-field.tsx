import { InputGroup } from '@blueprintjs/core';
import { Document, Plus } from '@blueprintjs/icons';
import { type ReactElement, useId, useState } from 'react';
import type { CaseTaskView } from '../../../../shared/contract/case-task.ts';
import { getHost } from '../../../api/client.ts';
import { ownersAllowing } from '../../../api/owner-rights.ts';
import { runCommand, useContractQuery } from '../../../api/query.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { countOf } from '../../../ui/count-text.ts';
import { FormError } from '../../../ui/form-error.tsx';
import { showDone } from '../../../ui/toast.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { shownValue } from '../../../ui/value-text-copy.ts';
import styles from './task-dialog.module.css';

interface TaskFieldProps {
  readonly task: CaseTaskView;
  readonly field: CaseTaskView['asked'][number];
}

/** A value that a task asks for: what is entered becomes an Artifact of the Case. */
export function TaskField({ task, field }: TaskFieldProps): ReactElement {
  const id = useId();
  const { data: types } = useContractQuery('artifactType.list', {});
  const { data: owners } = useContractQuery('owner.list', {});
  const [value, setValue] = useState('');
  const type = types?.find(({ name }) => name === field.artifactType);
  const owner = owners?.find((one) => one.id === task.ownerId);
  const reason = owner === undefined ? null : ownersAllowing([owner], 'artifact.create').reason;
  const right = { allowed: reason === null, reason };

  const add = async (artifact: { value: string; path?: string }): Promise<void> => {
    const { changeSet } = await runCommand('artifact.create', {
      caseId: task.caseId,
      type: field.artifactType,
      taskId: task.id,
      field: field.name,
      ...artifact,
    });
    showDone(`Filled in ${field.label}`, changeSet);
    setValue('');
  };
  const chooseFile = async (): Promise<void> => {
    const file = await getHost().chooseFile({ title: `Choose the file for ${field.label}` });
    if (file !== null) await add({ value: file.name, path: file.path });
  };
  const isFile = type?.data === 'file';
  const { busy, error, onSubmit } = useSubmit(async () => {
    if (isFile) await chooseFile();
    else if (value.trim() !== '') await add({ value: value.trim() });
  });
  const empty = { allowed: false, reason: 'Type a value first.' };
  return (
    <form className={styles.field} onSubmit={onSubmit} aria-label={field.label}>
      <label {...(isFile ? {} : { htmlFor: id })}>
        {field.label}{' '}
        <span className={styles.muted}>
          ({field.required ? `${field.artifactType}, required` : field.artifactType})
        </span>
      </label>
      <div className={styles.entry}>
        {isFile ? (
          <span />
        ) : (
          <InputGroup
            id={id}
            size="small"
            maxLength={10_000}
            spellCheck={false}
            disabled={!right.allowed}
            value={value}
            onValueChange={setValue}
          />
        )}
        <CardAction
          label={isFile ? `Choose a file for ${field.label}` : `Add ${field.label}`}
          icon={isFile ? <Document size={12} /> : <Plus size={12} />}
          busy={busy}
          right={right.allowed && !isFile && value.trim() === '' ? empty : right}
          onClick={(event) => event.currentTarget.closest('form')?.requestSubmit()}
        >
          {isFile ? 'Choose a file' : 'Add'}
        </CardAction>
      </div>
      <FormError error={error} />
      {field.artifacts.length > 0 && (
        <ul className={styles.values} aria-label={`Values of ${field.label}`}>
          {field.artifacts.map((artifact) => (
            <li key={artifact.id}>{shownValue('indicator', type?.indicatorType ?? '', artifact.value)}</li>
          ))}
          {field.filled > field.artifacts.length && (
            <li>and {countOf(field.filled - field.artifacts.length, 'more', 'more')}</li>
          )}
        </ul>
      )}
    </form>
  );
}
