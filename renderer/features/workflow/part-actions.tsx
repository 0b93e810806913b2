import { ArrowDown, ArrowUp, Trash } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { CardAction } from '../../ui/card-action.tsx';

interface PartActionsProps {
  readonly noun: 'phase' | 'task' | 'field';
  /** What deleting takes away. */
  readonly removing: string;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** Moves or deletes a part of a Workflow. Nothing is gone before it is saved. */
export function PartActions({ noun, removing, onMove, onRemove }: PartActionsProps): ReactElement {
  return (
    <>
      <CardAction
        label={`Move the ${noun} up`}
        icon={<ArrowUp size={12} />}
        minimal
        iconOnly
        onClick={() => onMove(-1)}
      />
      <CardAction
        label={`Move the ${noun} down`}
        icon={<ArrowDown size={12} />}
        minimal
        iconOnly
        onClick={() => onMove(1)}
      />
      <CardAction label={removing} icon={<Trash size={12} />} danger onClick={onRemove} />
    </>
  );
}
