/** Turning defanged text back into values: `hxxp`, `[.]`, `(dot)`, `[at]`, `[:]//` and their relatives. */
import type { IndicatorType } from '../model/object-type.ts';

// A run of openers counts as one and only its start can begin a match: that keeps the search linear and makes
// the result final, because what is left around a replaced sign is never again an opener and a closer.
const anywhere = /(?<![[({])[[({]+(\.|dot|:\/\/|:|@|at)[\])}]+/gi;
// Round brackets are legal in paths and queries, so there only the forms that no URL can contain are changed.
const inPath = /(?<![[{])[[{]+(\.|dot)[\]}]+/gi;
const scheme = /(?<![\p{L}\p{N}])(?:h(?:[x*][tx*]|t[x*])p(s?)|(s?)f[x*]p)(?=:\/\/)/giu;
const schemeSeparator = /:[\])}]*\/\/[\])}]*/;

/** What a text holds that refanging could change; most texts hold nothing of it. */
const defanged = /[[({]|[x*][tx*]?ps?:\/\//i;

const signs: Readonly<Record<string, string>> = { dot: '.', at: '@' };
const sign = (_: string, name: string): string => signs[name.toLowerCase()] ?? name;

/** Types whose values are commonly defanged. Text such as a mutex may hold `[.]` and mean it. */
const refangedTypes: ReadonlySet<IndicatorType> = new Set(['Address', 'CIDR', 'EmailAddress', 'Host', 'URL']);

function refangToken(token: string): string {
  const separator = token.includes('//') ? schemeSeparator.exec(token) : null;
  let pathStart = token.length;
  if (separator !== null) {
    const authorityStart = separator.index + separator[0].length;
    const found = token.slice(authorityStart).search(/[/?#]/);
    if (found >= 0) pathStart = authorityStart + found;
  }
  const head = token.slice(0, pathStart).replace(anywhere, sign);
  if (!head.includes('://')) return head + token.slice(pathStart).replace(inPath, sign);
  const refanged = head.replace(scheme, (_, secure: string | undefined, secureFtp: string | undefined) =>
    secureFtp === undefined ? `http${secure ?? ''}`.toLowerCase() : `${secureFtp}ftp`.toLowerCase(),
  );
  return refanged + token.slice(pathStart).replace(inPath, sign);
}

/**
 * The text with every defanged sign restored; text without any comes back unchanged. Applying it twice changes
 * nothing more. Linear in the length. With a type whose values are not defanged (a mutex, a hash) the identity.
 */
export function refang(text: string, type?: IndicatorType): string {
  if (type !== undefined && !refangedTypes.has(type)) return text;
  return defanged.test(text) ? text.replace(/\S+/g, refangToken) : text;
}
