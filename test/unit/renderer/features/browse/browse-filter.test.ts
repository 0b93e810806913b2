import { describe, expect, it } from 'vitest';
import { OwnerId } from '../../../../../shared/model/id.ts';
import { Owner } from '../../../../../shared/model/owner.ts';
import {
  browseTitle,
  filterChips,
  typeChoices,
  withKind,
  withPart,
} from '../../../../../renderer/features/browse/browse-filter.ts';

const soc = Owner.parse({ id: 1, kind: 'organization', name: 'SOC', color: 0, home: true, role: 'x', levels: {} });
const owners = new Map([[1, soc]]);

describe('a filter of Browse', () => {
  it('loses a part that becomes empty, so that equal filters are equal as text', () => {
    expect(withPart({ kind: 'group', text: 'apt' }, 'text', '')).toEqual({ kind: 'group' });
    expect(withPart({ owners: [OwnerId.parse(1)] }, 'owners', [])).toEqual({});
  });

  it('drops types of another kind when a kind is chosen', () => {
    const filter = withKind(
      {
        types: [
          { kind: 'group', name: 'Malware' },
          { kind: 'indicator', name: 'Host' },
        ],
      },
      'group',
    );
    expect(filter).toEqual({ kind: 'group', types: [{ kind: 'group', name: 'Malware' }] });
  });

  it('is shown as chips, each of which takes out its own part', () => {
    const filter = { kind: 'group', owners: [OwnerId.parse(1)], text: 'apt' } as const;
    const chips = filterChips({ ...filter, owners: [...filter.owners] }, owners);
    expect(chips.map(({ label }) => label)).toEqual(['Groups', 'SOC', '“apt”']);
    expect(chips[1]?.without).toEqual({ kind: 'group', text: 'apt' });
  });

  it('offers the types of the chosen kind only', () => {
    expect(typeChoices('group').map(({ kind }) => kind)).toEqual(['group']);
    expect(typeChoices('group')[0]?.names).toContain('Intrusion Set');
    expect(typeChoices('tag')).toEqual([]);
  });

  it('names its tab by kind or by its one type', () => {
    expect(browseTitle({})).toBe('Browse');
    expect(browseTitle({ kind: 'group' })).toBe('Browse: Groups');
    expect(browseTitle({ types: [{ kind: 'group', name: 'Malware' }] })).toBe('Browse: Malware');
  });
});
