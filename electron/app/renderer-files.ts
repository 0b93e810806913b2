/** Read-only view of the built renderer, shared by the app:// protocol and the browser host. */
import { readFile, realpath } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

export interface RendererFile {
  readonly body: Buffer;
  readonly type: string;
  /** The entry page must never come from a cache: it names the hashed files of one build. */
  readonly isEntry: boolean;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** Absolute path below the root for a URL path, or null for anything that is not plainly inside it. */
export function resolveRendererPath(root: string, urlPath: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null; // malformed escapes name no file
  }
  if (!decoded.startsWith('/') || decoded.includes('\0') || decoded.includes('\\')) return null;
  if (decoded.split('/').some((part) => part === '..' || part.startsWith('.') || part.includes(':'))) return null;
  const path = resolve(root, `.${decoded === '/' ? '/index.html' : decoded}`);
  return path.startsWith(resolve(root) + sep) ? path : null;
}

/** The file of a URL path, or null when there is none, its type is not served, or a link leads out of the root. */
export async function readRendererFile(root: string, urlPath: string): Promise<RendererFile | null> {
  const path = resolveRendererPath(root, urlPath);
  const type = path && types[extname(path).toLowerCase()];
  if (!path || !type) return null;
  try {
    const [real, realRoot] = await Promise.all([realpath(path), realpath(root)]);
    if (!real.startsWith(realRoot + sep)) return null;
    return { body: await readFile(real), type, isEntry: type.startsWith('text/html') };
  } catch {
    return null; // missing, a folder, or unreadable: all the same to the page
  }
}

/** Headers of every answer that carries a file. */
export function rendererHeaders(file: RendererFile, policy: string): Record<string, string> {
  return {
    'Content-Type': file.type,
    'Content-Security-Policy': policy,
    'Cache-Control': file.isEntry ? 'no-store' : 'no-cache',
    ...hardeningHeaders,
  };
}

/** Headers of every answer, files or not. */
export const hardeningHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;
