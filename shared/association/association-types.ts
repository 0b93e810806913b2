/** The association types with the numbers under which they are stored. Numbers are never reused. */
import type { IndicatorType } from '../model/object-type.ts';

export const associationFamilies = ['generic', 'tagging', 'custom', 'fileAction'] as const;
export type AssociationFamily = (typeof associationFamilies)[number];

export interface AssociationTypeInfo {
  readonly code: number;
  /** Shown; not necessarily unique among types that administrators added. */
  readonly name: string;
  readonly family: AssociationFamily;
  /** Type of the primary Indicator; absent for generic associations and tagging, which are unordered. */
  readonly primary?: IndicatorType;
  /** Types of which the other Indicator may be. */
  readonly nonPrimary?: readonly IndicatorType[];
}

export const genericAssociationCode = 0;
export const taggingCode = 1;
/** First number for types that administrators add; 2-9 are free, 10-39 custom types, 40-99 file actions. */
export const firstAddedAssociationCode = 100;

const custom = (
  code: number,
  name: string,
  primary: IndicatorType,
  ...nonPrimary: IndicatorType[]
): AssociationTypeInfo => ({ code, name, family: 'custom', primary, nonPrimary });

const fileAction = (code: number, name: string, ...nonPrimary: IndicatorType[]): AssociationTypeInfo => ({
  code,
  name,
  family: 'fileAction',
  primary: 'File',
  nonPrimary,
});

/** The built-in types. A workspace may hold more: functions take the list to use. */
export const associationTypes: readonly AssociationTypeInfo[] = [
  { code: genericAssociationCode, name: 'Associated', family: 'generic' },
  { code: taggingCode, name: 'Tagged', family: 'tagging' },
  custom(10, 'Address to User Agent', 'Address', 'User Agent'),
  custom(11, 'ASN to Address', 'ASN', 'Address'),
  custom(12, 'ASN to CIDR', 'ASN', 'CIDR'),
  custom(13, 'CIDR to Address', 'CIDR', 'Address'),
  custom(14, 'DNS PTR Record', 'Address', 'Host'),
  custom(15, 'Domain Registrant Email', 'Host', 'EmailAddress'),
  custom(16, 'File Download', 'URL', 'File'),
  custom(17, 'URL Host', 'URL', 'Host', 'Address'),
  fileAction(40, 'File Archive', 'File'),
  fileAction(41, 'File DNS Query', 'Host'),
  fileAction(42, 'File Drop', 'File'),
  fileAction(43, 'File Traffic', 'Address', 'Host', 'URL'),
  fileAction(44, 'File Mutex', 'Mutex'),
  fileAction(45, 'File Registry Key', 'Registry Key'),
  fileAction(46, 'File User Agent', 'User Agent'),
];

const byCode = new Map(associationTypes.map((type) => [type.code, type]));

/** The built-in type stored under a number, or undefined. */
export function findAssociationType(code: number): AssociationTypeInfo | undefined {
  return byCode.get(code);
}
