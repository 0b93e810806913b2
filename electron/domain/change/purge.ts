/** Removes what deletions and changes left behind: before-images of old change sets and attachments that nothing names. */
import type { CommandContext } from '../context.ts';
import { purgeChanges } from '../../store/purge.ts';

export function purge(context: CommandContext, before: number): { changes: number; attachments: number } {
  context.audit({ purgedBefore: before });
  return purgeChanges(context.db, before, context.workspace.folder);
}
