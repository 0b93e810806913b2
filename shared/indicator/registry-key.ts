/** Registry Keys: key name, value name and value type joined by ` : `. */
import { registryValueTypes } from './indicator-types.ts';
import type { IndicatorInput, ParseResult } from './indicator-value.ts';
import { quoteValue, refused } from './indicator-value.ts';
import { checkText } from './value-text.ts';

const separator = ' : ';
const expected = 'key name, value name and value type, such as HKEY_LOCAL_MACHINE\\Software\\Run : Updater : REG_SZ';
const maxNameLength = 4000;

const hives = [
  'HKEY_CLASSES_ROOT',
  'HKEY_CURRENT_CONFIG',
  'HKEY_CURRENT_USER',
  'HKEY_CURRENT_USER_LOCAL_SETTINGS',
  'HKEY_LOCAL_MACHINE',
  'HKEY_PERFORMANCE_DATA',
  'HKEY_PERFORMANCE_NLSTEXT',
  'HKEY_PERFORMANCE_TEXT',
  'HKEY_USERS',
] as const;

const longHiveNames: ReadonlyMap<string, string> = new Map([
  ...hives.map((hive) => [hive, hive] as const),
  ['HKCR', 'HKEY_CLASSES_ROOT'],
  ['HKCC', 'HKEY_CURRENT_CONFIG'],
  ['HKCU', 'HKEY_CURRENT_USER'],
  ['HKLM', 'HKEY_LOCAL_MACHINE'],
  ['HKPD', 'HKEY_PERFORMANCE_DATA'],
  ['HKU', 'HKEY_USERS'],
]);

interface Pieces {
  readonly keyName: string;
  readonly valueName: string;
  readonly valueType: string;
}

/** The middle part takes whatever is between the first and the last separator, because value names may hold colons. */
function splitSummary(text: string): Pieces | undefined {
  const first = text.indexOf(separator);
  const last = text.lastIndexOf(separator);
  const hasTwo = last > first || text.startsWith(': ', first + separator.length);
  if (first < 0 || !hasTwo) return undefined;
  return {
    keyName: text.slice(0, first),
    valueName: text.slice(first + separator.length, Math.max(last, first + separator.length)),
    valueType: text.slice(last + separator.length),
  };
}

/** The path with the long name of its hive, or undefined when it begins with none. */
function expandHive(path: string): string | undefined {
  const [hive = '', ...keys] = path.replace(/\\+/g, '\\').replace(/\\$/, '').split('\\');
  // PowerShell writes drives: HKLM:\Software.
  const long = longHiveNames.get(hive.replace(/:$/, '').toUpperCase());
  return long === undefined ? undefined : [long, ...keys].join('\\');
}

/**
 * A Registry Key from its summary or from its three fields. Short hive names become long ones; an empty value name
 * (the key's default value) is stored as one space; names keep their case.
 */
export function parseRegistryKey(input: IndicatorInput): ParseResult {
  const pieces =
    typeof input === 'string'
      ? splitSummary(input)
      : {
          keyName: String(input['Key Name'] ?? ''),
          valueName: String(input['Value Name'] ?? ''),
          valueType: String(input['Value Type'] ?? ''),
        };
  if (pieces === undefined) {
    return refused(
      quoteValue(typeof input === 'string' ? input : ''),
      expected,
      'Write the three parts with " : " between them; leave the value name empty for the default value.',
    );
  }
  const checkedKey = checkText(pieces.keyName, 'a key name');
  if (!checkedKey.ok) return checkedKey;
  const keyName = expandHive(checkedKey.text);
  if (keyName === undefined) {
    return refused(
      quoteValue(pieces.keyName),
      `a key name that begins with one of ${hives.join(', ')}`,
      'Add the hive.',
    );
  }
  if (`${keyName} `.includes(separator)) {
    return refused(quoteValue(keyName), expected, 'A key name with " : " cannot be told apart from its value name.');
  }
  let valueName = ' ';
  if (pieces.valueName.trim() !== '') {
    const checkedName = checkText(pieces.valueName, 'a value name');
    if (!checkedName.ok) return checkedName;
    valueName = checkedName.text;
  }
  if (keyName.length > maxNameLength || valueName.length > maxNameLength) {
    return refused('a longer name', `names of at most ${maxNameLength} characters`, 'Shorten the name.');
  }
  const valueType = registryValueTypes.find((type) => type === pieces.valueType.trim().toUpperCase());
  if (valueType === undefined) {
    return refused(quoteValue(pieces.valueType), `one of ${registryValueTypes.join(', ')}`, 'Choose a value type.');
  }
  const key = [keyName, valueName, valueType].join(separator);
  const parts = { 'Key Name': keyName, 'Value Name': valueName, 'Value Type': valueType };
  return { ok: true, value: { type: 'Registry Key', key, summary: key, parts, aliases: [] } };
}
