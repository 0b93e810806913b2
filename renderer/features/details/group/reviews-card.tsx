import { Edit, Plus, Trash } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import type { ObjectView } from '../../../../shared/model/object.ts';
import { runCommand, useContractQuery } from '../../../api/query.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { countOf, countText } from '../../../ui/count-text.ts';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';
import styles from './group-cards.module.css';
import { ReviewDialog } from './review-dialog.tsx';
import { Stars } from './stars.tsx';

type Review = Output<'review.list'>['reviews'][number];

/** What analysts say of a Report, the own review first. */
export function ReviewsCard({ object }: { readonly object: ObjectView }): ReactElement {
  const { data, error } = useContractQuery('review.list', { id: object.id });
  const [editing, setEditing] = useState(false);
  const mine = data?.reviews.find((review) => review.mine);
  const remove = (review: Review): void => {
    runCommand('review.delete', { id: object.id, userId: review.userId })
      .then(({ changeSet }) => showDone(`Deleted the review by ${review.userName}`, changeSet))
      .catch(showFailure);
  };
  return (
    <Card
      title="Reviews"
      note={data === undefined ? undefined : countText(data.total)}
      actions={
        data !== undefined && (
          <CardAction
            label={mine === undefined ? 'Write a review' : 'Edit your review'}
            icon={mine === undefined ? <Plus /> : <Edit />}
            right={data.right}
            onClick={() => setEditing(true)}
          />
        )
      }
    >
      {error !== null && <FailedPanel error={error} />}
      {error === null && data === undefined && <LoadingPanel label="Reading the reviews" />}
      {data !== undefined && (
        <p className={`${styles.body} ${styles.row}`}>
          {data.average === null ? (
            <span className={styles.muted}>No review yet. Say how good this Report is and whether it helped.</span>
          ) : (
            <>
              <Stars rating={data.average} /> <strong>{data.average.toFixed(1)}</strong>
              <span className={styles.muted}>
                on average of {countOf(data.total, 'review')} · helpful for {countText(data.helpful)}
              </span>
            </>
          )}
        </p>
      )}
      {data?.reviews.map((review) => (
        <article key={review.userId} className={styles.review} aria-label={`Review by ${review.userName}`}>
          <span className={styles.row}>
            <Stars rating={review.rating} />
            <strong>{review.userName}</strong>
            <span className={styles.muted}>
              {review.helpful ? 'found it helpful' : 'did not find it helpful'} · <TimeText at={review.modified} />
            </span>
          </span>
          <CardAction
            label={`Delete the review by ${review.userName}`}
            icon={<Trash size={12} />}
            iconOnly
            minimal
            right={review.delete}
            onClick={() => remove(review)}
          />
          {review.comment !== null && <p className={styles.comment}>{review.comment}</p>}
        </article>
      ))}
      {data !== undefined && data.total > data.reviews.length && (
        <p className={`${styles.body} ${styles.muted}`}>The newest {data.reviews.length} are shown.</p>
      )}
      {editing && <ReviewDialog object={object} review={mine} onClose={() => setEditing(false)} />}
    </Card>
  );
}
