import { describe, expect, it } from 'vitest';
import { type End, possiblePairs } from '../../../../../../renderer/features/graph/associate/possible-pairs.ts';
import { associationTypes } from '../../../../../../shared/association/association-types.ts';
import { OwnerId } from '../../../../../../shared/model/id.ts';
import type { Owner } from '../../../../../../shared/model/owner.ts';
import { builtInRoles } from '../../../../../../shared/permission/built-in-roles.ts';
import { roleScopeOf } from '../../../../../../shared/permission/owner-kind.ts';

function owner(id: number, kind: Owner['kind'], role: string): [number, Owner] {
  const found = builtInRoles.find(({ name, scope }) => name === role && scope === roleScopeOf(kind));
  if (found === undefined) throw new Error(`no role ${role}`);
  return [
    id,
    { id: OwnerId.parse(id), kind, name: `Owner ${id}`, color: 0, home: id === 1, role, levels: found.levels },
  ];
}
const situation = (role: string, crossOwner = false) => ({
  owners: new Map([owner(1, 'organization', role), owner(2, 'community', 'User')]),
  crossOwner,
  types: associationTypes,
});
const end = (kind: End['kind'], type: string, ...copies: [number, number][]): End => ({
  kind,
  type,
  copies: copies.map(([object, at]) => ({ object, owner: at })),
});
const heron = end('group', 'Intrusion Set', [10, 1], [11, 2]);
const host = end('indicator', 'Host', [21, 2], [20, 1]);

describe('two nodes', () => {
  it('are associated by copies in one owner where the user may, and across owners only while that is on', () => {
    const inOne = possiblePairs(heron, host, situation('Standard User'));
    expect(inOne.ok && inOne.pairs.map(({ from, to }) => [from.object, to.object])).toEqual([[10, 20]]);
    const across = possiblePairs(heron, host, situation('Standard User', true));
    expect(across.ok && across.pairs.map(({ from, to }) => [from.object, to.object])).toEqual([
      [10, 20],
      [10, 21],
      [11, 20],
    ]);
  });

  it('are refused with the reason to who may only read', () => {
    const refused = possiblePairs(heron, host, situation('Read Only User'));
    expect(refused.ok).toBe(false);
    expect(!refused.ok && refused.reason.length).toBeGreaterThan(20);
  });

  it('are refused where their kinds cannot be associated, or no type joins them', () => {
    const tag = end('tag', 'Tag', [30, 1]);
    const other = end('tag', 'Tag', [31, 1]);
    expect(possiblePairs(tag, other, situation('Standard User'))).toMatchObject({ ok: false });
    const refused = possiblePairs(host, end('indicator', 'ASN', [40, 1]), situation('Standard User'));
    expect(!refused.ok && refused.reason).toContain('No association type joins');
  });

  it('may both be Files of which either drops the other', () => {
    const files = [end('indicator', 'File', [50, 1]), end('indicator', 'File', [51, 1])] as const;
    expect(possiblePairs(...files, situation('Standard User'))).toMatchObject({ ok: true });
  });
});
