import { Undo } from '@blueprintjs/icons';
import { useState, type ReactElement } from 'react';
import type { ActivityDetail, ActivityEntry as Entry } from '../../../../shared/contract/activity.ts';
import type { ObjectView } from '../../../../shared/model/object.ts';
import { openTab } from '../../../state/tabs.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { fieldInfo } from '../../../ui/detail-fields/field-info.ts';
import { TimeText } from '../../../ui/time-text.tsx';
import { undoChangeSet } from '../../../ui/toast.ts';
import { shownValue } from '../../../ui/value-text-copy.ts';
import styles from './activity.module.css';
import { detailWords } from './detail-words.ts';

interface ActivityEntryProps {
  readonly object: ObjectView;
  readonly entry: Entry;
}

const marks: Readonly<Record<ActivityDetail['change'], string>> = { added: '+', removed: '−', changed: '~' };

/** One change set: when, who, what it did to the object, and the way to take it back. */
export function ActivityEntry({ object, entry }: ActivityEntryProps): ReactElement {
  const [busy, setBusy] = useState(false);
  const undo = async (): Promise<void> => {
    setBusy(true);
    await undoChangeSet(entry.id);
    setBusy(false);
  };
  return (
    <li className={styles.entry} data-undone={entry.undoneBy !== null || undefined}>
      <span className={styles.time}>
        <TimeText at={entry.at} as="minute" />
      </span>
      <div>
        <p className={styles.label}>
          <span className={styles.by}>{entry.by ?? 'Ligature'}</span> {entry.label}
          <span className={styles.set}>
            change {entry.id}
            {entry.undoneBy !== null && `, undone by change ${entry.undoneBy}`}
          </span>
        </p>
        <ul className={styles.details}>
          {entry.details.map((detail, index) => (
            <DetailLine key={index} object={object} detail={detail} />
          ))}
        </ul>
        {!entry.complete && <p className={styles.more}>and more to this object in the same change</p>}
      </div>
      <CardAction
        label={`Undo: ${entry.label}`}
        icon={<Undo size={12} />}
        iconOnly
        minimal
        busy={busy}
        right={entry.undo}
        onClick={() => void undo()}
      />
    </li>
  );
}

function DetailLine({
  object,
  detail,
}: {
  readonly object: ObjectView;
  readonly detail: ActivityDetail;
}): ReactElement {
  const words = detailWords(detail, object, fieldInfo(object.kind, object.type));
  const other = detail.other;
  const id = other?.id ?? null;
  return (
    <li className={styles.detail} data-change={detail.change}>
      <span aria-hidden="true" className={styles.mark}>
        {marks[detail.change]}
      </span>
      <span className={styles.text}>
        {other !== null && id !== null ? (
          <button
            type="button"
            className={styles.link}
            onClick={(event) =>
              openTab(
                { screen: 'object', id },
                {
                  background: event.ctrlKey || event.metaKey,
                  title: shownValue(other.kind, other.type, other.summary),
                },
              )
            }
          >
            {words.subject}
          </button>
        ) : (
          words.subject
        )}{' '}
        {words.verb}
        {(words.before !== null || words.after !== null) && ': '}
        {words.before !== null && <del title="before">{words.before}</del>}
        {words.before !== null && words.after !== null && ' → '}
        {words.after !== null && <ins title="after">{words.after}</ins>}
      </span>
    </li>
  );
}
