import { baseTypeOf, getObjectType } from '../../../shared/model/object-type.ts';
import type { GraphModel } from '../../graph/model/graph-model.ts';
import { foreignType } from '../../graph/model/node-table.ts';
import type { SceneWords } from '../../graph/scene-keeper.ts';
import { cutMiddle } from '../../ui/value-text-cut.ts';
import { shownValue } from '../../ui/value-text-copy.ts';

/** Text of a node as it is shown everywhere: what is an Indicator's value in a form that no program opens. */
export function shownNode({ nodes }: GraphModel, row: number): string {
  const label = nodes.labels[row] ?? '';
  const type = nodes.types[row] ?? foreignType;
  if (type === foreignType) return label;
  const { kind, name } = getObjectType(baseTypeOf(type));
  return shownValue(kind, name, label);
}

const labelMax = 42;

/** Names in steps of the history and in menus. */
export const shortNode = (model: GraphModel, row: number): string => cutMiddle(shownNode(model, row), labelMax);

export const sceneWords: SceneWords = {
  shownLabel: shortNode,
  communityName: shortNode,
};
