/** Who may talk to the browser host: pages it served itself, in a browser that presented a token printed on the terminal. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface Access {
  /** Token for the next new window; used up when it is exchanged. */
  readonly currentToken: () => string;
  /** Exchanges the token for a session cookie, or null when it is wrong or already used. */
  exchange(token: string): string | null;
  /** Right `Host`, and when the browser names an origin or a site, ours. */
  isAddressedToUs(request: IncomingMessage): boolean;
  /** As above, with an origin that must be present, and the session cookie: names the browser, or null when it is not ours. */
  browserOf(request: IncomingMessage): string | null;
  /** The origin is present and ours. */
  hasOurOrigin(request: IncomingMessage): boolean;
}

export function createAccess(port: number): Access {
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  // Cookies are shared by all ports of a host, so the name carries the port: two instances must not sign each other out.
  const cookieName = `ligature-${port}`;
  const sessions = new Set<string>();
  let token = newSecret();

  const hasOurOrigin = (request: IncomingMessage) => request.headers.origin === origin;
  const isAddressedToUs = (request: IncomingMessage) => {
    const { host: asked, origin: from, 'sec-fetch-site': site } = request.headers;
    const sameSite = site === undefined || site === 'same-origin' || site === 'none';
    return asked === host && (from === undefined || from === origin) && sameSite;
  };

  return {
    currentToken: () => token,
    exchange(offered) {
      if (!isEqualSecret(offered, token)) return null;
      token = newSecret();
      const secret = newSecret();
      sessions.add(digest(secret).toString('hex'));
      return `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/`;
    },
    isAddressedToUs,
    hasOurOrigin,
    browserOf(request) {
      const secret = readCookie(request.headers.cookie, cookieName);
      const browser = secret === undefined ? undefined : digest(secret).toString('hex');
      if (browser === undefined || !sessions.has(browser)) return null;
      return hasOurOrigin(request) && isAddressedToUs(request) ? browser : null;
    },
  };
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Digests have one length, so the comparison tells nothing about the secret. */
function isEqualSecret(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}

function readCookie(header: string | undefined, name: string): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name) return value;
  }
  return undefined;
}
