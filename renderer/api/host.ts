import type { LigatureHost } from '../../shared/contract/host.ts';
import { connectBrowserHost } from './browser-host.ts';

declare global {
  interface Window {
    /** Set by Electron's preload script, or by `connectHost` in a browser. */
    ligature?: LigatureHost;
  }
}

/** Awaited once before the first render; from then on `host()` answers. Throws an AppError with a sentence to show. */
export async function connectHost(): Promise<LigatureHost> {
  window.ligature ??= await connectBrowserHost();
  return window.ligature;
}

export function host(): LigatureHost {
  if (!window.ligature) throw new Error('the host is not connected yet');
  return window.ligature;
}
