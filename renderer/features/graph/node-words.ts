import { baseTypeOf, getObjectType } from '../../../shared/model/object-type.ts';
import type { GraphModel } from '../../graph/model/graph-model.ts';
import { foreignType } from '../../graph/model/node-table.ts';
import { keptStepName, shownStepName } from '../../graph/model/step-name.ts';
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
const goneWords = 'a node that is gone';

/** Names in menus, in dialogs, and where steps of the history are shown. */
export const shortNode = (model: GraphModel, row: number): string => cutMiddle(shownNode(model, row), labelMax);

/** The name of a step as it is shown. What the workspace does not have any more, or the user may no longer see, has none. */
export const stepInWords = (model: GraphModel, name: string): string =>
  shownStepName(name, (row) => nameInStep(model, row));

/** A name that the user gives to a step that was called `before`. */
export const stepNamed = (model: GraphModel, text: string, before: string): string =>
  keptStepName(text.slice(0, stepNameMax), before, (row) => nameInStep(model, row));

/** Characters of what a user calls a step; nodes in it may take more by their rows. */
export const stepNameMax = 200;

const nameInStep = (model: GraphModel, row: number): string =>
  row < model.nodes.count && model.nodes.gone[row] !== 1 && model.nodes.labels[row] !== ''
    ? shortNode(model, row)
    : goneWords;

export const sceneWords: SceneWords = {
  shownLabel: shortNode,
  communityName: shortNode,
};
