import { InputGroup, type InputGroupProps } from '@blueprintjs/core';
import { useEffect, useRef, useState, type ReactElement } from 'react';

interface SettledInputProps {
  readonly label: string;
  readonly value: string;
  /** The text as it was left with Enter, by going elsewhere, or by a rest: each is one step of the history. */
  readonly onSettle: (text: string) => void;
  /** Milliseconds without a change after which the text settles by itself; without, it waits for Enter. */
  readonly restMs?: number;
  readonly type?: 'date' | 'datetime-local' | 'number' | 'search';
  readonly problem?: string | undefined;
  readonly input?: Omit<InputGroupProps, 'value' | 'onValueChange' | 'type' | 'size'>;
}

/** A field whose text takes effect when it is finished and not at each letter. Escape takes the letters back. */
export function SettledInput({
  label,
  value,
  onSettle,
  restMs,
  type,
  problem,
  input,
}: SettledInputProps): ReactElement {
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef(onSettle);
  useEffect(() => void (latest.current = onSettle));
  const settle = (): void => {
    if (draft === null) return;
    setDraft(null);
    if (draft !== value) onSettle(draft);
  };
  useEffect(() => {
    if (restMs === undefined || draft === null || draft === value) return undefined;
    const timer = setTimeout(() => {
      setDraft(null);
      latest.current(draft);
    }, restMs);
    return () => clearTimeout(timer);
  }, [draft, restMs, value]);
  return (
    <InputGroup
      {...input}
      size="small"
      type={type ?? 'text'}
      aria-label={label}
      aria-invalid={problem !== undefined}
      title={problem}
      intent={problem === undefined ? 'none' : 'danger'}
      value={draft ?? value}
      onValueChange={setDraft}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          settle();
        } else if (event.key === 'Escape' && draft !== null) {
          event.stopPropagation();
          setDraft(null);
        }
      }}
    />
  );
}
