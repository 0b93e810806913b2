/** Words of potential associations of Cases (specification 7.2 to 7.8). */

/** Which sources of suggestions run; what shares an Artifact runs unless everything is off. */
export const potentialModes = ['off', 'matched', 'associated', 'both'] as const;
export type PotentialMode = (typeof potentialModes)[number];
export const potentialModeLabel: Readonly<Record<PotentialMode, string>> = {
  off: 'Off',
  matched: 'Matched',
  associated: 'Associated',
  both: 'Matched and Associated',
};

/**
 * Why something is suggested for a Case: an Indicator equals an Artifact; an Indicator is associated with a Group of the
 * Case; a Group with an Indicator of the Case; a Group with an Indicator that equals an Artifact; another Case has the
 * same Artifact.
 */
export const suggestionSources = [
  'matchedIndicator',
  'indicatorOfGroup',
  'groupOfIndicator',
  'groupOfMatched',
  'sharedArtifact',
] as const;
export type SuggestionSource = (typeof suggestionSources)[number];

export const suggestedKinds = ['indicator', 'group', 'case'] as const;
export type SuggestedKind = (typeof suggestedKinds)[number];

/** What is looked at, the newest first, and no more; whoever is told suggestions is told where a bound cut something. */
export const suggestionBounds = {
  /** Flagged Artifacts of the Case. */
  artifacts: 500,
  /** Associated Indicators and associated Groups of the Case, each. */
  vias: 500,
  /** Associations of each of those. */
  looked: 500,
  /** Suggestions through one Artifact or one associated object. */
  perVia: 50,
  /** Suggestions of one source. */
  perSource: 2000,
  /** A value in more Cases than this is told in one line. */
  common: 200,
  /** Suggestions of one kind. */
  perKind: 500,
} as const;

/** Rare evidence weighs more than what stands in many Cases. */
export const rarityWeight = (cases: number): number => 1 / Math.log2(1 + Math.max(1, cases));
