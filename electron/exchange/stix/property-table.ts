/** Which STIX property becomes what: the table that `README.md` explains. */
import type { GroupType } from '../../../shared/model/object-type.ts';

/** Types that are Groups of the workspace. */
export const groupTypeOf: ReadonlyMap<string, GroupType> = new Map([
  ['attack-pattern', 'Attack Pattern'],
  ['campaign', 'Campaign'],
  ['course-of-action', 'Course of Action'],
  ['incident', 'Incident'],
  ['intrusion-set', 'Intrusion Set'],
  ['malware', 'Malware'],
  ['report', 'Report'],
  ['threat-actor', 'Adversary'],
  ['tool', 'Tool'],
  ['vulnerability', 'Vulnerability'],
  ['x-mitre-tactic', 'Tactic'],
]);

/** Properties whose values become Attributes, one for each value. */
export const attributeTypeOf: ReadonlyMap<string, string> = new Map([
  ['action_type', 'Action Type'],
  ['architecture_execution_envs', 'Architecture'],
  ['capabilities', 'Capability'],
  ['contact_information', 'Contact Information'],
  ['goals', 'Goal'],
  ['identity_class', 'Identity Class'],
  ['implementation_languages', 'Implementation Language'],
  ['indicator_types', 'Indicator Type'],
  ['is_family', 'Malware Family'],
  ['malware_types', 'Malware Type'],
  ['objective', 'Objective'],
  ['personal_motivations', 'Personal Motivation'],
  ['primary_motivation', 'Primary Motivation'],
  ['report_types', 'Report Type'],
  ['resource_level', 'Resource Level'],
  ['roles', 'Role'],
  ['secondary_motivations', 'Secondary Motivation'],
  ['sectors', 'Sector'],
  ['sophistication', 'Sophistication'],
  ['threat_actor_types', 'Threat Actor Type'],
  ['tool_types', 'Tool Type'],
  ['tool_version', 'Tool Version'],
  ['x_mitre_detection', 'Detection'],
  ['x_mitre_platforms', 'Platform'],
  ['x_mitre_shortname', 'Short Name'],
]);

/** Properties that say what an object is; they need no keeping because the record says it too. */
export const identityProperties: ReadonlySet<string> = new Set(['type', 'id', 'spec_version']);

/** Why an object type is kept verbatim rather than imported as an object. */
export function reasonToKeep(type: string): string {
  const own = keepReasons.get(type);
  if (own !== undefined) return own;
  if (type.startsWith('x-mitre-'))
    return `${type} describes the ATT&CK knowledge base itself and has no counterpart; it is kept verbatim.`;
  return `${type.slice(0, 60)} has no counterpart; it is kept verbatim.`;
}

const keepReasons: ReadonlyMap<string, string> = new Map([
  [
    'identity',
    'Nothing in the file targets this identity and it does not say that it is a victim; it is kept as the name of a producer.',
  ],
  ['location', 'A place is not an object of its own; it is kept verbatim.'],
  ['infrastructure', 'Infrastructure is expressed by its Indicators and has no Group type; it is kept verbatim.'],
  ['grouping', 'A grouping states only that objects share a context, not an Event or a Report; it is kept verbatim.'],
  ['note', 'Notes of a source have no counterpart outside Cases; it is kept verbatim.'],
  ['opinion', "A source's opinion has no counterpart; it is kept verbatim."],
  ['malware-analysis', 'An analysis run has no counterpart; it is kept verbatim.'],
  ['language-content', 'Translations have no counterpart; it is kept verbatim.'],
  ['marking-definition', 'Only Traffic Light Protocol markings are Security Labels; this statement is kept verbatim.'],
  [
    'observed-data',
    'The observables that it refers to are imported as Indicators of their own; the observation itself is kept verbatim.',
  ],
]);
