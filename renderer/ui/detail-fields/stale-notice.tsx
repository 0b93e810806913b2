import { Button, Callout } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import type { ObjectView } from '../../../shared/model/object.ts';
import { minuteText } from '../time-text-format.ts';
import { fieldInfo } from './field-info.ts';
import { fieldText } from './field-text.ts';
import styles from './detail-fields.module.css';
import { changedFields, fieldValuesOf } from './field-value.ts';

interface StaleNoticeProps {
  /** The object on which the form is based. */
  readonly base: ObjectView;
  /** The object as it is now, or undefined while it is being read. */
  readonly now: ObjectView | undefined;
  readonly onReload: () => void;
}

/** Says that the object has changed since the form was opened, and what; the typed values stay. */
export function StaleNotice({ base, now, onReload }: StaleNoticeProps): ReactElement {
  const changes = now === undefined ? [] : describeChanges(base, now);
  return (
    <Callout className={styles.stale ?? ''} intent="warning" title="Changed by someone else in the meantime" compact>
      <p>
        {now === undefined
          ? 'Reading what changed…'
          : `${now.modifiedBy ?? 'An import'} changed it at ${minuteText(now.modified)}. Nothing of yours is saved yet.`}
      </p>
      {changes.length > 0 && (
        <ul>
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      <Button size="small" text="Reload and keep what I typed" disabled={now === undefined} onClick={onReload} />
    </Callout>
  );
}

/** One line for each field in which two states of an object differ. */
export function describeChanges(base: ObjectView, now: ObjectView): readonly string[] {
  const infos = fieldInfo(base.kind, base.type);
  const before = fieldValuesOf(base.detail);
  const lines = Object.entries(changedFields(before, fieldValuesOf(now.detail))).map(([name, value]) => {
    const info = infos.find((known) => known.name === name);
    const label = info?.label ?? name;
    return `${label}: ${fieldText(info, before[name] ?? null)} → ${fieldText(info, value)}`;
  });
  return base.summary === now.summary ? lines : [`Name: ${base.summary} → ${now.summary}`, ...lines];
}
