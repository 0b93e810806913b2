import { ChevronRight } from '@blueprintjs/icons';
import { Fragment, type ReactElement } from 'react';
import type { ObjectRow } from '../../../shared/model/object.ts';
import type { PivotStep } from '../../state/tab-address.ts';
import { openTab } from '../../state/tabs.ts';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { shownValue } from '../../ui/value-text-copy.ts';
import { cutMiddle } from '../../ui/value-text-cut.ts';
import styles from './pivot.module.css';
import { stepText } from './step-text.ts';

interface PivotTrailProps {
  readonly trail: readonly PivotStep[];
  /** The object of each step; null for one that is gone or hidden, undefined while it is read. */
  readonly objects: readonly (ObjectRow | null)[] | undefined;
}

/** The way walked so far. Every step can be returned to; the objects between them open their Details. */
export function PivotTrail({ trail, objects }: PivotTrailProps): ReactElement {
  return (
    <nav aria-label="Pivots" className={styles.trail}>
      <ol>
        {trail.map((step, index) => (
          <Fragment key={`${index}/${step.id}`}>
            <li>
              <StepObject object={objects?.[index]} id={step.id} />
            </li>
            <li>
              <ChevronRight size={12} className={styles.arrow ?? ''} />
              {index === trail.length - 1 ? (
                <span className={styles.here} aria-current="step">
                  {stepText(step)}
                </span>
              ) : (
                <button
                  type="button"
                  className={styles.crumb}
                  title={`Back to ${stepText(step)}`}
                  onClick={() => openTab({ screen: 'pivot', trail: trail.slice(0, index + 1) })}
                >
                  {stepText(step)}
                </button>
              )}
              {index < trail.length - 1 && <ChevronRight size={12} className={styles.arrow ?? ''} />}
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}

function StepObject({ object, id }: { readonly object: ObjectRow | null | undefined; readonly id: number }) {
  if (object === undefined) return <span className={styles.muted}>#{id}</span>;
  if (object === null) {
    return (
      <span className={styles.gone} title="It was deleted, or you may not see it any more">
        #{id} not available
      </span>
    );
  }
  const name = shownValue(object.kind, object.type, object.summary);
  return (
    <button
      type="button"
      className={styles.crumbObject}
      title={`Open ${name}`}
      onClick={(event) =>
        openTab({ screen: 'object', id }, { background: event.ctrlKey, title: object.summary.slice(0, 200) })
      }
    >
      <KindIcon kind={object.kind} type={object.type} />
      {cutMiddle(name, 32)}
    </button>
  );
}
