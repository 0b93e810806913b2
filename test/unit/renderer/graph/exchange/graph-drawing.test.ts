import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawGraph } from '../../../../../renderer/graph/exchange/graph-drawing.ts';
import { legendOf } from '../../../../../renderer/graph/exchange/legend.ts';
import {
  clippedLine,
  frameOfAll,
  frameOfView,
  isInFrame,
} from '../../../../../renderer/graph/exchange/picture-frame.ts';
import { partOfScene } from '../../../../../renderer/graph/exchange/part-of-scene.ts';
import { estimatedWidth, SvgPen } from '../../../../../renderer/graph/exchange/svg-pen.ts';
import { readXml } from '../../../../../renderer/graph/exchange/xml-reader.ts';
import type { Scene } from '../../../../../renderer/graph/scene/scene.ts';
import { atOnce } from '../../../../support/at-once.ts';
import { graphToExport, ownerNames } from '../../../../support/graph-to-export.ts';
import { runs } from '../../../../support/property-runs.ts';

const colors = {
  background: '#1c2127',
  text: '#f6f7f9',
  muted: '#8f99a8',
  accent: '#4c90f0',
  severalOwners: '#ffffff',
};
const { model, scene } = graphToExport(['a.example', '<script>alert(1)</script>', 'tag & co', 'case', 'b', 'foreign']);

const size = { width: 800, height: 600 };

function svgOf(
  drawn: Scene,
  glyph: (type: number) => readonly string[] = () => [],
  frame = frameOfAll(drawn, size),
): string {
  const pen = new SvgPen('A <graph>');
  const legend = legendOf(drawn, model, (owner) => ownerNames[owner] ?? '');
  const look = { frame, colors, legend, labels: true, glyph, measure: estimatedWidth };
  atOnce(drawGraph(drawn, { ...look, label: (item) => drawn.label(item) }, pen));
  return pen.finish().join('');
}
const tags = (svg: string) => [...readXml(svg)].flatMap((part) => (part.kind === 'open' ? [part] : []));
const numberIn = (attributes: ReadonlyMap<string, string>, name: string): number => Number(attributes.get(name));

describe('a graph as SVG', () => {
  it('is the same whenever it is drawn, well-formed, and holds nothing but shapes and texts', () => {
    const svg = svgOf(scene);
    expect(svgOf(scene)).toBe(svg);
    expect(new Set(tags(svg).map(({ name }) => name))).toEqual(
      new Set(['svg', 'title', 'rect', 'line', 'polygon', 'circle', 'text']),
    );
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('draws each node once with the outline of its kind, each edge, and an arrow at each directed one', () => {
    const svg = svgOf(scene);
    const lines = tags(svg).filter(({ name }) => name === 'line');
    const legend = legendOf(scene, model, String);
    const inLegend = legend.filter(({ shape }) => shape === null).length;
    expect(lines.length - inLegend).toBe(scene.edgeCount);
    const directed = Array.from(scene.edgeFlags.subarray(0, scene.edgeCount)).filter((flags) => (flags & 1) === 1);
    const polygons = tags(svg).filter(({ name }) => name === 'polygon').length;
    const circles = tags(svg).filter(({ name }) => name === 'circle').length;
    // Hosts and what is in no workspace are round; each type stands in the legend once more.
    const round = scene.types.filter((type) => type === 1 || type === 4 || type === 0).length;
    expect(circles).toBe(round + legend.filter(({ shape }) => shape?.corners.length === 0).length);
    expect(polygons).toBe(
      scene.count - round + directed.length + legend.filter(({ shape }) => (shape?.corners.length ?? 0) > 0).length,
    );
  });

  it('has the colours of owners on edges and names them in the legend', () => {
    const svg = svgOf(scene);
    expect(svg).toContain('stroke="#ff0000"');
    expect(svg).toContain('>Circle &amp; &quot;Friends&quot;</text>');
    expect(svg).toContain('>Malware (1)</text>');
  });

  it('has the legend on a ground that is wide enough, above the nodes', () => {
    const drawn = tags(svgOf(scene));
    const ground = drawn.findLastIndex(({ name }) => name === 'rect');
    const { attributes } = drawn[ground] ?? { attributes: new Map<string, string>() };
    const lines = legendOf(scene, model, (owner) => ownerNames[owner] ?? '');
    expect(numberIn(attributes, 'height')).toBe(lines.length * 20 + 8);
    const widest = Math.max(...lines.map(({ label }) => estimatedWidth(label, 12, false)));
    expect(numberIn(attributes, 'width')).toBeGreaterThan(36 + widest);
    // Behind it come the lines of the legend alone: a mark and a text each.
    expect(drawn.length - ground - 1).toBe(lines.length * 2);
  });

  it('draws the picture of a type on each node that is large enough', () => {
    const paths = tags(svgOf(scene, (type) => (type === 4 ? ['M0 0h16v16z'] : []))).filter(
      ({ name }) => name === 'path',
    );
    expect(paths.length).toBe(scene.types.filter((type) => type === 4).length);
    expect(paths[0]?.attributes.get('d')).toBe('M0 0h16v16z');
  });

  it('shows labels that do not cover each other', () => {
    const many = graphToExport(Array.from({ length: 400 }, (_, at) => `label number ${at}`)).scene;
    const boxes = tags(svgOf(many))
      .filter(({ name, attributes }) => name === 'text' && numberIn(attributes, 'x') !== 36)
      .map(({ attributes }) => ({ x: numberIn(attributes, 'x'), y: numberIn(attributes, 'y') }));
    expect(boxes.length).toBeGreaterThan(20);
    const covered = boxes.filter((a, at) =>
      boxes.slice(at + 1).some((b) => Math.abs(a.y - b.y) < 11 && Math.abs(a.x - b.x) < 80),
    );
    expect(covered).toEqual([]);
  });
});

describe('a picture of the part in view', () => {
  const names = Array.from({ length: 60 }, (_, at) => `node<${at}>`);
  const many = graphToExport(names).scene;
  const all = frameOfAll(many, size);
  /** Views anywhere around the graph, from all of it down to a fiftieth. */
  const anyView = fc.record({
    x: fc.double({ min: -100, max: 100, noNaN: true }),
    y: fc.double({ min: -100, max: 100, noNaN: true }),
    span: fc.double({ min: 5, max: 260, noNaN: true }),
  });

  it('holds nothing of what is outside: neither shapes nor names nor lines', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const frame = frameOfView(many, view, size);
        const svg = svgOf(many, () => [], frame);
        for (let item = 0; item < many.count; item += 1)
          if (!isInFrame(many, frame, item)) expect(svg).not.toContain(`&lt;${many.rows[item]}&gt;`);
        const shapes = tags(svg).filter(({ name }) => name === 'circle' || name === 'polygon');
        const circles = shapes.filter(({ attributes }) => attributes.has('cx') && numberIn(attributes, 'cx') !== 20);
        for (const { attributes } of circles) {
          const radius = numberIn(attributes, 'r') + 0.1;
          expect(numberIn(attributes, 'cx')).toBeGreaterThanOrEqual(-radius);
          expect(numberIn(attributes, 'cx')).toBeLessThanOrEqual(size.width + radius);
        }
        for (const { attributes } of tags(svg).filter(({ name }) => name === 'line'))
          for (const [axis, most] of [
            ['x', size.width],
            ['y', size.height],
          ] as const)
            for (const end of [1, 2]) {
              expect(numberIn(attributes, `${axis}${end}`)).toBeGreaterThanOrEqual(-5);
              expect(numberIn(attributes, `${axis}${end}`)).toBeLessThanOrEqual(most + 5);
            }
      }),
      runs(100),
    );
  });

  it('shows each node in view once, where the screen has it', () => {
    const view = { x: many.x[7] ?? 0, y: many.y[7] ?? 0, span: 60 };
    const frame = frameOfView(many, view, size);
    const svg = svgOf(many, () => [], frame);
    expect([frame.width, frame.height, frame.zoom]).toEqual([800, 600, 10]);
    expect(svg).toContain(`>${'node&lt;7&gt;'}</text>`);
    const legend = legendOf(many, model, String);
    const inView = Array.from({ length: many.count }, (_, item) => item).filter((item) => isInFrame(many, frame, item));
    expect(inView.length).toBeGreaterThan(0);
    expect(inView.length).toBeLessThan(many.count);
    const isRound = (type: number): boolean => type === 1 || type === 4 || type === 0;
    const round = inView.filter((item) => isRound(many.types[item] ?? 0)).length;
    const circles = tags(svg).filter(({ name }) => name === 'circle').length;
    expect(circles).toBe(round + legend.filter(({ shape }) => shape?.corners.length === 0).length);
  });

  it('of the view that shows all is the picture of all', () => {
    const { width, height } = size;
    const view = { x: all.x, y: all.y, span: Math.min(width, height) / all.zoom };
    expect(svgOf(many, () => [], frameOfView(many, view, size))).toBe(svgOf(many));
  });

  it('cuts lines at its border and nowhere else', () => {
    expect(clippedLine(size, [10, 20, 300, 400])).toEqual([10, 20, 300, 400]);
    expect(clippedLine(size, [-200, 100, 1200, 100])?.map(Math.round)).toEqual([-4, 100, 804, 100]);
    expect(clippedLine(size, [-10, -10, -500, 900])).toBeNull();
    expect(clippedLine(size, [-100, 100, 100, -200])).toBeNull();
    expect(clippedLine(size, [400, -100, 400, -50])).toBeNull();
  });
});

describe('a part of a scene', () => {
  it('has the chosen items, the edges between them, and still knows its rows', () => {
    const wanted = new Set([0, 1, 2]);
    const part = partOfScene(scene, (item) => wanted.has(scene.rows[item] ?? -1));
    expect([...part.rows].sort((a, b) => a - b)).toEqual([0, 1, 2]);
    for (const row of wanted) {
      expect(part.rows[part.itemOf(row)]).toBe(row);
      expect(part.label(part.itemOf(row))).toBe(scene.label(scene.itemOf(row)));
    }
    expect(part.itemOf(4)).toBe(-1);
    const pairs = Array.from({ length: part.edgeCount }, (_, edge) =>
      [part.rows[part.source[edge] ?? 0] ?? 0, part.rows[part.target[edge] ?? 0] ?? 0].sort((a, b) => a - b).join(),
    );
    expect(pairs.sort()).toEqual(['0,1', '0,2', '1,2']);
  });
});
