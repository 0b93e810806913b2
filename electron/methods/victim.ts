import { readAssets } from '../domain/victim/assets.ts';
import { checkedByContract, type QueryHandlers } from './handlers.ts';

export const victimQueries = {
  'victimAsset.list': (context, { victimId }) => checkedByContract(readAssets(context, victimId)),
} satisfies Partial<QueryHandlers>;
