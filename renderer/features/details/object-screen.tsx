import { type ReactElement, useState } from 'react';
import type { ObjectKind } from '../../../shared/model/object-type.ts';
import { useContractQuery } from '../../api/query.ts';
import type { ObjectViewName } from '../../state/tab-address.ts';
import { replaceAddress, useTabs } from '../../state/tabs.ts';
import { AssociateDialog } from '../../ui/association-cards/associate-dialog.tsx';
import { FailedPanel, LoadingPanel } from '../../ui/state-panels.tsx';
import { EditArtifact } from './artifact/edit-artifact.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { viewsOf } from './detail-views.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { ObjectHeader } from './object-header.tsx';
import { ShareDialog } from './sharing/share-dialog.tsx';
import styles from './object-screen.module.css';
import { useObjectActions } from './use-object-actions.tsx';
import { ViewTabs } from './view-tabs.tsx';

interface ObjectScreenProps {
  readonly id: number;
  readonly view?: ObjectViewName;
}

export type OpenDialog =
  | { readonly name: 'edit' | 'delete' | 'tag' | 'share' }
  | { readonly name: 'associate'; readonly kind: ObjectKind };

/** Details of one object of any kind. */
export function ObjectScreen({ id, view = 'overview' }: ObjectScreenProps): ReactElement {
  const { data: object, error, refetch } = useContractQuery('object.get', { id });
  const tabId = useTabs(({ tabs }) => tabs.find(({ address }) => address.screen === 'object' && address.id === id)?.id);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  // Behind an open dialog the keys of the screen rest.
  useObjectActions(dialog === null ? object : undefined, setDialog);

  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (object === undefined) return <LoadingPanel label="Loading the object" />;
  const close = (): void => setDialog(null);
  const shown = viewsOf(object).find(({ name }) => name === view) ?? viewsOf(object)[0];
  return (
    <div className={styles.screen}>
      <ObjectHeader object={object} dialog={dialog} onDialog={setDialog} />
      <ViewTabs
        object={object}
        view={shown?.name ?? 'overview'}
        onView={(next) => {
          if (tabId !== undefined) replaceAddress(tabId, { screen: 'object', id, view: next });
        }}
      />
      <div role="tabpanel" aria-label={shown?.label} className={styles.panel}>
        {shown?.render({ object, onDialog: setDialog })}
      </div>
      {dialog?.name === 'associate' && <AssociateDialog object={object} initialKind={dialog.kind} onClose={close} />}
      {dialog?.name === 'edit' &&
        (object.kind === 'artifact' ? (
          <EditArtifact id={object.id} onClose={close} />
        ) : (
          <EditDialog object={object} onClose={close} />
        ))}
      {dialog?.name === 'share' && <ShareDialog object={object} onClose={close} />}
      {dialog?.name === 'delete' && <DeleteDialog object={object} tabId={tabId} onClose={close} />}
    </div>
  );
}
