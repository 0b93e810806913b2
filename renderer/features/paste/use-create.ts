import { useState } from 'react';
import { runCommand } from '../../api/query.ts';
import { parseConfidence } from '../../ui/confidence-parse.ts';
import { countOf } from '../../ui/count-text.ts';
import { showDone } from '../../ui/toast.ts';
import type { PasteOptions } from './paste-options.tsx';
import type { JudgedRow } from './row-state.ts';

const attributesOf = ({ description, source }: PasteOptions) => {
  const from = source.trim() === '' ? {} : { source: source.trim() };
  return [
    ...(description.trim() === '' ? [] : [{ type: 'Description', value: description.trim(), ...from }]),
    ...(source.trim() === '' ? [] : [{ type: 'Source', value: source.trim() }]),
  ];
};

/** Makes Indicators of the chosen rows in one change, and keeps why that failed. */
export function useCreate(ownerId: number | undefined, options: PasteOptions) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const create = async (rows: readonly JudgedRow[]): Promise<void> => {
    if (ownerId === undefined || busy) return;
    setBusy(true);
    setError(null);
    try {
      const { rating } = options;
      const confidence = parseConfidence(options.confidence) ?? null;
      const { created, existing, changeSet } = await runCommand('indicator.createMany', {
        ownerId,
        values: rows.flatMap(({ type, value }) => (type === null ? [] : [{ type, value }])),
        fields: { ...(rating === null ? {} : { rating }), ...(confidence === null ? {} : { confidence }) },
        attributes: attributesOf(options),
        tags: [...options.tags],
        ...(options.group === null ? {} : { groupId: options.group.id }),
      });
      const there = existing === 0 ? '' : `; ${countOf(existing, 'was', 'were')} there already`;
      showDone(`Created ${countOf(created, 'Indicator')}${there}`, changeSet);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, create };
}
