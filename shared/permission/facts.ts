/**
 * What the caller knows about the user and the object. A fact that is absent counts against the user,
 * so that a forgotten fact shows as a refusal and never as access.
 */
export interface Facts {
  /** The user created the object (Note, Artifact, Post). */
  readonly isAuthor?: boolean;
  /** The user is the assignee: of the Task, or for Case Tags of the Case. */
  readonly isAssignee?: boolean;
  /** The user edited the Note last; creating counts as the first edit. */
  readonly isLastEditor?: boolean;
  /** The Timeline Event was written by the application and not by a person. */
  readonly systemCreated?: boolean;
  /** The Attribute Type or Security Label belongs to the whole system and not to the owner. */
  readonly systemScoped?: boolean;
  /** Place of the acting user's System role, from `getSystemRank`. */
  readonly rankOfActor?: number;
  /** Place of the System role of the user to be created, changed or deleted; for a change of role the higher of the old and the new one. */
  readonly rankOfTarget?: number;
}

/** The facts under which a level allows all that it can ever allow. */
export const mostFavourableFacts: Facts = {
  isAuthor: true,
  isAssignee: true,
  isLastEditor: true,
  systemCreated: false,
  systemScoped: false,
  rankOfActor: 0,
  rankOfTarget: 0,
};
