/**
 * What the owner-role requirements allow, written by hand from their sentences and independent of the catalogue:
 * the two must agree. `from` names the section; what is not listed at a level is denied there.
 */

/** Under which facts an action is allowed. */
export type When =
  | 'always'
  | 'onOwnCases' // the user is the assignee of the Case
  | 'asAssignee' // the user is the assignee of the Task
  | 'asAuthor'
  | 'asAuthorAndLastEditor'
  | 'manualEventsOnly'
  | 'ownersOnly' // never what belongs to the whole system
  | 'notOutranked'; // never a user whose System role ranks higher

export type Allowed = Readonly<Record<string, When>>;
export type ByLevel = Readonly<Record<string, Allowed>>;

export interface Expectation {
  readonly key: string;
  readonly from: string;
  readonly source: 'requirement' | 'decision';
  /** Every action of the key in any owner kind. */
  readonly actions: readonly string[];
  /** Levels in the order of the role editor, which is the order of the sentences. */
  readonly organization: ByLevel;
  /** Communities and Sources; null where the requirements say that the key applies only to Organizations. */
  readonly community: ByLevel | null;
  readonly closesIntel?: { readonly organization?: readonly string[]; readonly community?: readonly string[] };
  readonly closesWorkflow?: readonly string[];
}

/** A level at which nothing of the key is allowed. */
export const nothing: Allowed = {};
/** Actions that are allowed on every object. */
export const always = <A extends string>(...names: readonly A[]): Allowed =>
  Object.fromEntries(names.map((name) => [name, 'always']));
