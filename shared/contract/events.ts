/** Events from the backend to every window, and what each carries. */
import { z } from 'zod';
import { Job } from './exchange.ts';
import { SessionState } from './session.ts';

export const events = {
  /** Data changed: the renderer refetches the queries below these roots. */
  'data.changed': z.object({ roots: z.array(z.string().max(40)).max(20) }),
  'job.changed': Job,
  'session.changed': SessionState,
  'workspace.changed': z.object({ open: z.boolean() }),
  /** An entry of the native menu was chosen. */
  'menu.action': z.object({ id: z.string().max(100) }),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;
