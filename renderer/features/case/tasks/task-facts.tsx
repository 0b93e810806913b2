import { Fragment, type ReactElement, type ReactNode } from 'react';
import type { CaseTaskLine } from '../../../../shared/contract/case-task.ts';
import { DueText } from '../../../ui/case/due-text.tsx';
import { countOf } from '../../../ui/count-text.ts';
import { TimeText } from '../../../ui/time-text.tsx';

interface TaskFactsProps {
  readonly task: CaseTaskLine;
  /** Name of the task for which it waits. */
  readonly waitsFor: string | undefined;
}

/** What matters about a task while one looks for the next thing to do, such as `required · due in 40 min`. */
export function TaskFacts({ task, waitsFor }: TaskFactsProps): ReactElement {
  const facts = factsOf(task, waitsFor);
  return (
    <>
      {facts.map(([name, fact], index) => (
        <Fragment key={name}>
          {index > 0 && ' · '}
          {fact}
        </Fragment>
      ))}
    </>
  );
}

function factsOf(task: CaseTaskLine, waitsFor: string | undefined): [string, ReactNode][] {
  const { status, required, automated, due, assignee, fields, artifacts, notes, completed } = task;
  const always: [string, ReactNode | false][] = [
    ['required', required && 'required'],
    ['automated', automated && 'automated'],
  ];
  const now: [string, ReactNode | false][] =
    status === 'Closed'
      ? [
          [
            'closed',
            completed !== null && (
              <>
                closed <TimeText at={completed.at} as="relative" /> by {completed.by ?? 'a deleted user'}
              </>
            ),
          ],
        ]
      : [
          ['reopened', status === 'Reopened' && 'reopened'],
          ['waits', status === 'Pending' && `waiting for: ${waitsFor ?? 'another task'}`],
          ['due', due !== null && <DueText due={due} />],
          ['assignee', assignee !== null && assignee.name],
          ['missing', fields.missing > 0 && `${countOf(fields.missing, 'value')} to fill in`],
        ];
  const after: [string, ReactNode | false][] = [
    ['artifacts', artifacts > 0 && countOf(artifacts, 'artifact')],
    ['notes', notes !== null && notes > 0 && countOf(notes, 'note')],
  ];
  return [...always, ...now, ...after].filter(([, fact]) => fact !== false);
}
