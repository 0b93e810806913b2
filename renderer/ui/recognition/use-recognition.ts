import { useCallback, useEffect, useRef, useState } from 'react';
import type { PasteAnswer, PasteQuestion } from './paste-message.ts';
import { emptyReading, type PasteReading, type PasteRow } from './paste-row.ts';

const typingMs = 150;

export interface Recognition {
  readonly reading: PasteReading;
  /** Moves on with each reading. */
  readonly version: number;
  readonly isBusy: boolean;
  /** Tells the text as it is now; it is read once typing rests. */
  readonly tell: (text: string) => void;
}

/** Reads at most `limit` rows of a text in a thread of its own. Only the latest text counts; what was asked before is dropped. */
export function useRecognition(limit: number): Recognition {
  const [state, setState] = useState({ reading: emptyReading, version: 0 });
  const [isBusy, setBusy] = useState(false);
  const latest = useRef('');
  const ask = useRef<() => void>(() => undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    const worker = new Worker(new URL('./recognise-worker.ts', import.meta.url), { type: 'module' });
    let asked = 0;
    let isWorking = false;
    let isStale = false;
    let rows: PasteRow[] = [];
    ask.current = () => {
      if (isWorking) {
        isStale = true;
        return;
      }
      isWorking = true;
      isStale = false;
      asked += 1;
      rows = [];
      worker.postMessage({ id: asked, text: latest.current, limit } satisfies PasteQuestion);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<PasteAnswer>) => {
      if (data.id !== asked) return;
      if ('rows' in data) {
        for (const row of data.rows) rows.push(row);
        return;
      }
      isWorking = false;
      if (isStale) return ask.current();
      const reading = { rows, summary: data.summary };
      setState(({ version }) => ({ reading, version: version + 1 }));
      setBusy(false);
    });
    return () => {
      clearTimeout(timer.current);
      worker.terminate();
    };
  }, [limit]);

  const tell = useCallback((text: string) => {
    // A browser reports a change once more when the field is left.
    if (text === latest.current) return;
    latest.current = text;
    setBusy(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => ask.current(), typingMs);
  }, []);
  return { ...state, isBusy, tell };
}
