import { FolderNew, TickCircle } from '@blueprintjs/icons';
import { useMemo } from 'react';
import type { CaseView } from '../../../../shared/contract/case.ts';
import type { Right } from '../../../../shared/model/object.ts';
import { useRegisteredActions } from '../../../commands/use-registered-actions.ts';

const availability = (right: Right): true | string => right.allowed || (right.reason ?? 'You may not do this here.');

interface TaskActions {
  readonly addTask: () => void;
  readonly addPhase: () => void;
}

/** Offers additions to the tasks of a Case to the palette and the menus; `offered` is false behind a dialog. */
export function useTaskActions({ rights }: CaseView, offered: boolean, { addTask, addPhase }: TaskActions): void {
  const { taskCreate, modify } = rights;
  const actions = useMemo(
    () =>
      offered
        ? [
            {
              id: 'caseTask.create',
              label: 'Add task…',
              icon: <TickCircle />,
              group: 'Case',
              available: () => availability(taskCreate),
              perform: addTask,
            },
            {
              id: 'caseTask.addPhase',
              label: 'Add phase…',
              icon: <FolderNew />,
              group: 'Case',
              available: () => availability(modify),
              perform: addPhase,
            },
          ]
        : [],
    [offered, taskCreate, modify, addTask, addPhase],
  );
  useRegisteredActions(actions);
}
