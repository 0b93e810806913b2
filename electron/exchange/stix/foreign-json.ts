/** Names the formats that analysts most often offer by mistake, so that the message says what to choose instead. */
const known: readonly { readonly keys: readonly string[]; readonly name: string }[] = [
  { keys: ['Event'], name: 'a MISP event' },
  { keys: ['response'], name: 'a MISP answer with events' },
  { keys: ['data', 'status'], name: 'a ThreatConnect v3 answer' },
  { keys: ['group', 'indicator'], name: 'a ThreatConnect batch file' },
  { keys: ['uuid', 'values'], name: 'a MISP galaxy cluster file' },
  { keys: ['versions', 'techniques'], name: 'an ATT&CK Navigator layer' },
];

/** Words for a JSON object that is not STIX, from the keys of its outermost level. */
export function describeForeignJson(keys: readonly string[]): string {
  const present = new Set(keys);
  const match = known.find((format) => format.keys.every((key) => present.has(key)));
  if (match !== undefined) return match.name;
  if (keys.length === 0) return 'an empty JSON object';
  const shown = keys.slice(0, 5).map((key) => `"${key.slice(0, 40)}"`);
  const more = keys.length > 5 ? ` and ${keys.length - 5} more` : '';
  return `a JSON object with the properties ${shown.join(', ')}${more}`;
}
