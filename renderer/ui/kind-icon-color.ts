import { Colors } from '@blueprintjs/core';
import type { ObjectKind } from '../../shared/model/object-type.ts';

/** Colours that stand out from both the dark and the light ground by at least 3 to 1. */
const kindColor: Readonly<Record<ObjectKind, string>> = {
  indicator: Colors.GREEN4,
  group: Colors.INDIGO4,
  intelRequirement: Colors.VERMILION4,
  victim: Colors.ROSE4,
  victimAsset: Colors.ROSE4,
  tag: Colors.GRAY2,
  case: Colors.BLUE4,
  artifact: Colors.SEPIA4,
  track: Colors.GRAY2,
};

const typeColor: Readonly<Record<string, string>> = {
  'indicator/Address': Colors.TURQUOISE3,
  'indicator/CIDR': Colors.TURQUOISE3,
  'indicator/ASN': Colors.CERULEAN3,
  'indicator/File': Colors.LIME3,
  'indicator/EmailAddress': Colors.CERULEAN4,
  'indicator/Email Subject': Colors.CERULEAN4,
  'indicator/Host': Colors.GREEN4,
  'indicator/URL': Colors.FOREST4,
  'indicator/Hashtag': Colors.SEPIA4,
  'indicator/Mutex': Colors.SEPIA4,
  'indicator/Registry Key': Colors.SEPIA4,
  'indicator/User Agent': Colors.SEPIA4,
  'group/Adversary': Colors.ROSE4,
  'group/Attack Pattern': Colors.INDIGO4,
  'group/Campaign': Colors.BLUE4,
  'group/Course of Action': Colors.GREEN4,
  'group/Document': Colors.GRAY3,
  'group/Email': Colors.CERULEAN4,
  'group/Event': Colors.GOLD3,
  'group/Incident': Colors.VERMILION4,
  'group/Intrusion Set': Colors.INDIGO4,
  'group/Malware': Colors.RED4,
  'group/Report': Colors.GRAY3,
  'group/Signature': Colors.TURQUOISE3,
  'group/Tactic': Colors.VIOLET4,
  'group/Task': Colors.GRAY3,
  'group/Threat': Colors.RED4,
  'group/Tool': Colors.ORANGE3,
  'group/Vulnerability': Colors.GOLD3,
};

/** The colour of a type; types without one of their own have the colour of their kind. */
export function colorOf(kind: ObjectKind, type: string | undefined): string {
  return typeColor[`${kind}/${type ?? ''}`] ?? kindColor[kind];
}
