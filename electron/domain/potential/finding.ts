/** One reason for one suggested object, and the books that the sources of a search keep together. */
import type { SuggestedKind, SuggestionSource } from '../../../shared/model/potential.ts';
import { suggestionBounds } from '../../../shared/model/potential.ts';
import type { SuggestingArtifact } from './artifacts.ts';

/** How many Cases share what a reason rests on; not exact where the count stopped at a bound. */
export interface Shared {
  readonly cases: number;
  readonly exact: boolean;
}

export interface Finding {
  readonly id: number;
  readonly source: SuggestionSource;
  readonly artifact: SuggestingArtifact | null;
  /** The associated or matched object through which this one was found. */
  readonly via: number | null;
  readonly shared: Shared;
}

/** What is kept of a reason: the same again is no new evidence. */
export const evidenceOf = ({ source, artifact, via }: EvidenceParts): string => `${source}:${artifact?.mark ?? via}`;
interface EvidenceParts extends Pick<Finding, 'source' | 'via'> {
  readonly artifact: Pick<SuggestingArtifact, 'mark'> | null;
}

/** Where a bound cut something. `of` is what there was, at least that where not exact. */
export interface Cut {
  readonly what: SuggestedKind | 'artifact' | 'associatedIndicator' | 'associatedGroup';
  readonly artifact: SuggestingArtifact | null;
  readonly via: number | null;
  readonly shown: number;
  readonly of: number;
  readonly exact: boolean;
}

/** A value in so many Cases that it says nothing of any of them. */
export interface Common {
  readonly artifact: SuggestingArtifact;
  readonly cases: number;
}

/** What the sources have found so far. */
export class Findings {
  readonly all: Finding[] = [];
  readonly cuts: Cut[] = [];
  readonly common: Common[] = [];
  readonly #perSource = new Map<SuggestionSource, number>();

  add(finding: Finding): void {
    this.all.push(finding);
    this.#perSource.set(finding.source, (this.#perSource.get(finding.source) ?? 0) + 1);
  }

  isFull(source: SuggestionSource): boolean {
    return (this.#perSource.get(source) ?? 0) >= suggestionBounds.perSource;
  }
}
