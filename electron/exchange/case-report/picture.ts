/** The associations of a Case as a picture: the Case in the middle, what it is associated with around it, by kind. */
import { kindLabel, type ObjectKind } from '../../../shared/model/object-type.ts';
import { kindShape } from '../../../shared/model/kind-shape.ts';
import { html, type Html } from './html.ts';
import { countText } from './prose.ts';
import type { ReportLinks } from './report.ts';

/** Darker than in the window: they stand on white paper. */
const color: Readonly<Record<ObjectKind, string>> = {
  indicator: '#1c6e42',
  group: '#634dbf',
  intelRequirement: '#b83211',
  victim: '#c22762',
  victimAsset: '#c22762',
  tag: '#5f6b7c',
  case: '#215db0',
  artifact: '#866103',
  track: '#5f6b7c',
};

/** More do not fit beside each other in a readable size. */
const drawnAtMost = 60;
const size = { case: 34, other: 16 } as const;
/** Wide letters, too, end within the picture. */
const letters = { shown: 40 } as const;
const middle = { x: 480, margin: 46 } as const;
const row = 19;

interface Drawn {
  readonly kind: ObjectKind;
  readonly type: string;
  readonly name: string;
}

/** Every kind gets its share of the places; what a kind does not need, the others have. */
function chosen(sections: readonly ReportLinks[]): Drawn[] {
  const taken = sections.map(() => 0);
  let left = drawnAtMost;
  for (let round = 0; left > 0; round += 1) {
    const before = left;
    for (const [index, { rows }] of sections.entries()) {
      if (left > 0 && round < rows.length) {
        taken[index] = round + 1;
        left -= 1;
      }
    }
    if (left === before) break;
  }
  return sections.flatMap(({ rows }, index) => rows.slice(0, taken[index]));
}

const cut = (name: string): string =>
  name.length <= letters.shown ? name : `${name.slice(0, letters.shown / 2)}…${name.slice(-letters.shown / 2 + 1)}`;

const shape = (kind: ObjectKind, x: number, y: number, pixels: number): Html =>
  html`<path
    d="${kindShape[kind]}"
    fill="${color[kind]}"
    fill-rule="evenodd"
    transform="translate(${x - pixels / 2} ${y - pixels / 2}) scale(${pixels / 16})"
  />`;

/** Half of the neighbours stand on an arc at either side, their labels outwards, so that no two labels meet. */
function place(index: number, count: number): { x: number; y: number; isLeft: boolean } {
  const right = Math.ceil(count / 2);
  const isLeft = index >= right;
  const [at, of] = isLeft ? [count - 1 - index, count - right] : [index, right];
  const height = heightFor(count) - 2 * middle.margin;
  const y = middle.margin + (of === 1 ? height / 2 : (height * at) / (of - 1));
  const bend = Math.cos(((y - middle.margin - height / 2) / Math.max(1, height / 2)) * 1.1);
  const reach = 90 + 110 * bend;
  return { x: isLeft ? middle.x - reach : middle.x + reach, y, isLeft };
}

const heightFor = (count: number): number => Math.max(150, Math.ceil(count / 2) * row + 2 * middle.margin);

/** Null when there is nothing to draw. Names are as shown: Indicators defanged, nothing that was left out. */
export function picture(title: string, sections: readonly ReportLinks[]): Html | null {
  const drawn = chosen(sections);
  if (drawn.length === 0) return null;
  const height = heightFor(drawn.length);
  const center = height / 2;
  const places = drawn.map((_node, index) => place(index, drawn.length));
  const more = sections.flatMap(({ kind, rows, more: unlisted }) => {
    const n = rows.length + unlisted - drawn.filter((node) => node.kind === kind).length;
    return n === 0 ? [] : [`${countText(n)} more ${n === 1 ? kindLabel[kind].one : kindLabel[kind].many}`];
  });
  return html`<svg viewBox="0 0 960 ${height}" role="img" aria-label="Associations of ${title}">
      ${places.map(({ x, y }) => html`<line x1="${middle.x}" y1="${center}" x2="${x.toFixed(1)}" y2="${y.toFixed(1)}" />`)}
      ${drawn.map((node, index) => {
        const { x, y, isLeft } = places[index] ?? { x: 0, y: 0, isLeft: false };
        const label = html`<text
          x="${(isLeft ? x - 14 : x + 14).toFixed(1)}"
          y="${(y + 4).toFixed(1)}"
          text-anchor="${isLeft ? 'end' : 'start'}"
          >${cut(node.name)}</text
        >`;
        return html`<g
          ><title>${node.type}: ${node.name}</title
          >${shape(node.kind, Number(x.toFixed(1)), Number(y.toFixed(1)), size.other)}${label}</g
        >`;
      })}
      ${shape('case', middle.x, center, size.case)}
      <text x="${middle.x}" y="${center + size.case / 2 + 15}" text-anchor="middle">${cut(title)}</text>
    </svg>
    <p class="muted">
      ${[...new Set(drawn.map(({ kind }) => kind))].map(
        (kind) =>
          html`<span class="key"
            ><svg class="mark" viewBox="0 0 16 16" aria-hidden="true">${shape(kind, 8, 8, 16)}</svg
            >${kindLabel[kind].one}
          </span>`,
      )}${more.length > 0 && html`· not drawn: ${more.join(', ')}`}
    </p>`;
}
