import { FormGroup, HTMLSelect } from '@blueprintjs/core';
import { useId, type ReactElement } from 'react';
import {
  type FileImportModes,
  type FileMergeMode,
  fileMergeModes,
  type HashCollisionMode,
  hashCollisionModes,
} from '../../../shared/indicator/file-import.ts';
import styles from './import.module.css';

const collisionText: Readonly<Record<HashCollisionMode, readonly [label: string, meaning: string]>> = {
  FavorIncoming: ['The file wins', 'The hash of the file replaces the stored one, which the report lists.'],
  FavorExisting: ['The stored hash wins', 'The stored hash stays; the report lists the one of the file.'],
  IgnoreExisting: [
    'Take apart',
    'Hashes of a stored File that contradicts the file are left out; stored Files that contradict each other are deleted and replaced. Undo brings them back.',
  ],
  IgnoreIncoming: ['Leave the incoming File out', 'The File is not imported; the report lists it.'],
  Split: [
    'Add to every match',
    'Attributes, Tags and associations go to each File that shares a hash; no hash changes.',
  ],
};
const mergeText: Readonly<Record<FileMergeMode, readonly [label: string, meaning: string]>> = {
  Merge: [
    'Merge them',
    'The File changed last takes over everything of the others, which are deleted. Undo brings them back.',
  ],
  Distribute: ['Add to each', 'Attributes, Tags and associations go to each of them; no hash changes.'],
};
const untouched = 'What is stored stays as it is; the report lists every such File.';

interface FileModesProps {
  readonly value: FileImportModes | null;
  readonly onChange: (value: FileImportModes | null) => void;
  /** Why nothing is merged or replaced although a mode says so; null when the user may delete Indicators. */
  readonly deleteDenied: string | null;
}

/** What an import does with Files whose hashes belong to others: nothing, unless the analyst chooses. */
export function FileModes({ value, onChange, deleteDenied }: FileModesProps): ReactElement {
  const [collision, merge] = [useId(), useId()];
  return (
    <div className={styles.modes} role="group" aria-label="Files">
      <FormGroup
        label="When a File's hashes collide"
        labelFor={collision}
        helperText={value === null ? untouched : collisionText[value.collisionMode][1]}
      >
        <HTMLSelect
          id={collision}
          fill
          value={value?.collisionMode ?? ''}
          onChange={({ currentTarget }) => {
            const mode = hashCollisionModes.find((known) => known === currentTarget.value);
            onChange(mode === undefined ? null : { mergeMode: value?.mergeMode ?? 'Merge', collisionMode: mode });
          }}
        >
          <option value="">Leave stored Files as they are</option>
          {hashCollisionModes.map((mode) => (
            <option key={mode} value={mode}>
              {collisionText[mode][0]}
            </option>
          ))}
        </HTMLSelect>
      </FormGroup>
      {value !== null && (
        <FormGroup label="When it matches several Files" labelFor={merge} helperText={mergeText[value.mergeMode][1]}>
          <HTMLSelect
            id={merge}
            fill
            value={value.mergeMode}
            onChange={({ currentTarget }) => {
              const mode = fileMergeModes.find((known) => known === currentTarget.value);
              if (mode !== undefined) onChange({ ...value, mergeMode: mode });
            }}
          >
            {fileMergeModes.map((mode) => (
              <option key={mode} value={mode}>
                {mergeText[mode][0]}
              </option>
            ))}
          </HTMLSelect>
        </FormGroup>
      )}
      {value !== null && deleteDenied !== null && (
        <p className={styles.muted}>Files that would be merged or replaced stay as they are. {deleteDenied}</p>
      )}
    </div>
  );
}
