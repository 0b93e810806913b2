import type { ReactElement } from 'react';
import type { ObjectView } from '../../../../shared/model/object.ts';
import { AssertionView } from '../../../ui/assertion-view.tsx';
import { Card } from '../../../ui/card.tsx';
import styles from './overview.module.css';

interface AssertionsCardProps {
  readonly object: ObjectView;
}

/** Who says so: each source that states the object, with its own id, dates and references. */
export function AssertionsCard({ object }: AssertionsCardProps): ReactElement {
  return (
    <Card title="Sources" note={object.assertions.length}>
      {object.assertions.length === 0 && <p className={`${styles.body} ${styles.muted}`}>No source is recorded.</p>}
      {object.assertions.map((assertion, index) => (
        <AssertionView key={index} assertion={assertion} />
      ))}
    </Card>
  );
}
