import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowState {
  readonly bounds: Bounds | null;
  readonly maximized: boolean;
}

export const minimumSize = { width: 960, height: 640 } as const;
const initialState: WindowState = { bounds: null, maximized: false };

/** The saved state, or the initial one when there is none, it is damaged, or its screen is no longer there. */
export function readWindowState(file: string, workAreas: readonly Bounds[]): WindowState {
  let saved: unknown;
  try {
    saved = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return initialState; // first start, or a file cut short: a default place is no loss
  }
  if (typeof saved !== 'object' || saved === null) return initialState;
  const maximized = 'maximized' in saved && saved.maximized === true;
  const bounds = 'bounds' in saved ? parseBounds(saved.bounds) : null;
  return { bounds: bounds && workAreas.some((area) => isReachable(bounds, area)) ? bounds : null, maximized };
}

/** Replaces the file in one step, so that a crash leaves the old state. */
export function writeWindowState(file: string, state: WindowState): void {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.new`;
  writeFileSync(temporary, JSON.stringify(state), { mode: 0o600 });
  renameSync(temporary, file);
}

function parseBounds(value: unknown): Bounds | null {
  if (typeof value !== 'object' || value === null) return null;
  const { x, y, width, height } = { x: null, y: null, width: null, height: null, ...value };
  if (!isInteger(x) || !isInteger(y) || !isInteger(width) || !isInteger(height)) return null;
  return { x, y, width: Math.max(width, minimumSize.width), height: Math.max(height, minimumSize.height) };
}

function isInteger(value: unknown): value is number {
  return Number.isInteger(value);
}

/** Enough of the title bar lies on the screen to be caught with the mouse. */
function isReachable(bounds: Bounds, area: Bounds): boolean {
  const visibleWidth = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  return visibleWidth >= 200 && bounds.y >= area.y - 8 && bounds.y <= area.y + area.height - 40;
}
