/** Languages whose grammar ships with the application. */
export type CodeLanguage = 'yaml' | 'splunk-spl' | 'kusto' | 'regex' | 'markup' | 'bro' | 'yara' | 'snort';

const bySignatureType: Readonly<Record<string, CodeLanguage>> = {
  Bro: 'bro',
  CybOX: 'markup',
  KQL: 'kusto',
  OpenIOC: 'markup',
  Regex: 'regex',
  SPL: 'splunk-spl',
  Sigma: 'yaml',
  Snort: 'snort',
  Suricata: 'snort',
  YARA: 'yara',
};

/** The language of a Signature's type; null for one that is shown as plain text. */
export const languageOf = (signatureType: string | null): CodeLanguage | null =>
  bySignatureType[signatureType ?? ''] ?? null;

/** Beyond these a text is shown plain: grammars look at it again and again, and nobody reads it for its colours. */
const longestText = 200_000;
const longestLine = 5_000;

export const isHighlightable = (text: string): boolean =>
  text.length <= longestText && text.split('\n').every((line) => line.length <= longestLine);
