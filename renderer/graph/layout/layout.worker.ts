/** The thread that lays out a graph. */
import type { LayoutCommand, LayoutReport } from './layout-message.ts';
import { createLayoutSession } from './layout-session.ts';

// A message to itself comes behind what waits already, without the pause that timers are given.
const { port1, port2 } = new MessageChannel();
let work: () => void = () => undefined;
port1.addEventListener('message', () => work());
port1.start();

const handle = createLayoutSession({
  report: (report: LayoutReport) =>
    self.postMessage(report, { transfer: report.kind === 'failed' ? [] : [report.x.buffer, report.y.buffer] }),
  later: (next) => {
    work = next;
    port2.postMessage(null);
  },
  nowMs: () => performance.now(),
});

self.addEventListener('message', ({ data }: MessageEvent<LayoutCommand>) => handle(data));
