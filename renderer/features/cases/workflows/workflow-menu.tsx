import { Button, Menu, PopoverNext } from '@blueprintjs/core';
import { Disable, Duplicate, Edit, Export, More, Tick, Trash } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { WorkflowSummary } from '../../../../shared/contract/workflow.ts';
import { call } from '../../../api/client.ts';
import { runCommand } from '../../../api/query.ts';
import { saveFile } from '../../../api/save-file.ts';
import { openTab } from '../../../state/tabs.ts';
import { RightMenuItem } from '../../../ui/right-menu-item.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';

/** What can be done with a Workflow or a Template of one's own. */
export function WorkflowMenu({ workflow }: { workflow: WorkflowSummary }): ReactElement {
  const { id, name, active, ownerId, rights } = workflow;
  const isTemplate = ownerId === null;
  const run = (work: () => Promise<void>) => () => void work().catch(showFailure);
  return (
    <PopoverNext
      placement="bottom-end"
      arrow={false}
      content={
        <Menu aria-label={`Actions of ${name}`}>
          <RightMenuItem
            text={rights.modify.allowed ? 'Edit' : 'Show'}
            icon={<Edit />}
            onClick={() => openTab({ screen: 'workflow', id }, { title: name })}
          />
          <RightMenuItem text="Export" icon={<Export />} onClick={run(() => exportFile(workflow))} />
          {!isTemplate && (
            <>
              <RightMenuItem
                text="Duplicate"
                icon={<Duplicate />}
                right={rights.duplicate}
                onClick={run(async () => {
                  const { changeSet } = await runCommand('workflow.duplicate', { id });
                  showDone(`Duplicated ${name}; the copy is not active`, changeSet);
                })}
              />
              <RightMenuItem
                text={active ? 'Deactivate' : 'Activate'}
                icon={active ? <Disable /> : <Tick />}
                right={rights.modify}
                onClick={run(() => setActive(workflow, !active))}
              />
            </>
          )}
          <RightMenuItem
            text="Remove"
            icon={<Trash />}
            right={rights.delete}
            onClick={run(async () => {
              const { changeSet } = await runCommand('workflow.delete', { id });
              showDone(`Removed ${name}. Cases opened from it stay.`, changeSet);
            })}
          />
        </Menu>
      }
    >
      <Button size="small" variant="minimal" icon={<More size={14} />} aria-label={`More actions of ${name}`} />
    </PopoverNext>
  );
}

export async function setActive({ id, name }: WorkflowSummary, active: boolean): Promise<void> {
  const { changeSet } = await runCommand('workflow.setActive', { id, active });
  showDone(active ? `${name} opens Cases now` : `${name} opens no Cases any more`, changeSet);
}

async function exportFile({ id, name }: WorkflowSummary): Promise<void> {
  const { fileName, text } = await call('workflow.export', { id });
  if (await saveFile(fileName, 'application/json', [text])) showDone(`Exported ${name}`);
}
