/** Every object that a table shows, so that all of it can be opened in a graph. */
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import { graphNodeMax } from '../../../shared/graph/limits.ts';
import { readableDims } from '../../policy/actor.ts';
import { countObjects } from '../../store/browse-store.ts';
import { listContainmentEnds, listOfDim, listOtherEnds } from '../../store/graph-store.ts';
import type { QueryContext } from '../context.ts';
import { filterDims, findByText } from '../object/browse.ts';
import { getObjectOfKind } from '../object/find.ts';

/** Browse looks at no more hits of a text, either. */
const textBound = 10_000;

export function findForGraph(context: QueryContext, { of }: Parsed<'graph.find'>): Output<'graph.find'> {
  if ('tag' in of) return answer([of.tag, ...carriersOf(context, of.tag)]);
  if ('caseId' in of) return answer(aroundCase(context, of.caseId));
  const dims = filterDims(context, of.filter);
  const text = of.filter.text ?? '';
  if (text !== '') {
    const ids = dims.length === 0 ? [] : findByText(context, text, dims, textBound);
    return answer(ids, ids.length < textBound);
  }
  requireRoom(countObjects(context.db, dims));
  return answer(dims.flatMap((dim) => listOfDim(context.db, dim)));
}

function carriersOf(context: QueryContext, id: number): number[] {
  const tag = getObjectOfKind(context, id, 'tag');
  return listOtherEnds(context.db, [tag.id], readableDims(context.actor)).map(([other]) => other);
}

/** A Case with its Artifacts and with what either is associated with. */
function aroundCase(context: QueryContext, id: number): number[] {
  const kase = getObjectOfKind(context, id, 'case');
  const artifacts = new Set(readableDims(context.actor, ['artifact']));
  const own = listContainmentEnds(context.db, [kase.id]).flatMap(([part, dim]) => (artifacts.has(dim) ? [part] : []));
  const inside = [kase.id, ...own];
  const around = listOtherEnds(context.db, inside, readableDims(context.actor)).map(([other]) => other);
  return [...inside, ...around];
}

function answer(found: readonly number[], totalIsExact = true): Output<'graph.find'> {
  const ids = Float64Array.from(new Set(found));
  requireRoom(ids.length);
  return { ids, total: ids.length, totalIsExact };
}

function requireRoom(total: number): void {
  if (total <= graphNodeMax) return;
  throw new AppError(
    'LIMIT',
    `These are ${total.toLocaleString('en')} objects; a graph holds ${graphNodeMax.toLocaleString('en')}. Narrow them by kind, type, owner or text, then open them again.`,
    { total, limit: graphNodeMax },
  );
}
