/** Packing of boxes into a page by the skyline rule (bottom-left; Burke, Kendall & Whitwell 2004 give the variants). */
export interface Packed {
  /** Left upper corners, from 0 rightwards and from 0 downwards. */
  readonly left: Float64Array;
  readonly top: Float64Array;
}

/** Width over height of the page: screens are wide. */
const aspect = 1.4;

interface Step {
  readonly left: number;
  readonly width: number;
  readonly depth: number;
}

/** Boxes in the order in which they are to be placed; the largest first packs best. */
export function packBoxes(widths: Float64Array, heights: Float64Array): Packed {
  const count = widths.length;
  const left = new Float64Array(count);
  const top = new Float64Array(count);
  let area = 0;
  let widest = 0;
  for (let box = 0; box < count; box += 1) {
    area += (widths[box] ?? 0) * (heights[box] ?? 0);
    widest = Math.max(widest, widths[box] ?? 0);
  }
  const page = Math.max(widest, Math.sqrt(area * aspect) * 1.05);
  let skyline: readonly Step[] = [{ left: 0, width: page, depth: 0 }];
  for (let box = 0; box < count; box += 1) {
    const width = widths[box] ?? 0;
    const place = lowestPlace(skyline, width, page);
    left[box] = place.left;
    top[box] = place.depth;
    skyline = raise(skyline, { left: place.left, width, depth: place.depth + (heights[box] ?? 0) });
  }
  return { left, top };
}

function lowestPlace(skyline: readonly Step[], width: number, page: number): Step {
  let best: Step = { left: 0, width, depth: Infinity };
  for (let at = 0; at < skyline.length; at += 1) {
    const left = skyline[at]?.left ?? 0;
    // Rounding must not make the widest box too wide for the page.
    if (left > 0 && left + width > page * (1 + 1e-9)) break;
    let depth = 0;
    for (let i = at; i < skyline.length; i += 1) {
      const step = skyline[i];
      if (!step || step.left >= left + width) break;
      depth = Math.max(depth, step.depth);
      if (depth >= best.depth) break;
    }
    if (depth < best.depth) best = { left, width, depth };
  }
  return best;
}

function raise(skyline: readonly Step[], added: Step): readonly Step[] {
  const right = added.left + added.width;
  const next: Step[] = [];
  let isPlaced = false;
  for (const step of skyline) {
    const end = step.left + step.width;
    if (end <= added.left || step.left >= right) {
      if (step.left >= right && !isPlaced) {
        next.push(added);
        isPlaced = true;
      }
      next.push(step);
      continue;
    }
    if (step.left < added.left) next.push({ left: step.left, width: added.left - step.left, depth: step.depth });
    if (!isPlaced) next.push(added);
    isPlaced = true;
    if (end > right) next.push({ left: right, width: end - right, depth: step.depth });
  }
  if (!isPlaced) next.push(added);
  return next;
}
