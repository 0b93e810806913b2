import type { ReactElement, ReactNode } from 'react';
import type { ObjectKind } from '../../shared/model/object-type.ts';
import styles from './form-screen.module.css';
import { KindIcon } from './kind-icon.tsx';

interface FormScreenProps {
  readonly kind: ObjectKind;
  readonly title: string;
  readonly children: ReactNode;
}

/** A screen that is one form: what it makes, and the form below. */
export function FormScreen({ kind, title, children }: FormScreenProps): ReactElement {
  return (
    <div className={styles.screen}>
      <div className={styles.column}>
        <h1 className={styles.title}>
          <KindIcon kind={kind} size={24} />
          {title}
        </h1>
        {children}
      </div>
    </div>
  );
}
