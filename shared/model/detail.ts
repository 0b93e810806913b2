/** Type-specific fields of each kind: what a create or update may carry and what Details shows. */
import { z } from 'zod';
import { caseStatuses, severities } from './case.ts';
import { groupTypes, indicatorTypes, victimAssetTypes } from './object-type.ts';
import { Time } from './id.ts';
import { line, prose } from './text.ts';

export const IndicatorTypeName = z.enum(indicatorTypes);
export const GroupTypeName = z.enum(groupTypes);
export const VictimAssetTypeName = z.enum(victimAssetTypes);

const when = Time.nullable();

/** Rating 0-5 (0 unknown, 5 critical), confidence 0-100; null means not set. */
export const IndicatorFields = z.object({
  rating: z.number().min(0).max(5).nullable(),
  confidence: z.int().min(0).max(100).nullable(),
  active: z.boolean(),
  activeLocked: z.boolean(),
  privateFlag: z.boolean(),
  firstSeen: when,
  lastSeen: when,
  externalDateAdded: when,
  externalLastModified: when,
  externalDateExpires: when,
  /** Bytes; Files only. */
  size: z.int().min(0).nullable(),
  /** Hosts only. */
  dnsActive: z.boolean(),
  whoisActive: z.boolean(),
});
export type IndicatorFields = z.infer<typeof IndicatorFields>;

export const eventStatuses = [
  'New',
  'Needs Review',
  'In Progress',
  'Escalated',
  'Completed',
  'No Further Action',
  'Reopened',
  'False Positive',
] as const;
export const incidentStatuses = [
  'New',
  'Open',
  'Stalled',
  'Containment Achieved',
  'Restoration Achieved',
  'Incident Reported',
  'Closed',
  'Rejected',
  'Deleted',
] as const;
export const taskStatuses = ['Not Started', 'In Progress', 'Completed', 'Waiting on Someone', 'Deferred'] as const;
export const signatureFileTypes = [
  'Bro',
  'ClamAV',
  'CybOX',
  'Iris Search Hash',
  'KQL',
  'OpenIOC',
  'Regex',
  'SPL',
  'Sigma',
  'Snort',
  'Suricata',
  'TQL Query',
  'YARA',
] as const;
export const eventTypes = [
  'Alert',
  'Alert [flash]',
  'Alert [hyper-local]',
  'Alert [local]',
  'Alert [urgent]',
  'Breach',
  'Campaign',
  'Compliance / Regulatory',
  'Disclosure',
  'Emerging Threat',
  'Exercise',
  'Exposure',
  'Finding [Compliance violations]',
  'Finding [Configuration weaknesses]',
  'Finding [Missing patches]',
  'Finding [Security posture gaps]',
  'Investigation',
  'None',
  'Operation',
  'Physical Security',
  'Response Action',
  'Social Engineering (non-phishing)',
  'Third Party Reported',
  'Trend',
] as const;

/** Every type-specific field of a Group; `groupTypeFields` says which type carries which. */
export const GroupFields = z.object({
  firstSeen: when,
  lastSeen: when,
  externalDateAdded: when,
  externalLastModified: when,
  externalDateExpires: when,
  fileName: line(500).nullable(),
  /** A Document that holds malware needs its archive's password. */
  malware: z.boolean(),
  password: z.string().max(500).nullable(),
  subject: line(1000).nullable(),
  header: prose(100_000).nullable(),
  body: prose(1_000_000).nullable(),
  from: line(500).nullable(),
  eventDate: when,
  eventType: z.enum(eventTypes).nullable(),
  status: z.string().max(100).nullable(),
  publishDate: when,
  fileType: z.string().max(100).nullable(),
  fileText: prose(1_000_000).nullable(),
  dueDate: when,
  reminderDate: when,
  escalationDate: when,
});
export type GroupFields = z.infer<typeof GroupFields>;
export type GroupFieldName = keyof GroupFields;

/** Fields that every Group has. */
export const commonGroupFields = [
  'firstSeen',
  'lastSeen',
  'externalDateAdded',
  'externalLastModified',
  'externalDateExpires',
] as const satisfies readonly GroupFieldName[];

interface TypeFields {
  readonly fields: readonly GroupFieldName[];
  readonly required: readonly GroupFieldName[];
  readonly statuses?: readonly string[];
}
const none: TypeFields = { fields: [], required: [] };

/** Which type-specific fields a Group type has, which of them are required, and the choices of its status. */
export const groupTypeFields: Readonly<Record<z.infer<typeof GroupTypeName>, TypeFields>> = {
  Adversary: none,
  'Attack Pattern': none,
  Campaign: none,
  'Course of Action': none,
  Document: { fields: ['fileName', 'malware', 'password'], required: [] },
  Email: { fields: ['subject', 'header', 'body', 'from'], required: [] },
  Event: { fields: ['eventDate', 'eventType', 'status'], required: [], statuses: eventStatuses },
  Incident: { fields: ['eventDate', 'status'], required: [], statuses: incidentStatuses },
  'Intrusion Set': none,
  Malware: none,
  Report: { fields: ['fileName', 'publishDate'], required: [] },
  Signature: { fields: ['fileName', 'fileType', 'fileText'], required: ['fileName', 'fileType', 'fileText'] },
  Tactic: none,
  Task: { fields: ['status', 'dueDate', 'reminderDate', 'escalationDate'], required: [], statuses: taskStatuses },
  Threat: none,
  Tool: none,
  Vulnerability: none,
};

export const VictimFields = z.object({
  org: line(500).nullable(),
  suborg: line(500).nullable(),
  workLocation: line(500).nullable(),
  nationality: line(200).nullable(),
});
export type VictimFields = z.infer<typeof VictimFields>;

/** `label` is the type's optional second field: addressType, networkType or socialNetwork. */
export const VictimAssetFields = z.object({ victimId: z.int().min(1), label: line(200).nullable() });
export type VictimAssetFields = z.infer<typeof VictimAssetFields>;

export const requirementSubtypes = [
  'Intelligence Requirement (IR)',
  'Priority Intelligence Requirement (PIR)',
  'Specific Intelligence Requirement (SIR)',
  'Request for Information (RFI)',
  'Research Requirement (RR)',
] as const;

export const KeywordSection = z.strictObject({
  compareValue: z.enum(['includes', 'excludes']),
  keywords: z.array(line(200)).max(300),
});
export const RequirementFields = z.object({
  uniqueId: line(100),
  subtype: z.enum(requirementSubtypes),
  category: line(200).nullable(),
  description: prose(100_000).nullable(),
  keywordSections: z.array(KeywordSection).max(50),
  /** Follows the date range: true until its end. Never stored. */
  active: z.boolean(),
  earliestTimestamp: when,
  latestTimestamp: when,
});
export type RequirementFields = z.infer<typeof RequirementFields>;
/** What a create or an update of a Requirement may carry. */
export const RequirementInput = RequirementFields.omit({ active: true }).partial();

export const TrackFields = z.object({ description: prose(100_000).nullable(), status: line(100).nullable() });
export type TrackFields = z.infer<typeof TrackFields>;

/** `techniqueId` follows from the name and is never written by hand. */
export const TagFields = z.object({ description: prose(10_000).nullable(), techniqueId: line(20).nullable() });
export type TagFields = z.infer<typeof TagFields>;

/** What the name of a Case is shown with. */
export const CaseFacts = z.object({ number: z.int(), severity: z.enum(severities), status: z.enum(caseStatuses) });
export type CaseFacts = z.infer<typeof CaseFacts>;

export const ArtifactFields = z.object({
  caseId: z.int().min(1),
  caseNumber: z.int(),
  artifactType: z.string(),
  /** Whether it is used to potentially associate Cases. */
  suggests: z.boolean(),
});
export type ArtifactFields = z.infer<typeof ArtifactFields>;
