import type { ReactElement } from 'react';
import type { ObjectView } from '../../../shared/model/object.ts';
import { Confidence } from '../../ui/confidence.tsx';
import { fieldInfo } from '../../ui/detail-fields/field-info.ts';
import { fieldText } from '../../ui/detail-fields/field-text.ts';
import { fieldValuesOf } from '../../ui/detail-fields/field-value.ts';
import { Rating } from '../../ui/rating.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import styles from './drawer-content.module.css';

interface DrawerFactsProps {
  readonly object: ObjectView;
}

/** Key facts: marks of an Indicator, who and when, where it comes from, and the short fields that are set. */
export function DrawerFacts({ object }: DrawerFactsProps): ReactElement {
  const values = fieldValuesOf(object.detail);
  const sources = [...new Set(object.assertions.map(({ source }) => source))];
  const short = fieldInfo(object.kind, object.type).filter(
    ({ name, input }) =>
      input !== 'prose' && input !== 'secret' && (values[name] ?? '') !== '' && values[name] !== false,
  );
  return (
    <dl className={styles.facts}>
      {object.kind === 'indicator' && (
        <>
          <dt>Rating</dt>
          <dd>
            <Rating value={object.rating} />
          </dd>
          <dt>Confidence</dt>
          <dd>
            <Confidence value={object.confidence} />
          </dd>
          <dt>Status</dt>
          <dd>{object.active === false ? 'Inactive' : 'Active'}</dd>
        </>
      )}
      <dt>Added</dt>
      <dd>
        <TimeText at={object.created} />
        {object.createdBy !== null && ` by ${object.createdBy}`}
      </dd>
      <dt>Changed</dt>
      <dd>
        <TimeText at={object.modified} />
        {object.modifiedBy !== null && ` by ${object.modifiedBy}`}
      </dd>
      {sources.length > 0 && (
        <>
          <dt>{sources.length === 1 ? 'Source' : 'Sources'}</dt>
          <dd>{sources.join(', ')}</dd>
        </>
      )}
      {short.map((info) => (
        <FactRow key={info.name} label={info.label}>
          {info.input === 'time' ? (
            <TimeText at={Number(values[info.name])} />
          ) : (
            fieldText(info, values[info.name] ?? null)
          )}
        </FactRow>
      ))}
    </dl>
  );
}

function FactRow({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactElement | string;
}): ReactElement {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
