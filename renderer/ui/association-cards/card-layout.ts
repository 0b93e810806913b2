import { useMemo } from 'react';
import { z } from 'zod';
import { ObjectKindName } from '../../../shared/model/object.ts';
import type { ObjectKind } from '../../../shared/model/object-type.ts';
import { runCommand, queryClient, useContractQuery } from '../../api/query.ts';
import { queryKey } from '../../api/query-root.ts';
import { showFailure } from '../toast.ts';

/** What a user keeps about the cards of every object: which are collapsed, and the columns chosen by hand. */
const CardLayout = z.object({
  collapsed: z.array(ObjectKindName).max(20).catch([]),
  columns: z.partialRecord(ObjectKindName, z.array(z.string().max(40)).max(20)).catch({}),
});
export type CardLayout = z.infer<typeof CardLayout>;

const name = 'associations.cards';
const initial: CardLayout = { collapsed: [], columns: {} };

/** The layout kept for the user. Damaged or missing, it is the initial one: all cards open, default columns. */
export function parseCardLayout(value: string | null): CardLayout {
  if (value === null) return initial;
  try {
    const parsed = CardLayout.safeParse(JSON.parse(value));
    return parsed.success ? parsed.data : initial;
  } catch {
    // Not JSON: written by something else or cut short. The initial layout loses nothing of value.
    return initial;
  }
}

export function useCardLayout(): CardLayout {
  const { data } = useContractQuery('preference.get', { name });
  const value = data?.value ?? null;
  return useMemo(() => parseCardLayout(value), [value]);
}

/** Shows the new layout at once and keeps it. */
export function changeCardLayout(layout: CardLayout): void {
  const value = JSON.stringify(layout);
  queryClient.setQueryData(queryKey('preference.get', { name }), { value });
  runCommand('preference.set', { name, value }).catch(showFailure);
}

export function withCollapsed(layout: CardLayout, kinds: readonly ObjectKind[], collapsed: boolean): CardLayout {
  const others = layout.collapsed.filter((kind) => !kinds.includes(kind));
  return { ...layout, collapsed: collapsed ? [...others, ...kinds] : others };
}

export function withColumns(layout: CardLayout, kind: ObjectKind, columns: readonly string[]): CardLayout {
  return { ...layout, columns: { ...layout.columns, [kind]: [...columns] } };
}
