/**
 * What every import parser hands to the store: plain records without ids of the workspace.
 * Parsers are pure (bytes in, records out); applying them, comparing with what is stored and
 * deciding created/updated/unchanged/merged is the business of `domain/import`.
 */
import type { GroupType, IndicatorType, VictimAssetType } from '../../shared/model/object-type.ts';

/** Times are milliseconds since 1970 UTC. */
export type FieldValue = string | number | boolean | null;

export interface ImportAttribute {
  /** Name of an Attribute Type; unknown ones are created for the owner. */
  readonly type: string;
  readonly value: string;
  readonly source?: string;
}

interface ImportObjectBase {
  /** Identifier that the source gives the object; parts of one input carry `#1`, `#2`... behind it. */
  readonly externalId: string;
  /** Index of the input unit (see ImportPlan.units) that this record came from. */
  readonly unit: number;
  /** What the analyst reads: a name, or an Indicator's canonical value. */
  readonly summary: string;
  /** Detail fields by the names of the model (`shared/model`): firstSeen, eventDate, rating, status... */
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly attributes: readonly ImportAttribute[];
  readonly tags: readonly string[];
  /** Names of Security Labels, for example `TLP:AMBER`. */
  readonly labels: readonly string[];
  readonly assertion: ImportAssertion;
}

/** What the source says beyond the fields; kept with origin `import` for provenance and export. */
export interface ImportAssertion {
  /** Hash over the whole source object; equal means nothing to do on a second import. */
  readonly digest: string;
  readonly created: number | null;
  readonly modified: number | null;
  readonly revoked: boolean;
  readonly deprecated: boolean;
  /** JSON of what has no field of its own: references, markings, aliases, custom properties. */
  readonly extra: string | null;
}

export interface ImportIndicator extends ImportObjectBase {
  readonly kind: 'indicator';
  readonly type: IndicatorType;
  /** Normalised key of `shared/indicator`. */
  readonly key: string;
  /** Hashes of a File as `md5`, `sha1`, `sha256`, lower case; empty for other types. */
  readonly hashes: Readonly<Partial<Record<'md5' | 'sha1' | 'sha256', string>>>;
}
export interface ImportGroup extends ImportObjectBase {
  readonly kind: 'group';
  readonly type: GroupType;
}
export interface ImportVictim extends ImportObjectBase {
  readonly kind: 'victim';
  readonly type: 'Victim';
}
export interface ImportVictimAsset extends ImportObjectBase {
  readonly kind: 'victimAsset';
  readonly type: VictimAssetType;
  /** externalId of the Victim that it belongs to. */
  readonly victim: string;
}
export type ImportObject = ImportIndicator | ImportGroup | ImportVictim | ImportVictimAsset;

/** An association that the source states: a relationship, or a reference inside an object. */
export interface ImportLink {
  readonly externalId: string;
  /** Index of the input unit for a relationship of its own; null for a reference inside an object. */
  readonly unit: number | null;
  /** externalIds of the two ends. */
  readonly from: string;
  readonly to: string;
  /** Association type code of `shared/association`; 0 is the generic one. */
  readonly associationType: number;
  /** The source's verb, such as `uses`. */
  readonly verb: string;
  readonly description: string | null;
  readonly firstSeen: number | null;
  readonly lastSeen: number | null;
  readonly assertion: ImportAssertion;
}

/** One thing of the input that must be accounted for in the loss ledger. */
export interface ImportUnit {
  /** `object` counts among objects, `association` among associations. */
  readonly family: 'object' | 'association';
  readonly externalId: string;
  /** The source's own type name, for example `x-mitre-analytic`. */
  readonly sourceType: string;
  /** Set by the parser when the unit gives no record: kept verbatim, refused, or merged into an earlier unit. */
  readonly outcome: 'kept' | 'refused' | 'merged' | null;
  /** Why, in a sentence; also set for mapped units that lost something on the way. */
  readonly reason: string | null;
  /** Source text of a kept unit. */
  readonly verbatim: string | null;
}

export interface ImportPlan {
  readonly format: string;
  /** Who made the data, as far as the file says, else its format. */
  readonly producer: string;
  readonly units: readonly ImportUnit[];
  readonly objects: readonly ImportObject[];
  readonly links: readonly ImportLink[];
}
