/** What a source states of an object or an association, from how it is stored. */
import type { Assertion } from '../../../shared/model/object.ts';

export interface StoredAssertion {
  readonly origin: string;
  readonly source: string;
  readonly external_id: string;
  readonly created: number | null;
  readonly modified: number | null;
  readonly flags: number;
  readonly extra: string | null;
  /** Only associations have these two. */
  readonly verb?: string | null;
  readonly description?: string | null;
}

export function toAssertion(stored: StoredAssertion): Assertion {
  return {
    origin: stored.origin === 'bundle' ? 'bundle' : 'import',
    source: stored.source,
    externalId: stored.external_id,
    verb: stored.verb ?? null,
    description: stored.description ?? null,
    created: stored.created,
    modified: stored.modified,
    revoked: (stored.flags & 1) !== 0,
    deprecated: (stored.flags & 2) !== 0,
    references: referencesOf(stored.extra),
  };
}

interface StoredReference {
  readonly source_name?: unknown;
  readonly external_id?: unknown;
  readonly url?: unknown;
  readonly description?: unknown;
}
const text = (value: unknown): string | null => (typeof value === 'string' ? value.slice(0, 5000) : null);

function referencesOf(extra: string | null): Assertion['references'] {
  if (extra === null) return [];
  const { references } = JSON.parse(extra) as { references?: readonly StoredReference[] };
  if (!Array.isArray(references)) return [];
  return references.slice(0, 200).map((reference: StoredReference) => ({
    sourceName: text(reference.source_name) ?? 'unnamed',
    externalId: text(reference.external_id),
    url: text(reference.url),
    description: text(reference.description),
  }));
}
