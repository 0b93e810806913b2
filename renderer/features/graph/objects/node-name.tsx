import type { ReactElement } from 'react';
import { KindIcon } from '../../../ui/kind-icon.tsx';
import { typeOf } from '../canvas-look.ts';
import styles from './node-name.module.css';

/** Shape of the kind in the colour of the type, and the text of a node; a ring for what no workspace has. */
export function NodeName({ type, text }: { readonly type: number; readonly text: string }): ReactElement {
  const known = typeOf(type);
  return (
    <span className={styles.name} title={text}>
      {known === undefined ? <span className={styles.foreign} /> : <KindIcon kind={known.kind} type={known.name} />}
      <span className={styles.text}>{text}</span>
    </span>
  );
}
