/** Removes what deletions and changes left behind: before-images of old change sets and attachments that nothing names. */
import { listOrphans, removeAttachments } from '../../store/attachments.ts';
import { purgeChanges } from '../../store/purge.ts';
import type { CommandContext } from '../context.ts';

export function purge(context: CommandContext, before: number): { changes: number; attachments: number } {
  const { db, workspace } = context;
  context.audit({ purgedBefore: before });
  const changes = purgeChanges(db, before);
  const orphans = listOrphans(db, workspace.folder);
  // A file cannot be rolled back: it goes when the rows that could have brought it back are gone for certain.
  context.afterCommit(() => removeAttachments(workspace.folder, orphans));
  return { changes, attachments: orphans.length };
}
