import type { LigatureHost } from '../../shared/contract/host.ts';
import { connectBrowserHost } from './browser-host.ts';

/**
 * Awaited once before the first call. Electron's preload script has set `window.ligature` already; in a browser this
 * sets it, or throws an AppError with a sentence to show.
 */
export async function connectHost(): Promise<LigatureHost> {
  window.ligature ??= await connectBrowserHost();
  return window.ligature;
}
