/** Reasons of suggestions and what was left out, in words. */
import type { SuggestionCut, SuggestionReason } from '../../../shared/contract/potential.ts';
import type { ObjectRow } from '../../../shared/model/object.ts';
import { artifactText } from '../artifact/artifact-value.tsx';
import { countText } from '../count-text.ts';
import { objectName } from '../object-name.ts';
import { shownValue } from '../value-text-copy.ts';

type Reason = Pick<SuggestionReason, 'source' | 'artifact' | 'via'>;

export const shownName = (row: ObjectRow): string => shownValue(row.kind, row.type, objectName(row));

const artifactName = ({ artifact }: Pick<Reason, 'artifact'>): string =>
  artifact === null ? 'an Artifact' : `${artifact.type} ${artifactText(artifact)}`;

/** One reason for a suggestion of a Case, such as `matches Artifact Host bad[.]com`. */
export function reasonText({ source, artifact, via }: Reason): string {
  const through = via === null ? 'an associated object' : shownName(via);
  switch (source) {
    case 'matchedIndicator':
      return `matches Artifact ${artifactName({ artifact })}`;
    case 'sharedArtifact':
      return `shares Artifact ${artifactName({ artifact })}`;
    case 'groupOfMatched':
      return artifact === null
        ? `matches ${through}`
        : `associated with ${through}, which matches Artifact ${artifactName({ artifact })}`;
    case 'indicatorOfGroup':
      return `via ${through}`;
    case 'groupOfIndicator':
      return `associated with ${through}`;
  }
}

export const reasonsText = (reasons: readonly Reason[], count: number): string => {
  const more = count > reasons.length ? `; and ${countText(count - reasons.length)} more reasons` : '';
  return `${reasons.map(reasonText).join('; ')}${more}`;
};

/** In how many Cases the rarest evidence stands. */
export const rarityText = ({ cases, exact }: { readonly cases: number; readonly exact: boolean }): string =>
  `in ${countText(cases)}${exact ? '' : '+'} ${cases === 1 && exact ? 'Case' : 'Cases'}`;

const cutWords = {
  indicator: 'Indicators',
  group: 'Groups',
  case: 'Cases',
  artifact: 'Artifacts of the Case',
  associatedIndicator: 'Indicators associated with the Case',
  associatedGroup: 'Groups associated with the Case',
} as const satisfies Record<SuggestionCut['what'], string>;

/** Where a bound cut something, such as `50 of 500+ Indicators of APT29, the newest`. */
export function cutText({ what, artifact, via, shown, of, exact }: SuggestionCut): string {
  const from =
    via !== null ? ` of ${shownName(via)}` : artifact !== null ? ` for Artifact ${artifactName({ artifact })}` : '';
  return `${countText(shown)} of ${countText(of)}${exact ? '' : '+'} ${cutWords[what]}${from}, the newest`;
}
