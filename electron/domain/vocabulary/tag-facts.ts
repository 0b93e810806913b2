/** What a Tag is beside its fields, and what carries it. */
import { type Coverage, coverages, findTechnique, parentOf } from '../../../shared/attack/technique.ts';
import type { CarrierRow, CarrierSort } from '../../../shared/contract/tag-rule.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import { refang } from '../../../shared/indicator/refang.ts';
import type { ObjectKind } from '../../../shared/model/object-type.ts';
import { readableDims } from '../../policy/actor.ts';
import { decideFor, requireVerb, rightOf } from '../../policy/require.ts';
import { describeLinks, type LinkRow, listNewest, listOrdered } from '../../store/association-store.ts';
import { readFields } from '../../store/detail-store.ts';
import { listObjectRows, touchObject } from '../../store/object-store.ts';
import { likeFragment } from '../../store/statement.ts';
import { findCoverage, findLastUse, listSynonyms, putCoverage } from '../../store/tag-store.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { type FoundObject, getObjectOfKind } from '../object/find.ts';
import { tagKey } from '../object/tag-key.ts';
import { carrierDims } from './tag-conversion.ts';
import { meantTag } from './tag-rule.ts';

function techniqueIdOf(context: QueryContext, tag: FoundObject): string | null {
  const { techniqueId } = readFields(context.db, 'tag', tag.id);
  return typeof techniqueId === 'string' ? techniqueId : null;
}

const toCoverage = (text: string | undefined): Coverage => coverages.find((known) => known === text) ?? 'None';

export function viewFacts(context: QueryContext, id: number) {
  const tag = getObjectOfKind(context, id, 'tag');
  const meant = meantTag(context.db, tag.summary);
  const techniqueId = techniqueIdOf(context, tag);
  const technique = techniqueId === null ? undefined : findTechnique(techniqueId);
  return {
    lastUsed: findLastUse(context.db, id, carrierDims(context)),
    synonyms: listSynonyms(context.db)
      .filter(({ main }) => tagKey(main) === tag.key)
      .slice(0, 500)
      .map(({ synonym }) => synonym),
    replacedBy: tagKey(meant.name) === tag.key ? null : meant.name,
    technique:
      technique === undefined
        ? null
        : {
            id: technique.id,
            name: technique.name,
            parent: parentOf(technique)?.name ?? null,
            tactics: [...technique.tactics],
            platforms: [...technique.platforms],
            coverage: toCoverage(findCoverage(context.db, tag.owner_id, technique.id)),
            coverageRight: rightOf(decideFor(context.actor, tag.owner_id, 'settings.modify')),
          },
  };
}

export function setCoverage(context: CommandContext, id: number, coverage: Coverage): void {
  const tag = getObjectOfKind(context, id, 'tag');
  requireVerb(context.actor, tag.owner_id, 'settings.modify');
  const techniqueId = techniqueIdOf(context, tag);
  if (techniqueId === null)
    throw new AppError(
      'INVALID_INPUT',
      `${tag.summary} is no ATT&CK technique. Coverage is recorded on the Tag of a technique, such as T1059.001.`,
    );
  if (putCoverage(context.db, tag.owner_id, techniqueId, coverage) > 0)
    touchObject(context.db, id, context.now, context.setId);
  context.describe(`Set coverage of ${techniqueId} to ${coverage}`);
}

export interface CarrierRequest {
  readonly id: number;
  readonly kind?: ObjectKind | undefined;
  readonly text?: string | undefined;
  readonly sort: CarrierSort;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** The newest ones come without being counted: a page of a Tag on very many objects is as quick as of one on few. */
export function listCarriers(
  context: QueryContext,
  request: CarrierRequest,
): { rows: CarrierRow[]; total: number | null } {
  const { db } = context;
  const tag = getObjectOfKind(context, request.id, 'tag');
  const dims = request.kind === undefined ? carrierDims(context) : readableDims(context.actor, [request.kind]);
  const text = request.text ?? '';
  if (request.sort === 'newest' && request.descending && text === '') {
    const links = listNewest(db, tag.id, dims, request.offset, request.limit);
    return { rows: toRows(context, tag.id, links), total: null };
  }
  const { rows, total } = listOrdered(db, tag.id, {
    dims,
    by: request.sort,
    descending: request.descending,
    like: text === '' ? null : [...new Set([text, refang(text)])].map((typed) => likeFragment(typed.toLowerCase())),
    codes: null,
    origins: null,
    offset: request.offset,
    limit: request.limit,
  });
  return { rows: toRows(context, tag.id, rows), total };
}

function toRows(context: QueryContext, tagId: number, links: readonly LinkRow[]): CarrierRow[] {
  const ids = links.map(({ other }) => other);
  const objects = new Map(listObjectRows(context.db, ids).map((row) => [Number(row.id), row]));
  const known = describeLinks(context.db, tagId, links);
  return links.flatMap((link) => {
    const object = objects.get(link.other);
    const statement = known.get(`${link.other}/${link.type}`);
    return object === undefined || statement === undefined ? [] : [{ object, at: statement.created, by: statement.by }];
  });
}
