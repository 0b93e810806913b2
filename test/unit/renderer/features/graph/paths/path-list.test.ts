import { describe, expect, it } from 'vitest';
import { resultText } from '../../../../../../renderer/features/graph/paths/path-list.tsx';
import type { FoundPaths } from '../../../../../../renderer/features/graph/paths/path-search.ts';

const path = [1, 2, 3] as unknown as FoundPaths['paths'][number]; // ids of the contract
const found = (more: Partial<FoundPaths>) =>
  resultText({ length: 2, paths: [path], more: false, around: null, ...more });

describe('what a search for paths says', () => {
  it('counts paths and steps, and says when not all are listed', () => {
    expect(found({})).toBe('1 path; the shortest has 2 steps.');
    expect(found({ paths: [path, path], more: true })).toBe(
      'More than 2 paths; the shortest has 2 steps. Only these are listed.',
    );
    expect(found({ length: 0 })).toBe('Both ends are the same thing.');
  });

  it('says how much there is to reach where there is no path', () => {
    const around = (total: number, farthest: number) => ({ total, farthest, kinds: [] });
    expect(found({ length: null, paths: [], around: around(1, 0) })).toContain('is associated with nothing');
    expect(found({ length: null, paths: [], around: around(124, 7) })).toContain(
      'hangs together with 123 other nodes, the farthest 7 steps away',
    );
  });
});
