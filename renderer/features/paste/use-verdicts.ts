import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { checkLimit } from '../../../shared/contract/indicator.ts';
import type { IndicatorType } from '../../../shared/model/object-type.ts';
import { call } from '../../api/client.ts';
import type { PasteRow } from '../../ui/recognition/paste-row.ts';
import type { Verdict } from './row-state.ts';

interface Asked {
  readonly index: number;
  readonly type: IndicatorType;
  readonly value: string;
}

const asked = (rows: readonly PasteRow[]): Asked[] =>
  rows.flatMap(({ index, type, value, repeats }) =>
    type === null || repeats !== null ? [] : [{ index, type, value }],
  );

async function askAll(ownerId: number, rows: readonly PasteRow[]): Promise<ReadonlyMap<number, Verdict>> {
  const values = asked(rows);
  const verdicts = new Map<number, Verdict>();
  for (let start = 0; start < values.length; start += checkLimit) {
    const part = values.slice(start, start + checkLimit);
    const answers = await call('indicator.check', {
      ownerId,
      values: part.map(({ type, value }) => ({ type, value })),
    });
    part.forEach(({ index }, place) => {
      const answer = answers[place];
      if (answer !== undefined) verdicts.set(index, answer);
    });
  }
  return verdicts;
}

const nothing: ReadonlyMap<number, Verdict> = new Map();

/**
 * What the owner would do with each value. Thousands of values would make a key of their own length, so `version` stands
 * for them; under the root of objects the answer is renewed when objects or exclusion lists change.
 */
export function useVerdicts(ownerId: number | undefined, rows: readonly PasteRow[], version: string) {
  const { data, error, refetch } = useQuery({
    queryKey: ['object', 'indicator.check', { ownerId, version }],
    queryFn: () => askAll(ownerId ?? 0, rows),
    enabled: ownerId !== undefined && rows.length > 0,
  });
  return useMemo(() => ({ verdicts: data ?? nothing, error, retry: () => void refetch() }), [data, error, refetch]);
}
