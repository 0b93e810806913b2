/** Origin of the renderer in Electron, and the only place a window may show. */
export const appScheme = 'app';
export const appHost = 'ligature';
export const appOrigin = `${appScheme}://${appHost}`;
export const appEntry = `${appOrigin}/`;

/** True for the renderer's own addresses. `URL.origin` is "null" for a scheme Node does not know, so the parts are compared. */
export function isAppUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${appScheme}:` && url.host === appHost && url.port === '' && !url.username && !url.password;
}
