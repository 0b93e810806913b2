import { Fragment, type ReactElement } from 'react';
import type { TimelineRef } from '../../../../shared/contract/timeline.ts';
import { openTab } from '../../../state/tabs.ts';
import { ValueText } from '../../../ui/value-text.tsx';
import styles from './timeline.module.css';

interface EventTextProps {
  readonly text: string;
  readonly refs: readonly (TimelineRef | null)[];
}

/** A line of the application, with the objects that it names. */
export function EventText({ text, refs }: EventTextProps): ReactElement {
  return (
    <span className={styles.sentence}>
      {text.split(/(\{\d+\})/).map((part, index) => {
        const place = /^\{(\d+)\}$/.exec(part);
        const ref = place === null ? undefined : refs[Number(place[1])];
        return <Fragment key={index}>{ref === undefined ? part : <RefName linked={ref} />}</Fragment>;
      })}
    </span>
  );
}

/** The name of an object, which opens it while it is there. */
export function RefName({ linked }: { readonly linked: TimelineRef | null }): ReactElement {
  if (linked === null) return <span className={styles.unseen}>an object you may not see</span>;
  const { id, kind, type, name } = linked;
  const value = <ValueText kind={kind} type={type} value={name} max={96} />;
  if (id === null) return <span title="It was deleted.">{value}</span>;
  return (
    <button
      type="button"
      className={styles.link}
      onClick={(event) =>
        openTab({ screen: 'object', id }, { background: event.ctrlKey || event.metaKey, title: name.slice(0, 200) })
      }
    >
      {value}
    </button>
  );
}
