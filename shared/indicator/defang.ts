import type { IndicatorType } from '../model/object-type.ts';

const defangedScheme: Readonly<Record<string, string>> = { http: 'hxxp', https: 'hxxps', ftp: 'fxp', sftp: 'sfxp' };
const dots = (text: string): string => text.replaceAll('.', '[.]');
const addressSigns = (text: string): string => dots(text).replaceAll(':', '[:]');

function defangUrl(url: string): string {
  const parts = /^([a-z]+):\/\/([^/?#]*)(.*)$/s.exec(url);
  if (parts === null) return dots(url);
  const [, scheme = '', authority = '', rest = ''] = parts;
  return `${defangedScheme[scheme] ?? scheme}://${dots(authority)}${rest}`;
}

/**
 * A normalised value in a form that no program opens: for reports, chat and the clipboard. `refang` restores it
 * exactly. Types that are no network location (hashes, mutexes, subjects) come back unchanged.
 */
export function defang(type: IndicatorType, value: string): string {
  switch (type) {
    case 'Address':
    case 'CIDR':
      return addressSigns(value);
    case 'Host':
      return dots(value);
    case 'URL':
      return defangUrl(value);
    case 'EmailAddress': {
      const at = value.lastIndexOf('@');
      return `${value.slice(0, Math.max(at, 0))}[@]${dots(value.slice(at + 1))}`;
    }
    default:
      return value;
  }
}
