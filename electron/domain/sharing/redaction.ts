/** Redaction by Security Labels, and what becomes of labels in an owner that has others. */
import type { ShareOptions } from '../../../shared/contract/sharing.ts';
import { type LabelRow, listLabels } from '../../store/label-store.ts';
import type { QueryContext } from '../context.ts';

export interface Redaction {
  /** Why something with these labels stays behind, or null. */
  reasonFor(labels: readonly number[]): string | null;
  /** The labels of the target owner that stand for these: System labels themselves, others by their name. */
  translate(labels: readonly number[]): { readonly ids: number[]; readonly missing: string[] };
}

export function redactionFor(context: QueryContext, options: ShareOptions, ownerId: number): Redaction {
  const all = new Map<number, LabelRow>(listLabels(context.db).map((label) => [label.id, label]));
  const there = new Map(
    [...all.values()]
      .filter((label) => label.owner_id === ownerId)
      .map((label) => [label.name.toLowerCase(), label.id]),
  );
  const unwanted = new Set(options.withoutLabels);
  return {
    reasonFor(labels) {
      const hit = labels.find((id) => unwanted.has(id));
      if (hit !== undefined) return `carries ${all.get(hit)?.name ?? 'a label that you leave out'}`;
      return options.withoutUnlabelled && labels.length === 0 ? 'carries no Security Label' : null;
    },
    translate(labels) {
      const ids: number[] = [];
      const missing: string[] = [];
      for (const id of labels) {
        const label = all.get(id);
        if (label === undefined) continue;
        const translated = label.owner_id === null ? id : there.get(label.name.toLowerCase());
        if (translated === undefined) missing.push(label.name);
        else ids.push(translated);
      }
      return { ids, missing };
    },
  };
}
