import { describe, expect, it } from 'vitest';
import { detailWords } from '../../../../../renderer/features/details/activity/detail-words.ts';
import { fieldInfo } from '../../../../../renderer/ui/detail-fields/field-info.ts';
import type { ActivityDetail } from '../../../../../shared/contract/activity.ts';

const detail = (more: Partial<ActivityDetail>): ActivityDetail => ({
  change: 'added',
  what: 'field',
  name: null,
  before: null,
  after: null,
  other: null,
  ...more,
});
const words = (more: Partial<ActivityDetail>, object = { kind: 'group', type: 'Event' } as const) =>
  detailWords(detail(more), object, fieldInfo(object.kind, object.type));

describe('words for a change of an object', () => {
  it('name a field as the forms do and tell its values as the screen shows them', () => {
    expect(words({ change: 'changed', name: 'status', before: 'New', after: 'Escalated' })).toEqual({
      subject: 'Status',
      verb: 'changed',
      before: 'New',
      after: 'Escalated',
    });
    expect(words({ change: 'changed', name: 'rating', before: 3, after: 0 })).toMatchObject({
      subject: 'Threat Rating',
      before: '3',
      after: '0',
    });
  });

  it('say created and deleted of the object itself', () => {
    expect(words({ what: 'object' })).toMatchObject({ subject: 'Event', verb: 'created' });
    expect(words({ what: 'object', change: 'removed' })).toMatchObject({ verb: 'deleted' });
  });

  it('name the other end of an association defanged, with its type', () => {
    const other = { id: null, kind: 'indicator', type: 'Host', summary: 'evil.example.com' } as const;
    expect(words({ what: 'association', name: 'File DNS Query', other }).subject).toBe(
      'Association (File DNS Query) with Host evil[.]example[.]com',
    );
  });
});
