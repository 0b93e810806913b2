import type { CodeLanguage } from './code-language.ts';
import type { Highlighted } from './highlight.ts';

const longestMs = 2000;

/** Highlights aside; null when that takes too long or fails, and the text stays plain. `stop` gives it up. */
export function highlightInTime(
  text: string,
  language: CodeLanguage,
  done: (tree: Highlighted | null) => void,
): () => void {
  const worker = new Worker(new URL('./highlight-worker.ts', import.meta.url), { type: 'module' });
  const end = (tree: Highlighted | null): void => {
    stop();
    done(tree);
  };
  const timer = setTimeout(() => end(null), longestMs);
  const stop = (): void => {
    clearTimeout(timer);
    worker.terminate();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Highlighted>) => end(data));
  worker.addEventListener('error', () => end(null));
  worker.postMessage({ text, language });
  return stop;
}
