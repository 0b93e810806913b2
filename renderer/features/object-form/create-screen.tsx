import type { ReactElement } from 'react';
import { KindIcon } from '../../ui/kind-icon.tsx';
import styles from './create-screen.module.css';
import { GroupForm } from './group-form.tsx';
import { IndicatorForm } from './indicator-form.tsx';

interface CreateScreenProps {
  readonly kind: 'indicator' | 'group';
}

/** Makes a new Indicator or Group. */
export function CreateScreen({ kind }: CreateScreenProps): ReactElement {
  return (
    <div className={styles.screen}>
      <div className={styles.column}>
        <h1 className={styles.title}>
          <KindIcon kind={kind} size={24} />
          {kind === 'indicator' ? 'New Indicator' : 'New Group'}
        </h1>
        {kind === 'indicator' ? <IndicatorForm /> : <GroupForm />}
      </div>
    </div>
  );
}
