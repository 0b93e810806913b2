/** The Templates that come with the program, in every workspace: in a new one, and in one that an older program made. */
import type { Writer } from '../../store/connection.ts';
import { findWorkflow, findWorkflowByName, insertWorkflow, updateWorkflow } from '../../store/workflow-store.ts';
import { dataLeak } from './templates/data-leak.ts';
import { malwareOnHost } from './templates/malware-on-host.ts';
import { phishing } from './templates/phishing.ts';
import type { Template } from './templates/template.ts';

export const builtInTemplates: readonly Template[] = [phishing, malwareOnHost, dataLeak];

/** Outside of any change set: nobody undoes them. A Template of the same name that somebody added stays as it is. */
export function installTemplates(db: Writer, at: number): void {
  for (const template of builtInTemplates) install(db, template, at);
}

function install(db: Writer, { name, description, body }: Template, at: number): void {
  const content = {
    description,
    body: JSON.stringify(body),
    phases: body.phases.length,
    tasks: body.phases.reduce((sum, { tasks }) => sum + tasks.length, 0),
  };
  const id = findWorkflowByName(db, null, name);
  if (id === undefined) {
    insertWorkflow(db, {
      ...content,
      owner_id: null,
      name,
      version: 1,
      active: 0,
      assignee: null,
      assignee_group: null,
      built_in: 1,
      created: at,
      created_by: null,
      modified: at,
      set_id: 0,
    });
    return;
  }
  const known = findWorkflow(db, id);
  const isOlder = known?.built_in === 1 && (known.body !== content.body || known.description !== description);
  if (isOlder) updateWorkflow(db, id, { ...content, version: known.version + 1, modified: at });
}
