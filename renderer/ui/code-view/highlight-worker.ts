/** The highlighter in a thread of its own: a text that a grammar chews on for ever is stopped with the thread. */
import type { CodeLanguage } from './code-language.ts';
import { highlight } from './highlight.ts';

globalThis.addEventListener('message', ({ data }: MessageEvent<{ text: string; language: CodeLanguage }>) => {
  globalThis.postMessage(highlight(data.text, data.language));
});
