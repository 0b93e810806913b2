import type { QueryContext } from '../context.ts';
import type { HeldNetwork } from './up-to-date.ts';

/** What a question about the network is given beside what every query is given. */
export interface NetworkContext extends QueryContext {
  /** The network as the call's transaction sees it; built at the first question. */
  readonly held: () => HeldNetwork;
  /** Throws CANCELLED when nobody waits for the answer any more; long work calls it again and again. */
  readonly check: () => void;
}
