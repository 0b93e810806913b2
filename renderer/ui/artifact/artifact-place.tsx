import { HTMLSelect } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import { useContractQuery } from '../../api/query.ts';
import { LabelledField } from '../labelled-field.tsx';
import styles from './artifact.module.css';

/** To which task of the Case an Artifact belongs, and which of its fields it fills in. */
export interface Place {
  readonly taskId: number | null;
  readonly field: string | null;
}

interface ArtifactPlaceProps {
  readonly caseId: number;
  /** Name of the Artifact type: only fields that ask for it are offered. */
  readonly type: string;
  readonly place: Place;
  readonly onChange: (place: Place) => void;
}

export function ArtifactPlace({ caseId, type, place, onChange }: ArtifactPlaceProps): ReactElement {
  const { data } = useContractQuery('caseTask.list', { caseId });
  const { data: task } = useContractQuery(
    'caseTask.get',
    { id: place.taskId ?? 1 },
    { enabled: place.taskId !== null },
  );
  const fields = place.taskId === null ? [] : (task?.asked.filter(({ artifactType }) => artifactType === type) ?? []);
  return (
    <div className={styles.row}>
      <LabelledField label="Task" labelInfo="(optional)">
        {(id) => (
          <HTMLSelect
            id={id}
            fill
            value={place.taskId ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onChange({ taskId: value === '' ? null : Number(value), field: null })
            }
          >
            <option value="">None</option>
            {data?.tasks.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </HTMLSelect>
        )}
      </LabelledField>
      <LabelledField label="Field" labelInfo="(optional)">
        {(id) => (
          <HTMLSelect
            id={id}
            fill
            disabled={fields.length === 0}
            value={fields.some(({ name }) => name === place.field) ? (place.field ?? '') : ''}
            onChange={({ currentTarget: { value } }) => onChange({ ...place, field: value === '' ? null : value })}
          >
            <option value="">{fields.length === 0 ? 'The task asks for none of this type' : 'None'}</option>
            {fields.map(({ name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </HTMLSelect>
        )}
      </LabelledField>
    </div>
  );
}
