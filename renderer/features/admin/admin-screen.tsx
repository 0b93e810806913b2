import type { ReactElement } from 'react';
import type { AdminSection } from '../../state/tab-address.ts';
import { replaceAddress } from '../../state/tabs.ts';
import styles from './admin-screen.module.css';
import { adminSections } from './admin-sections.tsx';

interface AdminScreenProps {
  readonly tabId: string;
  readonly section: AdminSection | undefined;
}

/** What holds for the whole workspace or for an owner: a list of sections and the chosen one beside it. */
export function AdminScreen({ tabId, section }: AdminScreenProps): ReactElement {
  const shown = adminSections.find(({ id }) => id === section) ?? adminSections[0];
  return (
    <div className={styles.screen}>
      <nav className={styles.sections} aria-label="Administration">
        {adminSections.map(({ id, label, icon }) => (
          <button
            key={id}
            type="button"
            className={styles.section}
            aria-current={id === shown?.id ? 'page' : undefined}
            onClick={() => replaceAddress(tabId, { screen: 'admin', section: id })}
          >
            {icon}
            {label}
          </button>
        ))}
      </nav>
      <section key={shown?.id} className={styles.content} aria-labelledby={`admin-${tabId}`}>
        <h1 id={`admin-${tabId}`} className={styles.title}>
          {shown?.label}
        </h1>
        {shown?.render()}
      </section>
    </div>
  );
}
