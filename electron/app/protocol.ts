import { contentSecurityPolicy } from './csp.ts';
import { appScheme, isAppUrl } from './origin.ts';
import { hardeningHeaders, readRendererFile, rendererHeaders } from './renderer-files.ts';

interface SchemeRegistry {
  registerSchemesAsPrivileged(schemes: { scheme: string; privileges: Record<string, boolean> }[]): void;
}

interface ProtocolHandlers {
  handle(scheme: string, handler: (request: Request) => Promise<Response>): void;
}

/** Must run before the application is ready; a standard, secure scheme gives pages a real origin. */
export function registerAppScheme(protocol: SchemeRegistry): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built renderer under app://ligature/, read-only. */
export function serveAppScheme(protocol: ProtocolHandlers, rendererFolder: string): void {
  protocol.handle(appScheme, (request) => answerAppRequest(request, rendererFolder));
}

export async function answerAppRequest(
  request: Pick<Request, 'url' | 'method'>,
  rendererFolder: string,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
  const file = isAppUrl(request.url) ? await readRendererFile(rendererFolder, new URL(request.url).pathname) : null;
  if (!file) return refusal(404);
  const body = request.method === 'HEAD' ? null : new Uint8Array(file.body);
  return new Response(body, { status: 200, headers: rendererHeaders(file, contentSecurityPolicy()) });
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: hardeningHeaders });
}
