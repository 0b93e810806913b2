import type { GroupType } from '../../../shared/model/object-type.ts';
import type { ImportGroup } from '../import-record.ts';
import { mapCommonProperties } from './common-properties.ts';
import { RecordDraft } from './record-draft.ts';
import type { StixEntry, StixIndex } from './stix-index.ts';
import { readText, readTexts } from './stix-value.ts';

const nothing: ReadonlySet<string> = new Set();
const reportOwn: ReadonlySet<string> = new Set(['published']);

/** A domain object with a Group type of its own. */
export function mapGroup(
  entry: StixEntry,
  index: StixIndex,
  type: GroupType,
): { group: ImportGroup; losses: readonly string[] } {
  const draft = new RecordDraft(entry, index);
  const name = readText(entry.object, 'name') ?? readTexts(entry.object, 'aliases')[0] ?? entry.id;
  const summary = draft.takeName(name);
  if (readText(entry.object, 'name') === null) draft.keep('name');
  mapCommonProperties(draft, entry, index, name, type === 'Report' ? reportOwn : nothing);
  if (type === 'Report') draft.addTime('publishDate', 'published');
  const group: ImportGroup = {
    kind: 'group',
    type,
    externalId: entry.id,
    unit: entry.unit,
    summary,
    fields: draft.fields,
    attributes: draft.attributes,
    tags: draft.tags,
    labels: draft.labels,
    assertion: draft.assertion(),
  };
  return { group, losses: draft.losses };
}
