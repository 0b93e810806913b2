import type { Output } from '../../../../shared/contract/index.ts';

/** Why nothing is suggested, and what would change that. */
export function emptyText({ mode, artifacts, hasAssociated, dismissed, common }: Output<'potential.list'>): string {
  if (mode === 'off')
    return 'Potential associations are switched off for the whole workspace. A System Administrator switches them on in Administration, Suggestions.';
  if (dismissed > 0) return 'Nothing is left to decide: what was suggested is associated or dismissed.';
  if (common.length > 0) return 'The Artifacts of this Case stand in so many Cases that none of them is suggested.';
  if (artifacts.suggesting === 0 && !hasAssociated)
    return artifacts.excluded > 0
      ? 'Every Artifact that could suggest something has a value on an exclusion list.'
      : 'Nothing to go by yet: no Artifact is used to potentially associate cases, and no Indicator or Group is associated. Add an Artifact, or associate what is known.';
  return 'No Indicator, Group or Case that you may see fits the Artifacts and associations of this Case.';
}
