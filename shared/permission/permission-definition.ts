import type { Facts } from './facts.ts';
import type { RoleScope } from './owner-kind.ts';

export type PermissionArea = 'Access Control' | 'Intel' | 'Case Management' | 'Playbooks';

/** A level is a set of verbs and not a rank: Artifact "Edit All" deletes nothing, "Delete Own" deletes own ones. */
export interface PermissionLevel {
  readonly name: string;
  /** A verb that ends in Own reaches only what is own, one that ends in Any reaches everything of the owner. */
  readonly verbs: readonly string[];
}

/** The shape of one row of the catalogue. */
export interface PermissionDefinition {
  /** Area and name, such as `intel.group`. */
  readonly key: string;
  /** Name in the role editor. */
  readonly label: string;
  /** What the label leaves out. */
  readonly detail?: string;
  /** Tab of the role editor. */
  readonly area: PermissionArea;
  /** Whether the requirements define the levels or leave them blank, so that they were decided here. */
  readonly source: 'requirement' | 'decision';
  /** Levels in the order of the role editor, least first. Without a Community column the key means nothing there. */
  readonly levels: {
    readonly organization: readonly PermissionLevel[];
    readonly community?: readonly PermissionLevel[];
  };
  /** Levels at which the owner's threat intelligence is closed altogether, whatever the other keys say. */
  readonly closesIntelAt?: { readonly [scope in RoleScope]?: readonly string[] };
  /** Levels at which Workflow is closed altogether. */
  readonly closesWorkflowAt?: { readonly organization: readonly string[] };
  /** What Own means in the verbs of this key: all these facts hold. */
  readonly own?: { readonly meaning: string; readonly facts: readonly (keyof Facts)[] };
  /** Owner kinds for which levels are stored but do nothing. */
  readonly noEffectIn?: readonly RoleScope[];
  /** What remains possible with objects of the whole system. */
  readonly systemScoped?: string;
  readonly note?: string;
}
