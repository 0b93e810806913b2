/** Whether a dotted word in text is meant as a host name, or is a file name, an abbreviation or a missing space. */
import { parse } from 'tldts';

/** Endings of files that are top-level domains, too: such a word is a host only when something else says so. */
const fileEndings: ReadonlySet<string> = new Set([
  'cab',
  'md',
  'mm',
  'mov',
  'pl',
  'pm',
  'ps',
  'py',
  'rs',
  'sh',
  'so',
  'zip',
]);

/**
 * Whether a name ends in a suffix that exists (`.onion` included) and does not look like a file name or like the end
 * of one sentence and the beginning of the next. `name` is refanged; `deliberate` says that it was defanged or
 * otherwise marked as a host, which settles the doubtful cases.
 */
export function isPlausibleHost(name: string, deliberate: boolean): boolean {
  const { domain, isIcann, isPrivate } = parse(name.toLowerCase(), { extractHostname: false, detectIp: false });
  if (domain === null || !(isIcann === true || isPrivate === true)) return false;
  if (deliberate) return true;
  const last = name.slice(name.lastIndexOf('.') + 1);
  if (/^\p{Lu}\p{Ll}+$/u.test(last)) return false;
  return !fileEndings.has(last.toLowerCase()) || /^www\./i.test(name);
}
