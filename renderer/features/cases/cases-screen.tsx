import type { KeyboardEvent, ReactElement } from 'react';
import { ownersAllowing } from '../../api/owner-rights.ts';
import { useContractQuery } from '../../api/query.ts';
import type { CaseArea } from '../../state/tab-address.ts';
import { replaceAddress } from '../../state/tabs.ts';
import { EmptyPanel, LoadingPanel } from '../../ui/state-panels.tsx';
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
  const show = (next: CaseArea): void => replaceAddress(tabId, { screen: 'cases', area: next });
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = shown.indexOf(current);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: shown.length - 1 }[event.key];
    const next = to === undefined ? undefined : shown.at(to % shown.length);
    if (next === undefined) return;
    event.preventDefault();
    show(next.area);
    event.currentTarget.querySelector<HTMLElement>(`[data-area="${next.area}"]`)?.focus();
  };
  return (
    <section className={styles.screen} aria-label="Cases">
      <div role="tablist" aria-label="Areas of Cases" className={styles.tabs} onKeyDown={onKeyDown}>
        {shown.map((entry) => (
          <button
            key={entry.area}
            type="button"
            role="tab"
            data-area={entry.area}
            aria-selected={entry === current}
            tabIndex={entry === current ? 0 : -1}
            className={styles.tab}
            onClick={() => show(entry.area)}
          >
            {entry.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" aria-label={current.label} className={styles.panel}>
        {current.render()}
      </div>
    </section>
  );
}
