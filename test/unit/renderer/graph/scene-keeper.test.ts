import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edgeKind } from '../../../../renderer/graph/model/edge-table.ts';
import { itemFlag } from '../../../../renderer/graph/scene/scene.ts';
import { derivedWords } from '../../../../shared/graph/derived-words.ts';
import { noFilters } from '../../../../shared/graph/view.ts';
import { typeCode } from '../../../../shared/model/object-type.ts';
import { smallGraph } from '../../../support/small-graph.ts';

const host = typeCode('indicator', 'Host');
const malware = typeCode('group', 'Malware');
const nodes = [
  { id: 1, type: malware, label: 'loader' },
  { id: 2, type: host, label: 'a.example' },
  { id: 3, type: host, label: 'b.example' },
  { id: 4, type: malware, label: 'other' },
];
const edges = [
  [1, 2],
  [1, 3],
  [2, 3],
  [3, 4],
] as const;

/** Zero is zero, whichever its sign. */
const plain = (value: number): number => value + 0;

describe('what is drawn of a graph', () => {
  test('is never without the origin, whatever legend and filters hide', () => {
    const { session, keeper } = smallGraph(nodes, edges, 0);
    session.setView('Hide', { hiddenTypes: [malware, host] });
    expect([...keeper.shownRows]).toEqual([0]);
    session.setView('Filter', { hiddenTypes: [], filters: { ...noFilters, text: 'b.exam' } });
    expect([...keeper.shownRows]).toEqual([0, 2]);
    expect(keeper.scene.count).toBe(2);
    expect(keeper.scene.edgeCount).toBe(1);
  });

  test('takes what it hides out of the selection', () => {
    const { session } = smallGraph(nodes, edges);
    session.select([0, 1]);
    session.setView('Hide', { hiddenTypes: [host] });
    expect([...session.selection]).toEqual([0]);
  });

  test('counts the links between shown nodes alone', () => {
    const { session, keeper } = smallGraph(nodes, edges);
    expect([...keeper.links]).toEqual([2, 2, 3, 1]);
    session.setView('Hide', { hiddenTypes: [malware] });
    expect([...keeper.links]).toEqual([0, 1, 1, 0]);
  });

  test('draws a group as one node with its number, between others with the number of their edges', () => {
    const { session, keeper } = smallGraph(nodes, edges, 0);
    session.setView('Group', { grouping: { by: 'type', open: [] } });
    const { scene } = keeper;
    const group = scene.itemOf(1);
    expect(scene.itemOf(2)).toBe(group);
    expect((scene.flags[group] ?? 0) & itemFlag.cluster).toBe(itemFlag.cluster);
    expect(scene.label(group)).toBe('Host (2)');
    // Malware has two nodes, but one is the origin: it stays a node, and one is no group.
    expect(scene.count).toBe(3);
    expect(scene.edgeCount).toBe(2);
    expect([scene.weight[0], scene.weight[1]]).toEqual([2, 1]);
    expect(keeper.rowsOf([group])).toEqual([1, 2]);
    expect(scene.x[group]).toBe(1.5);
  });

  test('draws associations of several types between the same two as one line with their number', () => {
    const { keeper } = smallGraph(nodes, [
      [1, 2, 2],
      [2, 1, 5],
      [1, 2, 7],
      [1, 3, 7],
      [3, 4, 7],
      [3, 4, 9],
    ]);
    const { scene } = keeper;
    const lines = [...scene.source.keys()].map((edge) => ({
      ends: [scene.source[edge] ?? 0, scene.target[edge] ?? 0].toSorted((a, b) => a - b),
      number: scene.weight[edge],
      row: scene.edgeRows[edge],
      directed: scene.edgeFlags[edge],
    }));
    expect(lines).toEqual([
      { ends: [0, 1], number: 3, row: -1, directed: 0 },
      { ends: [2, 3], number: 2, row: -1, directed: 1 },
      { ends: [0, 2], number: 1, row: 3, directed: 1 },
    ]);
    // Two of the types have no name.
    expect(scene.edgeLabel(0)).toBe('Associated +2');
    expect(scene.edgeOwners(0)).toEqual([1]);
    // The more associations, the larger the node, however they are drawn.
    expect(scene.size[0]).toBeGreaterThan(scene.size[2] ?? 0);
  });

  test('names the associations behind one line, as far as there is room', () => {
    const { keeper, session } = smallGraph(nodes, [
      [1, 2, 2],
      [2, 1, 83],
      [1, 3, 87],
      [3, 1, 87],
      ...[2, 83, 85, 87, 89].map((type) => [3, 4, type] as const),
    ]);
    const { typeNames } = session.model.edges;
    for (const [code, name] of [
      [41, 'File DNS Query'],
      [42, 'File Drop'],
      [43, 'File Traffic'],
      [44, 'File Mutex'],
    ] as const)
      typeNames.set(code, name);
    const { scene } = keeper;
    const labels = Array.from({ length: scene.edgeCount }, (_, edge) => scene.edgeLabel(edge));
    expect(labels).toEqual([
      'Associated · File DNS Query · File Drop +2',
      'Associated · File DNS Query',
      'File Traffic (2)',
    ]);
  });

  test('names the line through a shared Group by the words that the edge has', () => {
    const { keeper, session } = smallGraph(nodes, []);
    const { model } = session;
    const row = model.edges.remember(0, 1, edgeKind.derived, derivedWords('Quiet Heron', 1));
    session.do('Add', [{ kind: 'edges', rows: Uint32Array.of(row), on: true }]);
    expect(keeper.scene.edgeLabel(0)).toBe('Share Quiet Heron and 1 more');
  });

  test('names a community after its member with the most links', () => {
    const { session, keeper } = smallGraph(nodes, edges);
    session.setMetrics({ community: Float64Array.of(1, 1, 2, 2) });
    session.setView('Group', { grouping: { by: 'community', open: [] } });
    const { scene } = keeper;
    expect([scene.label(scene.itemOf(0)), scene.label(scene.itemOf(3))]).toEqual([
      'Community of loader (2)',
      'Community of b.example (2)',
    ]);
  });

  test('opens a group in place, as a step', async () => {
    const { session, keeper } = smallGraph(nodes, edges, 0);
    session.setView('Group', { grouping: { by: 'type', open: [] } });
    keeper.openGroup(keeper.scene.itemOf(1));
    expect(keeper.scene.count).toBe(4);
    expect(keeper.scene.x[keeper.scene.itemOf(2)]).toBe(2);
    await session.undo();
    expect(keeper.scene.count).toBe(3);
  });

  test('colours edges by owner only where owners differ', () => {
    const { session, keeper } = smallGraph(nodes, edges);
    keeper.setOwnerColors(new Map([[1, '#112233']]));
    const colors = new Set(keeper.scene.edgeColor);
    expect([...colors].map((place) => keeper.scene.palette[place])).not.toContain('#112233');
    session.model.edges.owners[0] = 2;
    session.notify('content');
    expect([...keeper.scene.edgeColor].map((place) => keeper.scene.palette[place])).toContain('#112233');
  });

  test('is the same scene until something changes, and follows its nodes', () => {
    const { session, keeper } = smallGraph(nodes, edges);
    const { scene } = keeper;
    session.select([1]);
    session.move('Move', { rows: Uint32Array.of(1), places: Float32Array.of(40, 2) });
    expect(keeper.scene).toBe(scene);
    expect(scene.x[scene.itemOf(1)]).toBe(40);
    session.pin('Pin', [1], true);
    expect(keeper.scene).toBe(scene);
    expect(scene.flags[scene.itemOf(1)]).toBe(itemFlag.pinned);
    session.pin('Unpin', [1], false);
    expect(keeper.scene.flags[scene.itemOf(1)]).toBe(0);
  });

  test('is built anew where a pinned node leaves its group', () => {
    const { session, keeper } = smallGraph(nodes, edges, 0);
    session.setView('Group', { grouping: { by: 'type', open: [] } });
    const { scene } = keeper;
    session.pin('Pin', [1], true);
    expect(keeper.scene.version).toBeGreaterThan(scene.version);
    expect(keeper.scene.count).toBe(4);
  });

  test('moves a group with each of its members', () => {
    const { session, keeper } = smallGraph(nodes, edges, 0);
    session.setView('Group', { grouping: { by: 'type', open: [] } });
    const { scene } = keeper;
    session.move('Move', { rows: Uint32Array.of(1), places: Float32Array.of(10, 0) });
    expect(keeper.scene).toBe(scene);
    expect(scene.x[scene.itemOf(1)]).toBe(6);
  });

  test('shows every way through any moves and pins as a scene that is built anew', () => {
    const step = fc.record({
      row: fc.nat(3),
      x: fc.integer({ min: -50, max: 50 }),
      pin: fc.boolean(),
      look: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), fc.boolean(), (steps, isGrouped) => {
        const { session, keeper } = smallGraph(nodes, edges, 0);
        if (isGrouped) session.setView('Group', { grouping: { by: 'type', open: [] } });
        for (const { row, x, pin, look } of steps) {
          session.move('Move', { rows: Uint32Array.of(row), places: Float32Array.of(x, -x) });
          session.pin('Pin', [row], pin);
          if (look) void keeper.scene;
        }
        const { x, y, flags, rows } = keeper.scene;
        const kept = { x: x.map(plain), y: y.map(plain), flags: [...flags], rows: [...rows] };
        session.notify('content');
        const built = keeper.scene;
        expect(kept).toEqual({
          x: built.x.map(plain),
          y: built.y.map(plain),
          flags: [...built.flags],
          rows: [...built.rows],
        });
      }),
    );
  });

  test('is not built anew for measures that nothing of it is made of', () => {
    const { session, keeper } = smallGraph(nodes, edges);
    const { scene } = keeper;
    session.setMetrics({ pageRank: Float64Array.of(1, 2, 3, 4) });
    expect(keeper.scene).toBe(scene);
    session.setView('Sizes', { size: 'pageRank' });
    const sized = keeper.scene;
    expect(sized.size[3]).toBeGreaterThan(sized.size[0] ?? 0);
    session.setMetrics({ pageRank: Float64Array.of(4, 3, 2, 1) });
    expect(keeper.scene.size[0]).toBeGreaterThan(keeper.scene.size[3] ?? 0);
  });

  test('moves to new places by an animation that ends exactly there', () => {
    const { session, keeper } = smallGraph(nodes, edges);
    const { scene } = keeper;
    expect(keeper.beginAnimation()).toBeNull();
    session.move('Move', { rows: Uint32Array.of(1), places: Float32Array.of(40, 2) });
    const goal = keeper.beginAnimation();
    expect(goal?.x[scene.itemOf(1)]).toBe(40);
    scene.x[scene.itemOf(1)] = 20;
    expect(keeper.scene.x[scene.itemOf(1)]).toBe(20);
    keeper.endAnimation();
    expect(keeper.scene.x[scene.itemOf(1)]).toBe(40);
  });
});
