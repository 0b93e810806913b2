/** Indicators that have the value of an Artifact: where they are, where they could be made, and making one. */
import { artifactLimits } from '../../../shared/contract/artifact.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import type { IndicatorValue } from '../../../shared/indicator/indicator-value.ts';
import type { ObjectRow, Right } from '../../../shared/model/object.ts';
import { type IndicatorType, typeCode } from '../../../shared/model/object-type.ts';
import { decideFor, rightOf } from '../../policy/require.ts';
import { algorithmNumber, findHash } from '../../store/detail-store.ts';
import { listLinksWith } from '../../store/link-store.ts';
import { findKeyId, listObjectRows } from '../../store/object-store.ts';
import { associate, linkRights, newEndRight } from '../association/link.ts';
import { caseTitle, getCase, touchCase } from '../case/find.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { createIndicator } from '../object/create.ts';
import { getObjects } from '../object/find.ts';
import { parseOrRefuse } from '../object/parse-value.ts';
import { artifactName, type FoundArtifact, getArtifact } from './find.ts';

interface Comparable {
  readonly type: IndicatorType;
  readonly value: IndicatorValue;
}

/** As which Indicator the Artifact is looked for: a file as the File of its content. */
function comparableOf({ object, record, type }: FoundArtifact): Comparable | null {
  if (type.data === 'file') return { type: 'File', value: parseOrRefuse('File', record.sha256) };
  if (type.indicatorType === null) return null;
  return { type: type.indicatorType, value: parseOrRefuse(type.indicatorType, object.summary) };
}

/** Indicators of one owner with the value; Files that have different hashes of it are several. */
function findIn({ db }: QueryContext, { type, value }: Comparable, ownerId: number): number[] {
  const byKey = findKeyId(db, typeCode('indicator', type), value.key, ownerId);
  const byHash = value.aliases.map(({ algorithm, value: hash }) =>
    findHash(db, algorithmNumber(algorithm), hash, ownerId),
  );
  return [...new Set([byKey, ...byHash])].filter((id) => id !== undefined);
}

interface Matches {
  readonly indicatorType: IndicatorType | null;
  readonly found: readonly { object: ObjectRow; ownerName: string; associated: boolean; associate: Right }[];
  readonly missing: readonly { ownerId: number; ownerName: string; create: Right }[];
  readonly more: boolean;
}

export function viewMatches(context: QueryContext, id: number): Matches {
  const { db, actor } = context;
  const artifact = getArtifact(context, id);
  const comparable = comparableOf(artifact);
  if (comparable === null) return { indicatorType: null, found: [], missing: [], more: false };
  const owners = [...actor.visible.byKind.indicator];
  const holders = owners.map((ownerId) => ({ ownerId, ids: findIn(context, comparable, ownerId) }));
  // What an unfinished import has written is not there yet.
  const rows = listObjectRows(db, holders.flatMap(({ ids }) => ids).slice(0, artifactLimits.matches));
  const lacking = holders.filter(({ ids }) => ids.length === 0).map(({ ownerId }) => ownerId);
  const missing = lacking
    .filter((ownerId) => decideFor(actor, ownerId, 'indicator.create').allowed)
    .map((ownerId) => ({
      ownerId,
      ownerName: nameOf(context, ownerId),
      create: newEndRight(context, artifact.object, { kind: 'indicator', type: comparable.type, ownerId }),
    }));
  return {
    indicatorType: comparable.type,
    found: viewFound(context, artifact, rows),
    missing: missing.slice(0, artifactLimits.matches),
    more: missing.length > artifactLimits.matches || holders.flatMap(({ ids }) => ids).length > artifactLimits.matches,
  };
}

const nameOf = ({ actor }: QueryContext, ownerId: number): string => actor.rightsIn.get(ownerId)?.ownerName ?? '';

function viewFound(context: QueryContext, { object }: FoundArtifact, rows: readonly ObjectRow[]): Matches['found'] {
  const ids = rows.map((row) => row.id);
  const rights = linkRights(context, object, getObjects(context, ids));
  const linked = new Set(listLinksWith(context.db, object.id, ids).flatMap(({ lo, hi }) => [lo, hi]));
  return rows.map((row) => ({
    object: row,
    ownerName: nameOf(context, row.ownerId),
    associated: linked.has(row.id),
    associate: rights.get(row.id) ?? rightOf(decideFor(context.actor, row.ownerId, 'indicator.association.modify')),
  }));
}

/** Makes the Indicator in an owner, unless it is there, and associates it with the Artifact. */
export function createMatch(
  context: CommandContext,
  { id, ownerId }: { readonly id: number; readonly ownerId: number },
): { indicatorId: number; created: boolean; changed: boolean } {
  const artifact = getArtifact(context, id);
  const comparable = comparableOf(artifact);
  if (comparable === null)
    throw new AppError(
      'INVALID_INPUT',
      `An Artifact of the type ${artifact.type.name} is compared with no Indicator. Add the Indicator by its own form.`,
    );
  const indicator = createIndicator(context, { ownerId, type: comparable.type, value: comparable.value.summary });
  const linked = associate(context, id, [indicator.id], {});
  const changed = indicator.created || linked.created > 0;
  if (changed) {
    const kase = getCase(context, artifact.record.case_id);
    touchCase(context, artifact.record.case_id);
    const name = artifactName(artifact.type, artifact.object.summary);
    context.describe(
      `${indicator.created ? 'Create' : 'Associate'} the Indicator of Artifact ${name} of ${caseTitle(kase)}`,
    );
    context.event(artifact.record.case_id, {
      element: 'association',
      text: `${indicator.created ? 'Created and associated' : 'Associated'} {0} with the Artifact {1}`,
      refs: [indicator.id, id],
    });
  }
  return { indicatorId: indicator.id, created: indicator.created, changed };
}
