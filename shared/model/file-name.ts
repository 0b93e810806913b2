const forbidden = /[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A name that every file system takes, of whatever was given: no separators, control or direction characters, no name
 * that Windows reserves, at most 120 characters with the end of the name (its extension) kept.
 */
export function safeFileName(name: string): string {
  const plain = name
    .replace(forbidden, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .trim();
  const named = plain === '' ? 'file' : reserved.test(plain) ? `_${plain}` : plain;
  if (named.length <= 120) return named;
  const extension = /\.[A-Za-z0-9]{1,12}$/.exec(named)?.[0] ?? '';
  return named.slice(0, 120 - extension.length) + extension;
}
