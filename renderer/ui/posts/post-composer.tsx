import { Button, TextArea } from '@blueprintjs/core';
import { type KeyboardEvent, type ReactElement, type ReactNode, useId, useState } from 'react';
import type { Right } from '../../../shared/model/object.ts';
import { CardAction } from '../card-action.tsx';
import { FormError } from '../form-error.tsx';
import { Markdown } from '../markdown.tsx';
import { useDraft } from './post-drafts.ts';
import styles from './posts.module.css';

interface PostComposerProps {
  /** Under which the draft is kept. */
  readonly place: string;
  readonly label: string;
  readonly submit: string;
  readonly right: Right;
  readonly autoFocus?: boolean;
  /** What else belongs to the new post, such as its owner. */
  readonly children?: ReactNode;
  /** Throws when the post was refused; the text stays then. */
  readonly onSend: (body: string) => Promise<void>;
  readonly onCancel?: () => void;
}

const bodyLimit = 10_000;

/** A box to write Markdown in; Ctrl+Enter sends. */
export function PostComposer(props: PostComposerProps): ReactElement {
  const { place, label, submit, right, autoFocus = false, children, onSend, onCancel } = props;
  const [text, setText] = useDraft(place);
  const [preview, setPreview] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const hintId = useId();
  const ready = text.trim() !== '' && right.allowed && !busy;
  const send = async (): Promise<void> => {
    if (!ready) return;
    setBusy(true);
    setError(null);
    try {
      await onSend(text);
      setText('');
      setPreview(false);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void send();
    } else if (event.key === 'Escape' && onCancel !== undefined) {
      event.stopPropagation();
      onCancel();
    }
  };
  return (
    <div className={styles.composer} role="group" aria-label={label}>
      {children}
      {preview ? (
        <div className={styles.preview}>
          <Markdown source={text} />
        </div>
      ) : (
        <TextArea
          fill
          autoFocus={autoFocus}
          rows={3}
          maxLength={bodyLimit}
          disabled={!right.allowed}
          placeholder={right.allowed ? label : (right.reason ?? '')}
          aria-label={label}
          aria-describedby={hintId}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
      )}
      <FormError error={error} />
      <div className={styles.composerFoot}>
        <span id={hintId} className={styles.hint}>
          Markdown. Ctrl+Enter sends. A post cannot be edited later.
        </span>
        {onCancel !== undefined && <Button size="small" variant="minimal" text="Cancel" onClick={onCancel} />}
        <Button
          size="small"
          variant="minimal"
          text={preview ? 'Write' : 'Preview'}
          disabled={text.trim() === ''}
          onClick={() => setPreview(!preview)}
        />
        <CardAction
          label={submit}
          primary
          busy={busy}
          right={right.allowed && text.trim() === '' ? { allowed: false, reason: 'Write something first.' } : right}
          onClick={() => void send()}
        />
      </div>
    </div>
  );
}
