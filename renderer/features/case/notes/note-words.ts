import type { NotedElement } from '../../../../shared/contract/case-note.ts';
import { shownValue } from '../../../ui/value-text-copy.ts';
import { cutMiddle } from '../../../ui/value-text-cut.ts';

const words = { task: 'Task', artifact: 'Artifact', event: 'Event' } as const;

/** What a note is about, such as `Task Collect logs`; null for the Case itself. */
export function elementText({ kind }: NotedElement, name: string | null): string | null {
  if (kind === 'case') return null;
  const shown = kind === 'artifact' ? shownValue('artifact', 'Artifact', name ?? '') : (name ?? '');
  return `${words[kind]} ${cutMiddle(shown, 60)}`.trimEnd();
}
