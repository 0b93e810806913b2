import { z } from 'zod';
import { BrowseSort } from '../../../shared/contract/object.ts';

export const browseColumnIds = [
  'type',
  'summary',
  'owner',
  'rating',
  'confidence',
  'private',
  'created',
  'modified',
] as const;
export type BrowseColumnId = (typeof browseColumnIds)[number];

/** How the user likes Browse; kept from one run to the next. */
export const BrowsePreference = z.object({
  version: z.literal(1),
  hidden: z.array(z.enum(browseColumnIds)).max(browseColumnIds.length),
  sort: BrowseSort,
  descending: z.boolean(),
});
export type BrowsePreference = z.infer<typeof BrowsePreference>;

export const defaultBrowsePreference: BrowsePreference = {
  version: 1,
  hidden: [],
  sort: 'modified',
  descending: true,
};
