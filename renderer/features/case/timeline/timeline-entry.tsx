import { Annotation, Edit, Trash } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { ManualEvent, SystemEvent, TimelineEntry } from '../../../../shared/contract/timeline.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { countOf } from '../../../ui/count-text.ts';
import { Markdown } from '../../../ui/markdown.tsx';
import { minuteText } from '../../../ui/time-text-format.ts';
import { TimeText } from '../../../ui/time-text.tsx';
import { NotesOf } from '../notes/notes-of.tsx';
import { ElementIcon } from './element-icon.tsx';
import { EventText, RefName } from './event-text.tsx';
import styles from './timeline.module.css';

interface TimelineEntryProps {
  readonly caseId: number;
  readonly entry: TimelineEntry;
  readonly onEdit: (event: ManualEvent) => void;
  readonly onDelete: (event: ManualEvent) => void;
}

export function TimelineEntryRow({ entry, ...props }: TimelineEntryProps): ReactElement {
  return entry.kind === 'system' ? <SystemRow event={entry} /> : <ManualRow event={entry} {...props} />;
}

function SystemRow({ event }: { readonly event: SystemEvent }): ReactElement {
  return (
    <li className={styles.entry}>
      <ElementIcon element={event.element} />
      <TimeText at={event.at} as="minute" />
      <EventText text={event.text} refs={event.refs} />
      <span className={styles.user}>{event.user ?? 'the application'}</span>
      <span />
    </li>
  );
}

interface ManualRowProps extends Omit<TimelineEntryProps, 'entry'> {
  readonly event: ManualEvent;
}

function ManualRow({ caseId, event, onEdit, onDelete }: ManualRowProps): ReactElement {
  const [open, setOpen] = useState(false);
  const { deleted } = event;
  return (
    <li className={styles.entry} data-deleted={deleted !== null}>
      <ElementIcon element="event" />
      <TimeText at={event.at} as="minute" />
      <div className={styles.manual}>
        <span className={styles.summary}>{event.summary}</span>
        {event.edited !== null && (
          <span className={styles.aside} title={minuteText(event.edited.at)}>
            edited by {event.edited.by ?? 'a deleted user'}
          </span>
        )}
        {deleted !== null && (
          <p className={styles.reason}>
            Deleted by {deleted.by ?? 'a deleted user'} on {minuteText(deleted.at)}: {deleted.reason}
          </p>
        )}
        {event.description !== null && (
          <div className={styles.description}>
            <Markdown source={event.description} />
          </div>
        )}
        <EventLink event={event} />
        {open && <NotesOf caseId={caseId} element={{ kind: 'event', id: event.id }} />}
      </div>
      <span className={styles.user}>{event.user ?? 'a deleted user'}</span>
      <span className={styles.actions}>
        {event.notes !== null && (
          <CardAction
            label={`${countOf(event.notes, 'note', 'notes')} about ${event.summary}`}
            minimal
            onClick={() => setOpen(!open)}
          >
            <Annotation size={12} /> {event.notes}
          </CardAction>
        )}
        <CardAction
          label={`Edit event ${event.summary}`}
          icon={<Edit size={12} />}
          iconOnly
          minimal
          right={event.rights.modify}
          onClick={() => onEdit(event)}
        />
        <CardAction
          label={`Delete event ${event.summary}`}
          icon={<Trash size={12} />}
          iconOnly
          minimal
          right={event.rights.delete}
          onClick={() => onDelete(event)}
        />
      </span>
    </li>
  );
}

/** An object can be opened; a web address is only read: nothing here goes online. */
function EventLink({ event: { link, linkText, linked } }: { readonly event: ManualEvent }): ReactElement | null {
  if (link === null) return null;
  if (!/^https?:/i.test(link)) {
    return (
      <p className={styles.aside}>
        {linked !== null && linkText !== null && `${linkText}: `}
        <RefName linked={linked} />
      </p>
    );
  }
  return (
    <div className={styles.aside}>
      <Markdown source={linkText === null ? link : `${linkText}: ${link}`} />
    </div>
  );
}
