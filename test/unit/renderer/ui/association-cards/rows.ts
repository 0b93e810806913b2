/** Rows as the contract answers them, for tests of what is made of them. */
import { AssociationRow } from '../../../../../shared/contract/association.ts';
import { ObjectRow } from '../../../../../shared/model/object.ts';
import type { z } from 'zod';

export const anObjectRow = (id: number, change: Partial<z.input<typeof ObjectRow>> = {}): ObjectRow =>
  ObjectRow.parse({
    id,
    kind: 'indicator',
    type: 'Host',
    summary: `host-${id}.example`,
    ownerId: 1,
    created: Date.UTC(2024, 0, 2),
    modified: Date.UTC(2024, 0, 3),
    rating: null,
    confidence: null,
    active: true,
    withdrawn: false,
    ...change,
  });

export const aRow = (change: Partial<AssociationRow> = {}): AssociationRow =>
  AssociationRow.parse({
    object: anObjectRow(1),
    type: 0,
    typeName: 'Associated',
    otherIsPrimary: null,
    source: 'manual',
    by: 'ada',
    at: Date.UTC(2024, 0, 4),
    verb: null,
    crossOwner: false,
    via: null,
    ...change,
  });
