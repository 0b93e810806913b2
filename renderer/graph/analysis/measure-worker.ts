/** The thread that measures one graph once; whoever has heard enough ends it. */
import type { MeasureAnswer, MeasureQuestion } from './measure-message.ts';
import { measure } from './measure.ts';

const answer = (message: MeasureAnswer): void => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<MeasureQuestion>) => {
  answer({ found: measure(data.name, data.edges, (progress) => answer({ progress })) });
});
