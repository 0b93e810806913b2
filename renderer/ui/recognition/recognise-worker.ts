/** The thread that recognises Indicators in pasted text, so that typing goes on meanwhile. */
import type { PasteAnswer, PasteQuestion } from './paste-message.ts';
import { readPaste } from './paste-row.ts';

const partSize = 1000;
const answer = (message: PasteAnswer): void => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<PasteQuestion>) => {
  const { rows, summary } = readPaste(data.text, data.limit);
  for (let start = 0; start < rows.length; start += partSize)
    answer({ id: data.id, rows: rows.slice(start, start + partSize) });
  answer({ id: data.id, summary });
});
