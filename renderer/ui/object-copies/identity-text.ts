import type { CopyIdentity } from '../../../shared/contract/pivot.ts';

/** By what the copies were found: a name says less than a value, and the analyst should know. */
export const identityText: Readonly<Record<CopyIdentity, string>> = {
  value: 'same type and value',
  hash: 'a hash in common',
  name: 'same type and name',
};
