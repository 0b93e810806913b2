/** The five sources of spec 7.4 for one Case, each bounded per Artifact, per associated object and as a whole. */
import { suggestionBounds, type SuggestionSource } from '../../../shared/model/potential.ts';
import { readableDims } from '../../policy/actor.ts';
import {
  countLinkedCases,
  listFit,
  listMatches,
  listNewestLinked,
  listSharingCases,
  listUnlinkedAmong,
} from '../../store/potential-store.ts';
import type { QueryContext } from '../context.ts';
import { listArtifacts, type SuggestingArtifact, type SuggestingArtifacts } from './artifacts.ts';
import { type Finding, Findings, type Shared } from './finding.ts';
import { type Scope, scopeOf } from './scope.ts';

const { vias: viaBound, looked, perVia, common } = suggestionBounds;
/** Of how many associations of an object the Cases among them are counted. */
const casesLook = 200;
const checkedAtOnce = 100;

export interface SearchResult {
  readonly scope: Scope;
  readonly findings: Findings;
  readonly artifacts: SuggestingArtifacts;
  /** Whether Indicators or Groups are associated with the Case. */
  readonly hasAssociated: boolean;
}

/** `dismissed`: objects that do not use up the bound of what leads to them. */
export function searchSuggestions(
  context: QueryContext,
  caseId: number,
  organizationId: number,
  dismissed: ReadonlySet<number>,
): SearchResult {
  const scope = scopeOf(context, organizationId);
  const search = new Search(context, caseId, scope, dismissed);
  const off = scope.mode === 'off';
  const artifacts = off
    ? { artifacts: [], excluded: 0, cut: false }
    : listArtifacts(context.db, caseId, organizationId);
  if (artifacts.cut) search.noteCut('artifact', suggestionBounds.artifacts);
  search.fromArtifacts(artifacts.artifacts);
  const hasAssociated = off ? false : search.fromAssociated();
  return { scope, findings: search.findings, artifacts, hasAssociated };
}

class Search {
  readonly findings = new Findings();
  readonly #context: QueryContext;
  readonly #caseId: number;
  readonly #scope: Scope;
  readonly #dismissed: ReadonlySet<number>;
  readonly #full = new Set<SuggestionSource>();

  constructor(context: QueryContext, caseId: number, scope: Scope, dismissed: ReadonlySet<number>) {
    this.#context = context;
    this.#caseId = caseId;
    this.#scope = scope;
    this.#dismissed = dismissed;
  }

  noteCut(what: 'artifact' | 'associatedIndicator' | 'associatedGroup', bound: number): void {
    this.findings.cuts.push({ what, artifact: null, via: null, shown: bound, of: bound, exact: false });
  }

  /** Indicators that equal an Artifact, Groups of those Indicators, and Cases with the same Artifact. */
  fromArtifacts(artifacts: readonly SuggestingArtifact[]): void {
    const shared = new Map(artifacts.map((artifact) => [artifact.id, this.#sharedArtifact(artifact)]));
    if (!this.#scope.matched) return;
    for (const { artifact, ids } of this.#matchesOf(artifacts)) {
      const known = shared.get(artifact.id) ?? { cases: 1, exact: true };
      const from = { artifact, via: null, shared: known };
      this.#take('matchedIndicator', this.#unlinked(ids), from, ids.length);
      for (const via of ids)
        this.#through(via, 'groupOfMatched', this.#scope.dims.group, { artifact, via, shared: known });
    }
  }

  /** Indicators of the Groups and Groups of the Indicators that are associated with the Case. */
  fromAssociated(): boolean {
    const { associated, dims } = this.#scope;
    const groups = this.#associated('group');
    const indicators = this.#associated('indicator');
    if (associated) {
      for (const via of groups) this.#through(via, 'indicatorOfGroup', dims.indicator, this.#linked(via));
      for (const via of indicators) this.#through(via, 'groupOfIndicator', dims.group, this.#linked(via));
    }
    return groups.length + indicators.length > 0;
  }

  #associated(kind: 'indicator' | 'group'): number[] {
    const dims = new Set(readableDims(this.#context.actor, [kind]));
    const ids = listNewestLinked(this.#context.db, this.#caseId, dims, viaBound + 1);
    if (ids.length <= viaBound) return ids;
    this.noteCut(kind === 'group' ? 'associatedGroup' : 'associatedIndicator', viaBound);
    return ids.slice(0, viaBound);
  }

  #linked(via: number): { artifact: null; via: number; shared: () => Shared } {
    const isCase = new Set(this.#scope.caseDims);
    const shared = (): Shared => countLinkedCases(this.#context.db, via, (dim) => isCase.has(dim), casesLook);
    return { artifact: null, via, shared };
  }

  /** Cases with the same Artifact become suggestions, or one line when they are too many. */
  #sharedArtifact(artifact: SuggestingArtifact): Shared {
    const { db } = this.#context;
    const others = new Set<number>();
    for (const key of artifact.keys) {
      const name = { typeId: artifact.typeId, key, caseId: this.#caseId };
      for (const id of listSharingCases(db, name, this.#scope.caseDims, common)) others.add(id);
    }
    const exact = others.size < common;
    const shared = { cases: exact ? others.size + 1 : common, exact };
    if (shared.exact)
      this.#take('sharedArtifact', this.#unlinked([...others]), { artifact, via: null, shared }, others.size);
    else if (!this.findings.common.some((line) => line.artifact.mark === artifact.mark))
      this.findings.common.push({ artifact, cases: common });
    return shared;
  }

  /** For each Artifact the fit Indicators that equal it, whether they are associated or not. */
  #matchesOf(artifacts: readonly SuggestingArtifact[]): { artifact: SuggestingArtifact; ids: number[] }[] {
    const { db } = this.#context;
    const byType = Map.groupBy(artifacts, ({ indicatorType }) => indicatorType);
    return [...byType].flatMap(([type, group]) => {
      if (type === null) return [];
      const keys = [...new Set(group.flatMap((artifact) => artifact.keys))];
      const found = Map.groupBy(listMatches(db, type, keys, this.#scope.indicatorOwners), ({ key }) => key);
      return group.map((artifact) => ({
        artifact,
        ids: [...new Set(artifact.keys.flatMap((key) => (found.get(key) ?? []).map(({ id }) => id)))],
      }));
    });
  }

  /** The newest objects that are associated with another and not yet with the Case. */
  #through(
    via: number,
    source: SuggestionSource,
    dims: ReadonlySet<number>,
    from: Pick<Finding, 'artifact' | 'via'> & { readonly shared: Shared | (() => Shared) },
  ): void {
    if (this.findings.isFull(source)) return this.#noteFull(source);
    const found = listNewestLinked(this.#context.db, via, dims, looked + 1);
    const exact = found.length <= looked;
    const ids = found.slice(0, looked);
    const kept = this.#unlinkedUpTo(ids, source === 'indicatorOfGroup');
    if (kept.length === 0 && exact) return;
    const shared = typeof from.shared === 'function' ? from.shared() : from.shared;
    this.#take(source, kept, { ...from, shared }, ids.length, exact);
  }

  /** Checks no more than it takes to fill the bound. */
  #unlinkedUpTo(ids: readonly number[], indicators: boolean): number[] {
    const kept: number[] = [];
    let fresh = 0;
    for (let start = 0; start < ids.length && fresh <= perVia; start += checkedAtOnce) {
      const some = this.#unlinked(ids.slice(start, start + checkedAtOnce));
      const fit = indicators ? listFit(this.#context.db, some) : some;
      kept.push(...fit);
      fresh += fit.filter((id) => !this.#dismissed.has(id)).length;
    }
    return kept;
  }

  #noteFull(source: SuggestionSource): void {
    if (this.#full.has(source)) return;
    this.#full.add(source);
    const bound = suggestionBounds.perSource;
    const what = kindOfSource[source];
    this.findings.cuts.push({ what, artifact: null, via: null, shown: bound, of: bound, exact: false });
  }

  #unlinked(ids: readonly number[]): number[] {
    return ids.length === 0 ? [] : listUnlinkedAmong(this.#context.db, this.#caseId, ids);
  }

  /** The first of some objects up to the bound; `of` is how many there were before anything was left out. */
  #take(
    source: SuggestionSource,
    ids: readonly number[],
    from: Pick<Finding, 'artifact' | 'via' | 'shared'>,
    of: number,
    exact = true,
  ): void {
    let fresh = 0;
    let cut = !exact;
    for (const id of ids) {
      const counts = !this.#dismissed.has(id);
      if (this.findings.isFull(source) || (counts && fresh >= perVia)) {
        cut = true;
        break;
      }
      if (counts) fresh += 1;
      this.findings.add({ id, source, ...from });
    }
    if (cut)
      this.findings.cuts.push({
        what: kindOfSource[source],
        artifact: from.artifact,
        via: from.via,
        shown: fresh,
        of,
        exact,
      });
  }
}

const kindOfSource = {
  matchedIndicator: 'indicator',
  indicatorOfGroup: 'indicator',
  groupOfIndicator: 'group',
  groupOfMatched: 'group',
  sharedArtifact: 'case',
} as const;
