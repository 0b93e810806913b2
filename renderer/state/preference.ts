import { useCallback } from 'react';
import type { z } from 'zod';
import { call } from '../api/client.ts';
import { queryClient, useContractQuery } from '../api/query.ts';
import { queryKey } from '../api/query-root.ts';

/** A preference of the user: what was kept if it still has the right shape, otherwise the fallback. */
export function usePreference<T>(name: string, schema: z.ZodType<T>, fallback: T): [T, (next: T) => void] {
  const { data } = useContractQuery('preference.get', { name });
  const set = useCallback((next: T) => void savePreference(name, next), [name]);
  return [parsePreference(data?.value ?? null, schema) ?? fallback, set];
}

/** Shows a preference that is still being changed, as by dragging. Answers what `savePreference` would keep. */
export function showPreference(name: string, value: unknown): string {
  const text = JSON.stringify(value);
  queryClient.setQueryData(queryKey('preference.get', { name }), { value: text });
  return text;
}

/** Keeps a preference. The screen shows it at once; that it could not be kept is not worth a message. */
export async function savePreference(name: string, value: unknown): Promise<void> {
  await call('preference.set', { name, value: showPreference(name, value) }).catch(() => undefined);
}

/** What a kept text says, or undefined when it is absent or of an older shape. */
export function parsePreference<T>(text: string | null, schema: z.ZodType<T>): T | undefined {
  if (text === null) return undefined;
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined; // not JSON: as good as absent
  }
}
