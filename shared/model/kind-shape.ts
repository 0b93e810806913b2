import type { ObjectKind } from './object-type.ts';

/**
 * The outline of each kind in a 16 by 16 box. Shape tells the kind and never colour alone, so each kind has
 * its own; a Victim Asset is the hollow form of its Victim, and a Track a plus.
 */
export const kindShape: Readonly<Record<ObjectKind, string>> = {
  indicator: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0 -13Z',
  group: 'M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3L1.5 10.7V5.3Z',
  intelRequirement: 'M8 1l7 7l-7 7l-7 -7Z',
  victim: 'M8 1.5l7 12.5H1Z',
  victimAsset: 'M8 1.5l7 12.5H1ZM8 6.4L4.7 12.2h6.6Z',
  tag: 'M8 1.2l7 5.1l-2.7 8.2H3.7L1 6.3Z',
  case: 'M4.5 1.5h7a3 3 0 0 1 3 3v7a3 3 0 0 1 -3 3h-7a3 3 0 0 1 -3 -3v-7a3 3 0 0 1 3 -3Z',
  artifact: 'M3.5 3.5h9v9h-9Z',
  track: 'M6 2h4v4h4v4h-4v4H6v-4H2V6h4Z',
};
