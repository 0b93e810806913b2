import { PopoverNext } from '@blueprintjs/core';
import { Disable, EyeOff, Lock, Tick } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { AppError } from '../../../shared/error/app-error.ts';
import type { IndicatorFields } from '../../../shared/model/detail.ts';
import type { ObjectView } from '../../../shared/model/object.ts';
import { invalidateRoots, useCommand } from '../../api/query.ts';
import { CardAction } from '../../ui/card-action.tsx';
import { ConfidenceEdit } from '../../ui/confidence-edit.tsx';
import { RatingEdit } from '../../ui/rating-edit.tsx';
import { showDone, showFailure } from '../../ui/toast.ts';
import { StatusMenu } from './indicator/status-menu.tsx';
import { usePrivateRight } from './indicator/use-private-right.ts';
import styles from './object-header.module.css';

interface IndicatorMarksProps {
  readonly object: ObjectView;
  readonly fields: IndicatorFields;
}

/** Rating, confidence and status of an Indicator; each is saved as soon as it is chosen. */
export function IndicatorMarks({ object, fields }: IndicatorMarksProps): ReactElement {
  const update = useCommand('indicator.update');
  const right = object.rights.modify;
  const privateRight = usePrivateRight(object);
  const save = (change: Partial<IndicatorFields>, done: string): void => {
    update
      .mutateAsync({ id: object.id, version: object.version, fields: change })
      .then(({ changeSet }) => showDone(done, changeSet))
      .catch((error) => {
        showFailure(error);
        // Someone else was faster: what they made of it is shown before the next try.
        if (error instanceof AppError && error.code === 'STALE') void invalidateRoots(['object']);
      });
  };
  const status = (
    <CardAction
      label={fields.active ? 'Status: Active. Change' : 'Status: Inactive. Change'}
      icon={fields.active ? <Tick /> : <Disable />}
      right={right}
      minimal
    >
      {fields.active ? 'Active' : 'Inactive'}
      {fields.activeLocked && <Lock size={11} title="Status locked against automatic change" />}
    </CardAction>
  );
  return (
    <div className={styles.indicator}>
      <span className={styles.markName} aria-hidden="true">
        Rating
      </span>
      <RatingEdit
        value={fields.rating}
        right={right}
        onChange={(rating) => save({ rating }, rating === null ? 'Rating cleared' : `Rating set to ${rating}`)}
      />
      <span className={styles.markName} aria-hidden="true">
        Confidence
      </span>
      <ConfidenceEdit
        value={fields.confidence}
        right={right}
        onChange={(confidence) =>
          save({ confidence }, confidence === null ? 'Confidence cleared' : `Confidence set to ${confidence}`)
        }
      />
      {right.allowed ? (
        <PopoverNext
          placement="bottom-start"
          arrow={false}
          content={<StatusMenu fields={fields} privateRight={privateRight} onSave={save} />}
        >
          {status}
        </PopoverNext>
      ) : (
        status
      )}
      {fields.privateFlag && (
        <span className={styles.chip} title="Marked as private">
          <EyeOff size={12} />
          Private
        </span>
      )}
    </div>
  );
}
