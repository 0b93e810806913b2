import { Pin } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { KindIcon } from '../../../ui/kind-icon.tsx';
import { typeOf } from '../canvas-look.ts';
import styles from './node-name.module.css';

interface NodeNameProps {
  readonly type: number;
  readonly text: string;
  readonly isPinned?: boolean;
  /** The graph began with it. */
  readonly isOrigin?: boolean;
}

/** Shape of the kind in the colour of the type, and the text of a node; a ring for what no workspace has. */
export function NodeName({ type, text, isPinned = false, isOrigin = false }: NodeNameProps): ReactElement {
  const known = typeOf(type);
  return (
    <span className={styles.name} title={text}>
      {known === undefined ? <span className={styles.foreign} /> : <KindIcon kind={known.kind} type={known.name} />}
      <span className={isOrigin ? styles.origin : styles.text}>{text}</span>
      {isPinned && <Pin size={10} title="Pinned" className={styles.pin ?? ''} />}
    </span>
  );
}
