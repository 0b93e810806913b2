import { reportStyleSource } from '../exchange/case-report/style.ts';

const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  // The preview of a report is a frame without an address of its own, to which this policy applies, too.
  'style-src': `'self' ${reportStyleSource}`,
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-src': "'none'",
  'frame-ancestors': "'none'",
} as const;

/** The policy of every page of the application. A browser host adds its socket, because `'self'` does not name `ws:` everywhere. */
export function contentSecurityPolicy(socketOrigin?: string): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}${name === 'connect-src' && socketOrigin ? ` ${socketOrigin}` : ''}`)
    .join('; ');
}
