import type { Denial } from '../error/app-error.ts';
import type { Action } from './catalogue.ts';
import type { Facts } from './facts.ts';
import type { Levels } from './levels.ts';
import type { OwnerKind } from './owner-kind.ts';

/** What a user's role in one owner grants. */
export interface OwnerRights {
  readonly ownerId: number;
  readonly ownerKind: OwnerKind;
  readonly ownerName: string;
  readonly levels: Levels;
}

/** What is put to the engine. */
export interface Question extends OwnerRights {
  /** The general action, such as `note.modify`; the facts decide whether an own object is meant. */
  readonly verb: Action;
  /** Absent facts count against the user. */
  readonly facts?: Facts;
}

export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly denial: Denial };
