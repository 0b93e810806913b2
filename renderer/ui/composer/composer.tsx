import { Button, TextArea } from '@blueprintjs/core';
import { type KeyboardEvent, type ReactElement, type ReactNode, useId, useState } from 'react';
import type { Right } from '../../../shared/model/object.ts';
import { CardAction } from '../card-action.tsx';
import { FormError } from '../form-error.tsx';
import { Markdown } from '../markdown.tsx';
import { useDraft } from './drafts.ts';
import styles from './composer.module.css';

export interface ComposerProps {
  /** Under which the draft is kept. */
  readonly place: string;
  readonly label: string;
  readonly submit: string;
  readonly right: Right;
  readonly autoFocus?: boolean;
  /** What is there before anything is typed: the text to edit. */
  readonly initial?: string;
  /** Greatest length. */
  readonly limit: number;
  /** What is good to know before sending. */
  readonly hint?: string;
  /** Stands inside something that has its own padding. */
  readonly flush?: boolean;
  /** What else belongs to the new text, such as its owner. */
  readonly children?: ReactNode;
  /** Throws when the text was refused; it stays then. */
  readonly onSend: (body: string) => Promise<void>;
  readonly onCancel?: () => void;
}

/** A box to write Markdown in; Ctrl+Enter sends. */
export function Composer(props: ComposerProps): ReactElement {
  const { place, label, submit, right, autoFocus = false, initial = '', limit, hint, flush = false } = props;
  const { children, onSend, onCancel } = props;
  const [text, setText] = useDraft(place, initial);
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
      setText(initial);
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
    <div className={styles.composer} data-flush={flush} role="group" aria-label={label}>
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
          maxLength={limit}
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
          Markdown. Ctrl+Enter sends.{hint !== undefined && ` ${hint}`}
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
