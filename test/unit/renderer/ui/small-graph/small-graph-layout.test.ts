import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  layOut,
  nodeTowards,
  type SmallGraphEdge,
  type SmallGraphNode,
} from '../../../../../renderer/ui/small-graph/small-graph-layout.ts';
import { runs } from '../../../../support/property-runs.ts';

const origin: SmallGraphNode = { id: 'o', kind: 'indicator', type: 'File', label: 'origin', ring: 0 };
const node = (id: string, ring: 1 | 2, type = 'Host'): SmallGraphNode => ({
  id,
  kind: 'indicator',
  type,
  label: id,
  ring,
});
const edge = (from: string, to: string): SmallGraphEdge => ({ from, to, directed: true });
const placed = (layout: ReturnType<typeof layOut>, id: string) => {
  const place = layout.places.get(id);
  if (place === undefined) throw new Error(`${id} has no place`);
  return place;
};

describe('places of a small graph', () => {
  it('are the same for the same nodes in any order', () => {
    const nodes = [origin, ...['a', 'b', 'c', 'd'].map((id) => node(id, 1)), node('e', 2)];
    const edges = [edge('o', 'a'), edge('a', 'e')];
    // Maps are equal whatever the order of their entries.
    expect(layOut([...nodes].reverse(), edges).places).toEqual(layOut(nodes, edges).places);
  });

  it('put the origin in the middle, the second ring outside the first, and a node behind what leads to it', () => {
    const layout = layOut([origin, node('a', 1), node('b', 1), node('c', 2)], [edge('o', 'a'), edge('b', 'c')]);
    expect(placed(layout, 'o')).toMatchObject({ x: 0, y: 0 });
    const [b, c] = [placed(layout, 'b'), placed(layout, 'c')];
    expect(Math.hypot(c.x, c.y)).toBeGreaterThan(Math.hypot(b.x, b.y) + 50);
    expect(c.angle).toBeCloseTo(b.angle, 5);
  });

  it('keep nodes of one type together', () => {
    const layout = layOut(
      [origin, node('a', 1, 'Host'), node('b', 1, 'Address'), node('c', 1, 'Host'), node('d', 1, 'Address')],
      [],
    );
    const order = ['a', 'b', 'c', 'd'].sort((x, y) => placed(layout, x).angle - placed(layout, y).angle);
    expect(order).toEqual(['b', 'd', 'a', 'c']);
  });

  it('never put two nodes on one place, for any number of nodes', () => {
    fc.assert(
      fc.property(fc.nat(150), fc.nat(150), (inner, outer) => {
        const nodes = [
          origin,
          ...Array.from({ length: inner }, (_, n) => node(`a${n}`, 1)),
          ...Array.from({ length: inner === 0 ? 0 : outer }, (_, n) => node(`b${n}`, 2)),
        ];
        const edges = Array.from({ length: outer }, (_, n) => edge(`a${n % Math.max(1, inner)}`, `b${n}`));
        const seen = [...layOut(nodes, edges).places.values()].map(({ x, y }) => `${x.toFixed(1)}/${y.toFixed(1)}`);
        expect(new Set(seen).size).toBe(nodes.length);
      }),
      { ...runs(60), examples: [[16, 134]] },
    );
  });

  it('lead the arrow keys to the node that lies there, and nowhere when there is none', () => {
    const layout = layOut([origin, node('a', 1), node('b', 1), node('c', 1), node('d', 1)], []);
    expect(nodeTowards(layout.places, 'o', 'up')).toBe('a');
    expect(nodeTowards(layout.places, 'o', 'right')).toBe('b');
    expect(nodeTowards(layout.places, 'o', 'down')).toBe('c');
    expect(nodeTowards(layout.places, 'o', 'left')).toBe('d');
    expect(nodeTowards(layout.places, 'a', 'up')).toBeUndefined();
  });
});
