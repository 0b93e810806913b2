import { type ReactElement, useState } from 'react';
import type { CaseView } from '../../../../shared/contract/case.ts';
import type { ObjectKind } from '../../../../shared/model/object-type.ts';
import { useContractQuery } from '../../../api/query.ts';
import { AssociateDialog } from '../../../ui/association-cards/associate-dialog.tsx';
import { AssociationCards } from '../../../ui/association-cards/association-cards.tsx';
import { Card } from '../../../ui/card.tsx';
import { countText } from '../../../ui/count-text.ts';
import { KindIcon } from '../../../ui/kind-icon.tsx';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { useCollapsed } from '../use-collapsed.ts';
import styles from './case-associations.module.css';
import { caseSections } from './case-sections.ts';

/** What is associated with a Case: Indicators, Groups and Cases, and Intelligence Requirements where there are any. */
export function CaseAssociations({ kase }: { readonly kase: CaseView }): ReactElement {
  const { data: object, error, refetch } = useContractQuery('object.get', { id: kase.id });
  const { data: counts } = useContractQuery('association.counts', { id: kase.id });
  const fold = useCollapsed('associations');
  const [adding, setAdding] = useState<ObjectKind | null>(null);
  const total = caseSections(counts?.cards ?? []).reduce((sum, card) => sum + card.total, 0);
  return (
    <>
      <Card
        title="Associations"
        icon={<KindIcon kind="case" size={13} />}
        note={counts === undefined ? undefined : countText(total)}
        {...fold}
      >
        <div className={styles.sections}>
          {error !== null && <FailedPanel error={error} onRetry={() => void refetch()} />}
          {error === null && object === undefined && <LoadingPanel label="Loading associations" />}
          {object !== undefined && <AssociationCards object={object} onAssociate={setAdding} pick={caseSections} />}
        </div>
      </Card>
      {adding !== null && object !== undefined && (
        <AssociateDialog object={object} initialKind={adding} onClose={() => setAdding(null)} />
      )}
    </>
  );
}
