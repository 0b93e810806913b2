/** Detection languages of `pattern_type` that are file types of Signature Groups. */
interface SignatureLanguage {
  readonly fileType: string;
  readonly extension: string;
}

const languages: ReadonlyMap<string, SignatureLanguage> = new Map([
  ['yara', { fileType: 'YARA', extension: 'yar' }],
  ['sigma', { fileType: 'Sigma', extension: 'yml' }],
  ['snort', { fileType: 'Snort', extension: 'rules' }],
  ['suricata', { fileType: 'Suricata', extension: 'rules' }],
  ['pcre', { fileType: 'Regex', extension: 'txt' }],
  ['spl', { fileType: 'SPL', extension: 'spl' }],
  ['kql', { fileType: 'KQL', extension: 'kql' }],
  ['clamav', { fileType: 'ClamAV', extension: 'ndb' }],
  ['bro', { fileType: 'Bro', extension: 'sig' }],
  ['zeek', { fileType: 'Bro', extension: 'sig' }],
]);

export function findSignatureLanguage(patternType: string): SignatureLanguage | undefined {
  return languages.get(patternType.toLowerCase());
}
