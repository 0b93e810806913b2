import type { ReactElement } from 'react';
import { useContractQuery } from '../../api/query.ts';
import { FailedPanel, LoadingPanel } from '../../ui/state-panels.tsx';
import styles from './sign-in.module.css';

/** Password of every user of the sample workspace; the sample holds nothing that needs protection. */
const samplePassword = 'ligature-sample';

interface SampleUsersProps {
  readonly chosen: string;
  readonly onChoose: (userName: string, password: string) => void;
}

/** The users of the sample: the same workspace looks different to each of them. */
export function SampleUsers({ chosen, onChoose }: SampleUsersProps): ReactElement {
  const { data: users, error } = useContractQuery('workspace.sampleUsers', {});
  if (error !== null) return <FailedPanel error={error} />;
  if (users === undefined) return <LoadingPanel />;
  return (
    <section aria-label="Sample users">
      <p className={styles.hint}>
        Each user sees the sample with other rights. The password of all is <code>{samplePassword}</code>.
      </p>
      <ul className={styles.users}>
        {users.map(({ userName, role }) => (
          <li key={userName}>
            <button
              type="button"
              className={styles.user}
              aria-pressed={userName === chosen}
              onClick={() => onChoose(userName, samplePassword)}
            >
              <span className={styles.userName}>{userName}</span>
              <span className={styles.role}>{role}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
