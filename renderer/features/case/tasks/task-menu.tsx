import { Menu, MenuDivider, MenuItem } from '@blueprintjs/core';
import { ArrowDown, ArrowUp, Duplicate, Edit, FolderClose, Panel, Plus, Redo, Tick, Trash } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { CaseTaskLine } from '../../../../shared/contract/case-task.ts';
import type { Right } from '../../../../shared/model/object.ts';
import { RightMenuItem } from '../../../ui/right-menu-item.tsx';
import { completeRight, completeTask, copyTask, moveTask, reopenTask } from './task-commands.ts';
import type { TaskPlaces } from './task-places.ts';

interface TaskMenuProps {
  readonly task: CaseTaskLine;
  readonly waitsFor: string | undefined;
  readonly places: TaskPlaces;
  readonly create: Right;
  readonly createArtifact: Right;
  readonly onOpen: () => void;
  readonly onAddArtifact: () => void;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** Everything that can be done with a task. */
export function TaskMenu(props: TaskMenuProps): ReactElement {
  const { task, waitsFor, places, create, createArtifact, onOpen, onEdit, onDelete } = props;
  const { modify } = task.rights;
  const first: Right = { allowed: false, reason: 'It is the first one of its phase.' };
  const last: Right = { allowed: false, reason: 'It is the last one of its phase.' };
  return (
    <Menu aria-label={`Actions of ${task.name}`}>
      {task.status === 'Closed' ? (
        <RightMenuItem text="Reopen" icon={<Redo />} right={modify} onClick={() => void reopenTask(task)} />
      ) : (
        <RightMenuItem
          text="Complete"
          icon={<Tick />}
          right={completeRight(task, waitsFor)}
          onClick={() => void completeTask(task)}
        />
      )}
      <RightMenuItem text="Details and notes…" icon={<Panel />} onClick={onOpen} />
      <RightMenuItem text="Add artifact…" icon={<Plus />} right={createArtifact} onClick={props.onAddArtifact} />
      <RightMenuItem text="Edit…" icon={<Edit />} right={modify} onClick={onEdit} />
      <RightMenuItem text="Copy" icon={<Duplicate />} right={create} onClick={() => void copyTask(task)} />
      <MenuDivider />
      <RightMenuItem
        text="Move up"
        icon={<ArrowUp />}
        right={modify.allowed && places.up === undefined ? first : modify}
        onClick={() => places.up !== undefined && void moveTask(task, places.up)}
      />
      <RightMenuItem
        text="Move down"
        icon={<ArrowDown />}
        right={modify.allowed && places.down === undefined ? last : modify}
        onClick={() => places.down !== undefined && void moveTask(task, places.down)}
      />
      {modify.allowed && places.phases.length > 0 && (
        <MenuItem text="Move to" icon={<FolderClose />}>
          {places.phases.map(({ phase, name }) => (
            <MenuItem key={phase ?? 0} text={name} onClick={() => void moveTask(task, { phase, before: null })} />
          ))}
        </MenuItem>
      )}
      <MenuDivider />
      <RightMenuItem text="Delete…" icon={<Trash />} danger right={task.rights.delete} onClick={onDelete} />
    </Menu>
  );
}
