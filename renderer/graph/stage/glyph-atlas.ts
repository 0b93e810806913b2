/** Icons of the types of a scene in one picture, from which the items take theirs. */

/** Pixels of one icon. */
const cellPx = 64;
/** Room around an icon, so that neighbours do not shine through where it is drawn small. */
const paddingPx = 6;
const glyphBox = 16;

export interface GlyphAtlas {
  readonly canvas: HTMLCanvasElement;
  /** Icons per row and per column. */
  readonly side: number;
  /** Place of the icon of a type, from 1; 0 for none. */
  pictureOf(type: number): number;
}

/** @param glyph SVG path data in a box of 16; empty for a type without an icon */
export function createGlyphAtlas(types: Iterable<number>, glyph: (type: number) => readonly string[]): GlyphAtlas {
  const paths = new Map<number, readonly string[]>();
  for (const type of new Set(types)) {
    const found = glyph(type);
    // A byte of the vertex holds the place.
    if (found.length > 0 && paths.size < 255) paths.set(type, found);
  }
  const side = Math.max(1, Math.ceil(Math.sqrt(paths.size)));
  const canvas = document.createElement('canvas');
  canvas.width = side * cellPx;
  canvas.height = side * cellPx;
  const context = canvas.getContext('2d');
  const places = new Map<number, number>();
  if (!context) return { canvas, side, pictureOf: () => 0 };
  const scale = (cellPx - 2 * paddingPx) / glyphBox;
  for (const [type, parts] of paths) {
    const place = places.size;
    places.set(type, place + 1);
    context.setTransform(
      scale,
      0,
      0,
      scale,
      (place % side) * cellPx + paddingPx,
      Math.floor(place / side) * cellPx + paddingPx,
    );
    context.fillStyle = '#ffffff';
    for (const part of parts) context.fill(new Path2D(part), 'evenodd');
  }
  return { canvas, side, pictureOf: (type) => places.get(type) ?? 0 };
}
