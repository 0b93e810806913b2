import { Annotation, Briefcase, Calendar, Link, Properties, TickCircle, Widget } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { TimelineElement } from '../../../../shared/model/case.ts';

const icons = {
  case: Briefcase,
  attribute: Properties,
  association: Link,
  task: TickCircle,
  artifact: Widget,
  note: Annotation,
  event: Calendar,
} as const;

export const elementNames: Readonly<Record<TimelineElement, string>> = {
  case: 'Case',
  attribute: 'Attribute',
  association: 'Association',
  task: 'Task',
  artifact: 'Artifact',
  note: 'Note',
  event: 'Event',
};

/** What a line of the timeline is about. */
export function ElementIcon({ element }: { readonly element: TimelineElement }): ReactElement {
  const Icon = icons[element];
  return <Icon size={13} title={elementNames[element]} />;
}
