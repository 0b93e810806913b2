import type { ActivityDetail } from '../../../../shared/contract/activity.ts';
import { kindLabel } from '../../../../shared/model/object-type.ts';
import { fieldInfo } from '../../../ui/detail-fields/field-info.ts';
import { fieldText } from '../../../ui/detail-fields/field-text.ts';
import type { FieldValue } from '../../../ui/detail-fields/field-value.ts';
import { shownValue } from '../../../ui/value-text-copy.ts';

/** Fields that are edited in place or kept in lists: the forms know no label for them. */
const furtherLabels: Readonly<Record<string, string>> = {
  rating: 'Threat Rating',
  confidence: 'Confidence',
  active: 'Status active',
  falsePositives: 'False positives',
  observations: 'Observations',
  keywordSections: 'Keyword sections',
  attachment: 'File',
  status: 'Status',
  description: 'Description',
};

const subjects: Readonly<Record<ActivityDetail['what'], string>> = {
  object: 'Object',
  name: 'Name',
  field: 'Field',
  attribute: 'Attribute',
  tag: 'Tag',
  association: 'Association',
  label: 'Security Label',
  hash: 'Hash',
  occurrence: 'File occurrence',
  report: 'Report',
  vote: 'Vote',
  review: 'Review',
  assignment: 'Assignment',
  result: 'Result',
  copy: 'Copy or contribution',
  post: 'Post',
};

const verbs: Readonly<Record<ActivityDetail['change'], string>> = {
  added: 'added',
  removed: 'removed',
  changed: 'changed',
};

/** A detail in words: what was concerned, what happened to it, and the values. */
export function detailWords(
  detail: ActivityDetail,
  object: { readonly kind: string; readonly type: string },
  info: ReturnType<typeof fieldInfo>,
): { readonly subject: string; readonly verb: string; readonly before: string | null; readonly after: string | null } {
  const field = detail.what === 'field' ? info.find(({ name }) => name === detail.name) : undefined;
  const text = (value: FieldValue): string | null => (value === null ? null : fieldText(field, value));
  return {
    subject: subjectOf(detail, field?.label, object.type),
    verb: detail.what === 'object' ? (detail.change === 'added' ? 'created' : 'deleted') : verbs[detail.change],
    before: text(detail.before),
    after: text(detail.after),
  };
}

function subjectOf(detail: ActivityDetail, label: string | undefined, type: string): string {
  if (detail.what === 'object') return type;
  if (detail.what === 'field') return label ?? furtherLabels[detail.name ?? ''] ?? detail.name ?? subjects.field;
  if (detail.what === 'tag') return `Tag ${detail.other?.summary ?? ''}`;
  if (detail.other !== null) {
    const { kind, type: otherType, summary } = detail.other;
    const how = detail.name === null ? 'Association' : `Association (${detail.name})`;
    return `${how} with ${kind === 'indicator' || kind === 'group' ? otherType : kindLabel[kind].one} ${shownValue(kind, otherType, summary)}`;
  }
  return detail.name === null ? subjects[detail.what] : `${subjects[detail.what]} ${detail.name}`;
}
