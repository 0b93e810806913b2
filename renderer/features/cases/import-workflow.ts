import { getHost } from '../../api/client.ts';
import { runCommand } from '../../api/query.ts';
import { openTab } from '../../state/tabs.ts';
import { showDone, showFailure } from '../../ui/toast.ts';

/** Asks for a file and reads it as a Workflow of an Organization, or as a Template (null). */
export async function importWorkflow(ownerId: number | null): Promise<void> {
  try {
    const file = await getHost().chooseFile({ title: 'Choose a Workflow file', extensions: ['wf'] });
    if (file === null) return;
    const { id, name, leftOut, changeSet } = await runCommand('workflow.import', {
      path: file.path,
      fileName: file.name,
      ownerId,
    });
    const without = leftOut.length === 0 ? '' : ` without what is not known here: ${leftOut.join(', ')}`;
    showDone(`Imported ${name}${without}`, changeSet);
    openTab({ screen: 'workflow', id }, { title: name });
  } catch (error) {
    showFailure(error);
  }
}
