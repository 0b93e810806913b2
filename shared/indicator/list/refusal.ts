import { quoteValue } from '../indicator-value.ts';
import { parseIndicator } from '../normalise.ts';
import { refang } from '../refang.ts';
import type { IndicatorType } from '../../model/object-type.ts';

/** The type that a text looks like, although it was not accepted as one. */
function likelyType(text: string): IndicatorType | undefined {
  if (/^[a-z][\w.+-]*:\/\//i.test(text)) return 'URL';
  if (/\s/.test(text)) return undefined;
  if (/^[\d.]+\/\d+$/.test(text)) return 'CIDR';
  if (/^\d+(?:\.\d+){3}(?::\d+)?$/.test(text)) return 'Address';
  if (text.includes('@')) return 'EmailAddress';
  if (/^[\da-f]{24,}$/i.test(text)) return 'File';
  if (/^[^\s/\\]+\.[^\s/\\]+$/.test(text)) return 'Host';
  return undefined;
}

/** Why nothing was recognised in a text: what was found, and what is missing for the type that it looks like. */
export function explainRefusal(given: string): string {
  const text = refang(given.trim());
  const found = quoteValue(text);
  if (/^\/[^/]/.test(text)) return `${found} is a path without its host. Write the whole URL.`;
  const type = likelyType(text);
  if (type === undefined) return `No Indicator of a known type is recognised in ${found}.`;
  const result = parseIndicator(type, text);
  if (!result.ok) return `Found ${result.problem.found}. Expected ${result.problem.expected}. ${result.problem.fix}`;
  return `${found} ends in no known top-level domain and looks like the name of something else than a host.`;
}
