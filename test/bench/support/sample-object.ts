/** What the generated object of a number looks like: the same in a built store, a plan and a file. */
import { groupTypes, typeCode } from '../../../shared/model/object-type.ts';
import { scatter } from './random.ts';

export type SampleType = 'Address' | 'Host' | 'URL' | 'Malware' | 'Campaign' | 'Intrusion Set' | 'Victim' | 'Tag';

export interface SampleObject {
  readonly kind: 'indicator' | 'group' | 'victim' | 'tag';
  readonly type: SampleType;
  readonly code: number;
  readonly key: string | null;
  readonly summary: string;
  readonly xid: string;
}

/** Of 20 neighbours 16 are Indicators, 3 Groups, 1 a Victim or a Tag. */
export const period = 20;
const indicators = ['Address', 'Host', 'URL', 'Host'] as const;
const groups = ['Malware', 'Campaign', 'Intrusion Set'] as const;

export const isGroupNumber = (number: number): boolean => number % period >= 16 && number % period < 19;
/** The Group among the neighbours of a block of 20. */
export const groupOfBlock = (block: number, which: number): number => block * period + 16 + (which % 3);

export function sampleObject(number: number): SampleObject {
  const mixed = scatter(number);
  const word = mixed.toString(36);
  const hex = mixed.toString(16).padStart(8, '0');
  const uuid = `${hex}-${hex.slice(0, 4)}-4${hex.slice(5)}-a${hex.slice(1, 4)}-${number.toString(16).padStart(12, '0')}`;
  const place = number % period;
  if (place < 16) {
    const type = indicators[place % 4] ?? 'Host';
    const value =
      type === 'Address'
        ? `${mixed >>> 24}.${(mixed >>> 16) & 255}.${(mixed >>> 8) & 255}.${mixed & 255}`
        : type === 'Host'
          ? `${word}.sample${mixed % 97}.example`
          : `http://${word}.example/gate/${mixed % 9973}`;
    return {
      kind: 'indicator',
      type,
      code: typeCode('indicator', type),
      key: value,
      summary: value,
      xid: `indicator--${uuid}`,
    };
  }
  if (place < 19) {
    const type = groups[place - 16] ?? 'Malware';
    return {
      kind: 'group',
      type,
      code: typeCode('group', type),
      key: null,
      summary: `${type} ${word} ${groupTypes[mixed % groupTypes.length]}`,
      xid: `${type.toLowerCase().replace(' ', '-')}--${uuid}`,
    };
  }
  if (mixed % 2 === 0)
    return {
      kind: 'victim',
      type: 'Victim',
      code: typeCode('victim', 'Victim'),
      key: null,
      summary: `Victim ${word}`,
      xid: `identity--${uuid}`,
    };
  return {
    kind: 'tag',
    type: 'Tag',
    code: typeCode('tag', 'Tag'),
    key: `tag ${word}`,
    summary: `tag ${word}`,
    xid: `x-tag--${uuid}`,
  };
}

/** Prose of the usual length. */
export const sampleText = (number: number): string =>
  `Seen ${scatter(number) % 1000} times in sample ${scatter(number + 1).toString(36)}; delivered by ${sampleObject(scatter(number) % 1_000_000).summary} and its relatives.`;
