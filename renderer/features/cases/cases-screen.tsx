import type { ReactElement } from 'react';
import { ownersAllowing } from '../../api/owner-rights.ts';
import { useContractQuery } from '../../api/query.ts';
import type { CaseArea } from '../../state/tab-address.ts';
import { replaceAddress } from '../../state/tabs.ts';
import { EmptyPanel, LoadingPanel } from '../../ui/state-panels.tsx';
import { TabList } from '../../ui/tab-list.tsx';
import { caseAreaEntries } from './case-areas.tsx';
import styles from './cases-screen.module.css';

/** Cases, tasks across Cases, Workflows and Templates. */
export function CasesScreen({ tabId, area }: { tabId: string; area: CaseArea | undefined }): ReactElement {
  const { data: owners } = useContractQuery('owner.list', {});
  if (owners === undefined) return <LoadingPanel />;
  const shown = caseAreaEntries.filter(({ verb }) => ownersAllowing(owners, verb).owners.length > 0);
  const current = shown.find((entry) => entry.area === area) ?? shown[0];
  if (current === undefined)
    return <EmptyPanel title="No Workflow">Workflow is switched off, or your roles do not allow it.</EmptyPanel>;
  return (
    <section className={styles.screen} aria-label="Cases">
      <TabList
        label="Areas of Cases"
        tabs={shown.map((entry) => ({ id: entry.area, label: entry.label }))}
        current={current.area}
        onChoose={(next) => replaceAddress(tabId, { screen: 'cases', area: next })}
      />
      <div role="tabpanel" aria-label={current.label} className={styles.panel}>
        {current.render()}
      </div>
    </section>
  );
}
