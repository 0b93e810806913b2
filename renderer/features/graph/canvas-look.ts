/** The colours and pictures of the canvas, from those of the window. */
import { baseTypeOf, getObjectType } from '../../../shared/model/object-type.ts';
import type { Owner } from '../../../shared/model/owner.ts';
import { foreignType } from '../../graph/model/node-table.ts';
import type { StageColors } from '../../graph/stage/stage.ts';

const style = (): CSSStyleDeclaration => getComputedStyle(document.documentElement);

export function stageColors(): StageColors {
  const read = (name: string): string => style().getPropertyValue(name).trim();
  return {
    background: read('--page'),
    text: read('--text'),
    muted: read('--text-muted'),
    accent: read('--accent'),
    severalOwners: read('--text'),
  };
}

export function ownerColors(owners: ReadonlyMap<number, Owner>): Map<number, string> {
  const computed = style();
  return new Map(
    [...owners].map(([id, { color }]) => [id, computed.getPropertyValue(`--owner-${color}`).trim()] as const),
  );
}

/** Kind and name of a node's type; undefined for what no workspace has. */
export const typeOf = (type: number) => (type === foreignType ? undefined : getObjectType(baseTypeOf(type)));
