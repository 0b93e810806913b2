import { z } from 'zod';
import { BrowseFilter } from '../../shared/contract/object.ts';

/** Where a tab is. Object ids are plain numbers here, because an address is kept across restarts. */
export const TabAddress = z.discriminatedUnion('screen', [
  z.object({ screen: z.literal('home') }),
  z.object({ screen: z.literal('browse'), filter: BrowseFilter.optional() }),
  z.object({
    screen: z.literal('object'),
    id: z.int().min(1),
    view: z.enum(['overview', 'associations']).optional(),
  }),
  z.object({ screen: z.literal('create'), kind: z.enum(['indicator', 'group']) }),
  z.object({ screen: z.literal('import'), jobId: z.int().min(1).optional() }),
]);
export type TabAddress =
  | { readonly screen: 'home' }
  | { readonly screen: 'browse'; readonly filter?: BrowseFilter }
  | { readonly screen: 'object'; readonly id: number; readonly view?: 'overview' | 'associations' }
  | { readonly screen: 'create'; readonly kind: 'indicator' | 'group' }
  | { readonly screen: 'import'; readonly jobId?: number };

/** Addresses with the same key share one tab: an object in either view, a list with the same filter. */
export function tabKey(address: TabAddress): string {
  switch (address.screen) {
    case 'home':
    case 'import':
      return address.screen;
    case 'browse':
      return `browse:${JSON.stringify(address.filter ?? {})}`;
    case 'object':
      return `object:${address.id}`;
    case 'create':
      return `create:${address.kind}`;
  }
}

/** What a tab is called until its screen knows better. */
export function defaultTitle(address: TabAddress): string {
  switch (address.screen) {
    case 'home':
      return 'Home';
    case 'import':
      return 'Import';
    case 'browse':
      return 'Browse';
    case 'object':
      return `#${address.id}`;
    case 'create':
      return address.kind === 'indicator' ? 'New Indicator' : 'New Group';
  }
}
