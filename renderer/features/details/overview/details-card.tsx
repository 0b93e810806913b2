import { Edit } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { ObjectView } from '../../../../shared/model/object.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { type FieldInfo, fieldInfo } from '../../../ui/detail-fields/field-info.ts';
import { fieldText } from '../../../ui/detail-fields/field-text.ts';
import { type FieldValue, fieldValuesOf } from '../../../ui/detail-fields/field-value.ts';
import { TimeText } from '../../../ui/time-text.tsx';
import styles from './overview.module.css';

interface DetailsCardProps {
  readonly object: ObjectView;
  readonly onEdit: () => void;
}

/** The type-specific fields; unset ones are left out but for those that must be set. */
export function DetailsCard({ object, onEdit }: DetailsCardProps): ReactElement {
  const values = fieldValuesOf(object.detail);
  const shown = fieldInfo(object.kind, object.type).filter(
    ({ name, required, input }) =>
      // A description and code have cards of their own.
      name !== 'description' &&
      input !== 'code' &&
      (required === true || (input === 'flag' ? values[name] === true : isSet(values[name]))),
  );
  return (
    <Card
      title="Details"
      actions={<CardAction label="Edit" icon={<Edit />} right={object.rights.modify} onClick={onEdit} />}
    >
      <dl className={styles.rows}>
        <dt>Id</dt>
        <dd>#{object.id}</dd>
        {object.xid !== null && (
          <>
            <dt>Exchange id</dt>
            <dd className={styles.hash}>{object.xid}</dd>
          </>
        )}
        {shown.map((info) => (
          <FieldRow key={info.name} info={info} value={values[info.name] ?? null} />
        ))}
      </dl>
    </Card>
  );
}

function FieldRow({ info, value }: { readonly info: FieldInfo; readonly value: FieldValue }): ReactElement {
  return (
    <>
      <dt>{info.label}</dt>
      <dd className={info.input === 'prose' ? styles.text : undefined}>
        {info.input === 'time' && typeof value === 'number' ? (
          <TimeText at={value} as="minute" />
        ) : (
          fieldText(info, value)
        )}
      </dd>
    </>
  );
}

const isSet = (value: FieldValue | undefined): boolean => value !== undefined && value !== null && value !== '';
