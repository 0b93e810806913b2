import type { NotedElement } from '../../../../shared/contract/case-note.ts';

const words = { task: 'Task', artifact: 'Artifact', event: 'Event' } as const;

/** What a note is about, such as `Task Collect logs`; null for the Case itself. */
export const elementText = (element: NotedElement, name: string | null): string | null =>
  element.kind === 'case' ? null : `${words[element.kind]} ${name ?? ''}`.trimEnd();
