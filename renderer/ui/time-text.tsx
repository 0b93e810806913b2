import { type ReactElement, useState } from 'react';
import { dayText, minuteText, relativeText, utcText } from './time-text-format.ts';

interface TimeTextProps {
  /** Milliseconds since 1970 UTC; null shows a dash. */
  readonly at: number | null;
  readonly as?: 'day' | 'minute' | 'relative';
}

/** A moment in the user's zone; the UTC value shows on hover. */
export function TimeText({ at, as = 'day' }: TimeTextProps): ReactElement {
  // Read once: a time that moves by itself would be noise.
  const [now] = useState(Date.now);
  if (at === null) return <span>–</span>;
  const text = as === 'relative' ? relativeText(at, now) : as === 'minute' ? minuteText(at) : dayText(at);
  const title = as === 'relative' ? `${minuteText(at)} · ${utcText(at)}` : utcText(at);
  return (
    <time dateTime={new Date(at).toISOString()} title={title}>
      {text}
    </time>
  );
}
