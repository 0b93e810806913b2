import type { ReactElement } from 'react';
import { useSession } from '../../state/session.ts';
import { KindCounts } from './kind-counts.tsx';
import { LatestImports } from './latest-imports.tsx';
import { MyChanges } from './my-changes.tsx';
import { MyTasks } from './my-tasks.tsx';
import { OpenCases } from './open-cases.tsx';
import { RecentObjects } from './recent-objects.tsx';
import styles from './home.module.css';

/** What is there, what changed lately and what the user did. */
export function HomeScreen(): ReactElement {
  const user = useSession((state) => state.user);
  const workspace = useSession((state) => state.workspace?.open);
  return (
    <section className={styles.screen} aria-label="Home">
      <header className={styles.header}>
        <h1>{workspace?.name ?? 'Home'}</h1>
        <p>Signed in as {user?.userName}</p>
      </header>
      <KindCounts />
      <div className={styles.columns}>
        <RecentObjects />
        <div className={styles.side}>
          <MyTasks />
          <OpenCases />
          <MyChanges />
          <LatestImports />
        </div>
      </div>
    </section>
  );
}
