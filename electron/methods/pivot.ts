import { viewCopies } from '../domain/pivot/copies.ts';
import { viewDiamond } from '../domain/pivot/diamond.ts';
import { countReach, describeTrail, listReach } from '../domain/pivot/reach.ts';
import { listMerged, viewUnified } from '../domain/pivot/unified.ts';
import { checkedByContract, type CommandHandlers, type QueryHandlers } from './handlers.ts';

export const pivotQueries = {
  'pivot.counts': (context, { id }) => countReach(context, id),
  'pivot.list': listReach,
  'pivot.trail': (context, { ids }) => ({ objects: describeTrail(context, ids) }),
  'pivot.copies': (context, { id }) => checkedByContract(viewCopies(context, id)),
  'pivot.unified': (context, { id }) => checkedByContract(viewUnified(context, id)),
  'pivot.merged': (context, input) => checkedByContract(listMerged(context, input)),
  'pivot.diamond': (context, { id }) => viewDiamond(context, id),
} satisfies Partial<QueryHandlers>;
export const pivotCommands = {} satisfies Partial<CommandHandlers>;
