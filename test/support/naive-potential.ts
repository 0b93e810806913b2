/**
 * Specification 7.4 word for word, over plain arrays: no index, no bound, and nothing of the product. What the store is
 * compared with.
 */

export interface NaiveObject {
  readonly id: number;
  readonly kind: 'indicator' | 'group' | 'case';
  readonly type: string;
  readonly ownerId: number;
  /** Value of an Indicator, name of a Group. */
  readonly name: string;
  /** Of a File. */
  readonly hashes: readonly string[];
  active: boolean;
  falsePositives: number;
  /** Rating times confidence. */
  judgement: number;
  /** Of a Case: who alone may see it; null for everybody. */
  viewers: readonly number[] | null;
}

export interface NaiveArtifact {
  readonly id: number;
  readonly caseId: number;
  readonly type: string;
  /** Indicator type to which the type maps. */
  readonly mapsTo: string | null;
  readonly keys: readonly string[];
  flagged: boolean;
}

export interface NaiveDismissal {
  readonly caseId: number;
  readonly ids: readonly number[];
  readonly reasons: readonly string[];
}

export interface NaiveUser {
  readonly id: number;
  /** Owners whose Indicators and Groups, and whose Cases the user may see. */
  readonly intel: readonly number[];
  readonly cases: readonly number[];
}

export interface NaiveWorld {
  readonly objects: readonly NaiveObject[];
  readonly artifacts: readonly NaiveArtifact[];
  readonly links: readonly (readonly [number, number])[];
  readonly dismissals: readonly NaiveDismissal[];
  /** Organization and Community or Source that it lets be suggested. */
  readonly enabled: readonly (readonly [number, number])[];
  /** Values of an exclusion list. */
  readonly excluded: readonly string[];
  readonly mode: 'off' | 'matched' | 'associated' | 'both';
  readonly crossOwner: boolean;
}

export interface NaiveRow {
  readonly ids: readonly number[];
  /** Source with the Artifact's type and value, or with the object in between. */
  readonly reasons: readonly string[];
  readonly rarity: number;
  readonly returned: boolean;
}

/** The rows that a user is shown for a Case; undefined when the user may not see it. */
export function naivePotential(
  world: NaiveWorld,
  user: NaiveUser,
  caseId: number,
  modifiedOf: (id: number) => number,
): NaiveRow[] | undefined {
  const byId = new Map(world.objects.map((object) => [object.id, object]));
  const get = (id: number): NaiveObject => byId.get(id) as NaiveObject; // ids of the world only
  const seesCase = (kase: NaiveObject): boolean =>
    user.cases.includes(kase.ownerId) && (kase.viewers === null || kase.viewers.includes(user.id));
  const sees = (object: NaiveObject): boolean =>
    object.kind === 'case' ? seesCase(object) : user.intel.includes(object.ownerId);
  const linked = (a: number, b: number): boolean =>
    world.links.some(([x, y]) => (x === a && y === b) || (x === b && y === a));

  const open = get(caseId);
  if (!sees(open)) return undefined;
  const inO = (object: NaiveObject): boolean =>
    sees(object) &&
    (object.ownerId === open.ownerId ||
      (world.crossOwner && world.enabled.some(([org, other]) => org === open.ownerId && other === object.ownerId)));
  const ok = (i: NaiveObject): boolean => inO(i) && i.active && i.falsePositives === 0;
  const matched = ['matched', 'both'].includes(world.mode);
  const associated = ['associated', 'both'].includes(world.mode);
  const all = (kind: NaiveObject['kind']): NaiveObject[] => world.objects.filter((object) => object.kind === kind);

  const A = world.artifacts.filter(
    (a) =>
      a.caseId === caseId && a.flagged && !(a.mapsTo !== null && a.keys.some((key) => world.excluded.includes(key))),
  );
  const shares = (a: NaiveArtifact, b: NaiveArtifact): boolean =>
    a.flagged && b.flagged && a.type === b.type && a.keys.some((key) => b.keys.includes(key));
  const fits = (a: NaiveArtifact, i: NaiveObject): boolean =>
    a.mapsTo === i.type && a.keys.some((key) => (i.type === 'File' ? i.hashes : [i.name]).includes(key));
  const word = (a: NaiveArtifact): string => `${a.type} ${[...a.keys].sort().join('+')}`;
  const sharing = (a: NaiveArtifact): NaiveObject[] =>
    all('case').filter(
      (c) => c.id !== caseId && sees(c) && world.artifacts.some((b) => b.caseId === c.id && shares(a, b)),
    );
  const rarityOf = (a: NaiveArtifact): number => sharing(a).length + 1;
  const casesOf = (via: NaiveObject): number => all('case').filter((c) => sees(c) && linked(c.id, via.id)).length;

  const found: { id: number; reason: string; rarity: number }[] = [];
  if (world.mode !== 'off') {
    for (const a of A)
      for (const c of sharing(a)) found.push({ id: c.id, reason: `sharedArtifact ${word(a)}`, rarity: rarityOf(a) });
    if (matched)
      for (const a of A)
        for (const i of all('indicator').filter((each) => fits(a, each) && ok(each))) {
          found.push({ id: i.id, reason: `matchedIndicator ${word(a)}`, rarity: rarityOf(a) });
          for (const g of all('group').filter((each) => linked(i.id, each.id) && inO(each)))
            found.push({ id: g.id, reason: `groupOfMatched ${word(a)}`, rarity: rarityOf(a) });
        }
    if (associated) {
      for (const g of all('group').filter((each) => sees(each) && linked(each.id, caseId)))
        for (const i of all('indicator').filter((each) => linked(each.id, g.id) && ok(each)))
          found.push({ id: i.id, reason: `indicatorOfGroup ${g.id}`, rarity: casesOf(g) });
      for (const i of all('indicator').filter((each) => sees(each) && linked(each.id, caseId)))
        for (const g of all('group').filter((each) => linked(each.id, i.id) && inO(each)))
          found.push({ id: g.id, reason: `groupOfIndicator ${i.id}`, rarity: casesOf(i) });
    }
  }
  const left = found.filter(({ id }) => !linked(id, caseId));
  const rows = mergeCopies([...new Set(left.map(({ id }) => id))].map(get)).map((copies) => {
    const ids = copies.map(({ id }) => id).sort((a, b) => a - b);
    const reasons = left.filter(({ id }) => ids.includes(id));
    const dismissed = world.dismissals.filter(
      (each) => each.caseId === caseId && each.ids.some((id) => ids.includes(id)),
    );
    const words = [...new Set(reasons.map(({ reason }) => reason))].sort();
    return {
      ids,
      reasons: words,
      rarity: Math.min(...reasons.map(({ rarity }) => rarity)),
      returned: dismissed.length > 0,
      gone: dismissed.length > 0 && words.every((each) => dismissed.some((one) => one.reasons.includes(each))),
      judgement: Math.max(...copies.map(({ judgement }) => judgement)),
      modified: Math.max(...ids.map(modifiedOf)),
    };
  });
  return rows
    .filter(({ gone }) => !gone)
    .sort(
      (a, b) =>
        b.reasons.length - a.reasons.length ||
        a.rarity - b.rarity ||
        b.judgement - a.judgement ||
        b.modified - a.modified ||
        Math.max(...b.ids) - Math.max(...a.ids),
    )
    .map(({ ids, reasons, rarity, returned }) => ({ ids, reasons, rarity, returned }));
}

/** Joins what is the same until nothing more joins. */
function mergeCopies(objects: readonly NaiveObject[]): NaiveObject[][] {
  const same = (a: NaiveObject, b: NaiveObject): boolean => {
    if (a.kind === 'case' || a.type !== b.type || a.kind !== b.kind) return false;
    if (a.type === 'File') return a.hashes.some((hash) => b.hashes.includes(hash));
    return a.kind === 'group' ? a.name.toLowerCase() === b.name.toLowerCase() : a.name === b.name;
  };
  let rows = objects.map((object) => [object]);
  for (;;) {
    const pair = rows.flatMap((row, at) =>
      rows
        .slice(at + 1)
        .flatMap((other) => (row.some((a) => other.some((b) => same(a, b))) ? [[row, other] as const] : [])),
    )[0];
    if (pair === undefined) return rows;
    rows = [...rows.filter((row) => !pair.includes(row)), [...pair[0], ...pair[1]]];
  }
}
