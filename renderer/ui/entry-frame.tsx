import type { ReactElement, ReactNode } from 'react';
import { BrandMark } from './brand-mark.tsx';
import styles from './entry-frame.module.css';

interface EntryFrameProps {
  readonly title: string;
  readonly text?: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A screen before the workbench: one panel in the middle of the window. */
export function EntryFrame({ title, text, wide = false, children }: EntryFrameProps): ReactElement {
  return (
    <main className={styles.frame}>
      <div className={wide ? `${styles.panel} ${styles.wide}` : styles.panel}>
        <header className={styles.header}>
          <BrandMark size={30} />
          <span className={styles.brand}>Ligature</span>
        </header>
        <h1 className={styles.title}>{title}</h1>
        {text !== undefined && <p className={styles.text}>{text}</p>}
        {children}
      </div>
    </main>
  );
}
