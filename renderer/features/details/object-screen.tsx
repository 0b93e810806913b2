import { type ReactElement, useEffect, useState } from 'react';
import type { ObjectKind } from '../../../shared/model/object-type.ts';
import { useContractQuery } from '../../api/query.ts';
import { replaceAddress, setTabTitle, useTabs } from '../../state/tabs.ts';
import { AssociateDialog } from '../../ui/association-cards/associate-dialog.tsx';
import { AssociationCards } from '../../ui/association-cards/association-cards.tsx';
import { FailedPanel, LoadingPanel } from '../../ui/state-panels.tsx';
import { shownValue } from '../../ui/value-text-copy.ts';
import { cutMiddle } from '../../ui/value-text-cut.ts';
import { DeleteDialog } from './delete-dialog.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { ObjectHeader } from './object-header.tsx';
import styles from './object-screen.module.css';
import { Overview } from './overview/overview.tsx';
import { useObjectActions } from './use-object-actions.tsx';
import { ViewTabs } from './view-tabs.tsx';

interface ObjectScreenProps {
  readonly id: number;
  readonly view?: 'overview' | 'associations';
}

export type OpenDialog =
  | { readonly name: 'edit' | 'delete' | 'tag' }
  | { readonly name: 'associate'; readonly kind: ObjectKind };

/** Details of one object of any kind. */
export function ObjectScreen({ id, view = 'overview' }: ObjectScreenProps): ReactElement {
  const { data: object, error, refetch } = useContractQuery('object.get', { id });
  const tabId = useTabs(({ tabs }) => tabs.find(({ address }) => address.screen === 'object' && address.id === id)?.id);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const title = object === undefined ? undefined : cutMiddle(shownValue(object.kind, object.type, object.summary), 28);
  useEffect(() => {
    if (tabId !== undefined && title !== undefined) setTabTitle(tabId, title);
  }, [tabId, title]);
  // Behind an open dialog the keys of the screen rest.
  useObjectActions(dialog === null ? object : undefined, setDialog);

  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (object === undefined) return <LoadingPanel label="Loading the object" />;
  const close = (): void => setDialog(null);
  return (
    <div className={styles.screen}>
      <ObjectHeader object={object} dialog={dialog} onDialog={setDialog} />
      <ViewTabs
        objectId={id}
        view={view}
        onView={(next) => {
          if (tabId !== undefined) replaceAddress(tabId, { screen: 'object', id, view: next });
        }}
      />
      <div role="tabpanel" aria-label={view === 'overview' ? 'Overview' : 'Associations'} className={styles.panel}>
        {view === 'overview' ? (
          <Overview object={object} onEdit={() => setDialog({ name: 'edit' })} />
        ) : (
          <AssociationCards object={object} onAssociate={(kind) => setDialog({ name: 'associate', kind })} />
        )}
      </div>
      {dialog?.name === 'associate' && <AssociateDialog object={object} initialKind={dialog.kind} onClose={close} />}
      {dialog?.name === 'edit' && <EditDialog object={object} onClose={close} />}
      {dialog?.name === 'delete' && <DeleteDialog object={object} tabId={tabId} onClose={close} />}
    </div>
  );
}
