import {
  commonGroupFields,
  eventTypes,
  type GroupFieldName,
  groupTypeFields,
  requirementSubtypes,
  signatureFileTypes,
} from '../../../shared/model/detail.ts';
import {
  type GroupType,
  groupTypes,
  type IndicatorType,
  type ObjectKind,
  victimAssetTypes,
} from '../../../shared/model/object-type.ts';
import { indicatorTypeInfo } from '../../../shared/indicator/indicator-types.ts';
import { assetInfo } from '../victim-assets/asset-info.ts';

/** How a type-specific field is entered and shown. */
export interface FieldInfo {
  readonly name: string;
  readonly label: string;
  readonly input: 'time' | 'flag' | 'line' | 'prose' | 'choice' | 'size' | 'secret' | 'code';
  readonly choices?: readonly string[];
  readonly required?: boolean;
  /** Name of the flag that makes it required. */
  readonly requiredWith?: string;
}

const time = (name: string, label: string): FieldInfo => ({ name, label, input: 'time' });
const flag = (name: string, label: string): FieldInfo => ({ name, label, input: 'flag' });
const line = (name: string, label: string): FieldInfo => ({ name, label, input: 'line' });
const prose = (name: string, label: string): FieldInfo => ({ name, label, input: 'prose' });

const seen: readonly FieldInfo[] = [
  time('firstSeen', 'First seen'),
  time('lastSeen', 'Last seen'),
  time('externalDateAdded', 'External date added'),
  time('externalLastModified', 'External last modified'),
  time('externalDateExpires', 'External expiry'),
];

const groupInfo: Readonly<Record<Exclude<GroupFieldName, (typeof commonGroupFields)[number]>, FieldInfo>> = {
  fileName: line('fileName', 'File name'),
  malware: flag('malware', 'Holds malware'),
  password: { name: 'password', label: 'Archive password', input: 'secret', requiredWith: 'malware' },
  subject: line('subject', 'Subject'),
  header: prose('header', 'Header'),
  body: prose('body', 'Body'),
  from: line('from', 'From'),
  eventDate: time('eventDate', 'Event date'),
  eventType: { name: 'eventType', label: 'Event type', input: 'choice', choices: eventTypes },
  status: { name: 'status', label: 'Status', input: 'choice' },
  publishDate: time('publishDate', 'Publish date'),
  fileType: { name: 'fileType', label: 'Signature type', input: 'choice', choices: signatureFileTypes },
  fileText: { name: 'fileText', label: 'Signature', input: 'code' },
  dueDate: time('dueDate', 'Due'),
  reminderDate: time('reminderDate', 'Reminder'),
  escalationDate: time('escalationDate', 'Escalation'),
};

/** Fields of a Group type, its own before those that every Group has. */
export function groupFieldInfo(type: GroupType): readonly FieldInfo[] {
  const { fields, required, statuses } = groupTypeFields[type];
  const own = fields
    .filter((name): name is keyof typeof groupInfo => name in groupInfo)
    .map((name) => ({
      ...groupInfo[name],
      required: required.includes(name),
      ...(name === 'status' && statuses !== undefined ? { choices: statuses } : {}),
    }));
  return [...own, ...seen];
}

/** Fields of an Indicator type beside rating, confidence and status, which are edited in place. */
export function indicatorFieldInfo(type: IndicatorType): readonly FieldInfo[] {
  return [
    ...(type === 'File' ? [{ name: 'size', label: 'Size in bytes', input: 'size' } as const] : []),
    ...(type === 'Host' ? [flag('dnsActive', 'DNS tracking'), flag('whoisActive', 'WHOIS tracking')] : []),
    ...seen,
    flag('activeLocked', 'Status locked'),
    ...(indicatorTypeInfo[type].mayBePrivate ? [flag('privateFlag', 'Private')] : []),
  ];
}

const otherFields: Readonly<Partial<Record<ObjectKind, readonly FieldInfo[]>>> = {
  victim: [
    line('org', 'Organization'),
    line('suborg', 'Sub-organization'),
    line('workLocation', 'Work location'),
    line('nationality', 'Nationality'),
  ],
  intelRequirement: [
    { name: 'uniqueId', label: 'Unique id', input: 'line', required: true },
    { name: 'subtype', label: 'Subtype', input: 'choice', choices: requirementSubtypes, required: true },
    line('category', 'Category'),
    prose('description', 'Description'),
    time('earliestTimestamp', 'Query range from'),
    time('latestTimestamp', 'Query range to'),
  ],
  tag: [prose('description', 'Description')],
  track: [line('status', 'Status'), prose('description', 'Description')],
};

/** Fields of any object, in the order in which they are shown. */
export function fieldInfo(kind: ObjectKind, type: string): readonly FieldInfo[] {
  if (kind === 'group') {
    const name = groupTypes.find((known) => known === type);
    return name === undefined ? seen : groupFieldInfo(name);
  }
  if (kind === 'indicator' && Object.hasOwn(indicatorTypeInfo, type)) {
    // The line above found the type among the built-in ones.
    return indicatorFieldInfo(type as IndicatorType);
  }
  if (kind === 'victimAsset') {
    const name = victimAssetTypes.find((known) => known === type);
    const label = name === undefined ? null : assetInfo[name].label;
    return label === null ? [] : [line('label', label)];
  }
  return otherFields[kind] ?? [];
}
