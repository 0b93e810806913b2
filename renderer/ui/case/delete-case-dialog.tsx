import { Button, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import type { CaseView } from '../../../shared/contract/case.ts';
import { runCommand, useContractQuery } from '../../api/query.ts';
import { closeTab, useTabs } from '../../state/tabs.ts';
import { countOf } from '../count-text.ts';
import { FailedPanel, LoadingPanel } from '../state-panels.tsx';
import { showDone } from '../toast.ts';
import { showCaseFailure } from './show-case-failure.ts';

interface DeleteCaseDialogProps {
  readonly kase: Pick<CaseView, 'id' | 'version' | 'number' | 'name'>;
  readonly onClose: () => void;
}

/** Says what goes with a Case before it is deleted. */
export function DeleteCaseDialog({ kase, onClose }: DeleteCaseDialogProps): ReactElement {
  const { data, error } = useContractQuery('case.deletionPreview', { id: kase.id });
  const [busy, setBusy] = useState(false);
  const submit = (): void => {
    setBusy(true);
    // Not a mutation of this component: once the Case is gone, the screen around this dialog goes, too.
    runCommand('case.delete', { id: kase.id, version: kase.version })
      .then(({ changeSet }) => {
        showDone(`Deleted Case ${kase.number} ${kase.name}`, changeSet);
        const { tabs } = useTabs.getState();
        const tab = tabs.find(({ address }) => address.screen === 'object' && address.id === kase.id);
        if (tab !== undefined) closeTab(tab.id);
      })
      .catch((failure: unknown) => {
        showCaseFailure(failure);
        setBusy(false);
      });
  };
  return (
    <Dialog isOpen title={`Delete Case ${kase.number}?`} onClose={onClose}>
      <DialogBody>
        {error !== null && <FailedPanel error={error} />}
        {error === null && data === undefined && <LoadingPanel label="Counting what goes with it" />}
        {data !== undefined && (
          <>
            <p>{kase.name} is deleted, and with it:</p>
            <ul>
              <li>{countOf(data.artifacts, 'Artifact')}</li>
              <li>{countOf(data.tasks, 'task')}</li>
              <li>{countOf(data.notes, 'note')}</li>
              <li>{countOf(data.events, 'event')} of the timeline</li>
              <li>{countOf(data.associations, 'association')}; the objects at their other ends stay</li>
              <li>{countOf(data.attributes, 'attribute')}</li>
            </ul>
            <p>It can be undone.</p>
          </>
        )}
      </DialogBody>
      <DialogFooter
        actions={
          <>
            <Button text="Cancel" autoFocus onClick={onClose} />
            <Button intent="danger" text="Delete Case" disabled={data === undefined} loading={busy} onClick={submit} />
          </>
        }
      />
    </Dialog>
  );
}
