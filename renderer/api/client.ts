import './zod-jitless.ts';
import type { Input, Method, Output } from '../../shared/contract/index.ts';
import type { LigatureHost } from '../../shared/contract/host.ts';
import { AppError } from '../../shared/error/app-error.ts';

declare global {
  interface Window {
    ligature?: LigatureHost;
  }
}

/** The host of this window; throws when the page was opened without one. */
export function getHost(): LigatureHost {
  if (window.ligature === undefined) throw new AppError('INTERNAL', 'This page was opened outside Ligature.');
  return window.ligature;
}

/** Calls one method of the contract; throws the AppError with which it failed. */
export async function call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
  const result = await getHost().invoke(method, input);
  if (!result.ok) throw AppError.from(result.error);
  // The dispatcher parsed the value with this method's output schema before it crossed.
  return result.value as Output<M>;
}
