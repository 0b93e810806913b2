import { FormGroup, HTMLSelect, Switch, TextArea } from '@blueprintjs/core';
import { type ReactElement, useId, useState } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import type { ObjectView } from '../../../../shared/model/object.ts';
import { runCommand } from '../../../api/query.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { showDone } from '../../../ui/toast.ts';

interface ReviewDialogProps {
  readonly object: ObjectView;
  /** The user's own, when there is one. */
  readonly review: Output<'review.list'>['reviews'][number] | undefined;
  readonly onClose: () => void;
}

const longest = 500;
const words = ['1 · poor', '2 · weak', '3 · fair', '4 · good', '5 · excellent'];

export function ReviewDialog({ object, review, onClose }: ReviewDialogProps): ReactElement {
  const id = useId();
  const [rating, setRating] = useState(review?.rating ?? 3);
  const [helpful, setHelpful] = useState(review?.helpful ?? true);
  const [comment, setComment] = useState(review?.comment ?? '');
  const send = async (): Promise<void> => {
    const { changeSet } = await runCommand('review.put', {
      id: object.id,
      rating,
      helpful,
      comment: comment.trim() === '' ? null : comment,
    });
    showDone('Review saved', changeSet);
    onClose();
  };
  return (
    <FormDialog title={`Review ${object.summary}`} submitText="Save review" onClose={onClose} send={send}>
      <FormGroup label="Rating" labelFor={`${id}-rating`}>
        <HTMLSelect
          id={`${id}-rating`}
          value={rating}
          options={words.map((label, index) => ({ value: index + 1, label }))}
          onChange={(event) => setRating(Number(event.currentTarget.value))}
        />
      </FormGroup>
      <Switch label="It was helpful" checked={helpful} onChange={(event) => setHelpful(event.currentTarget.checked)} />
      <FormGroup label="Comment" labelFor={`${id}-comment`} helperText={`${comment.length} of ${longest} characters`}>
        <TextArea
          id={`${id}-comment`}
          fill
          rows={5}
          maxLength={longest}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
      </FormGroup>
    </FormDialog>
  );
}
