import { Button } from '@blueprintjs/core';
import { Plus, SortAsc, SortDesc, TimelineEvents } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import { z } from 'zod';
import type { CaseView } from '../../../../shared/contract/case.ts';
import type { ManualEvent } from '../../../../shared/contract/timeline.ts';
import { usePreference } from '../../../state/preference.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { countText } from '../../../ui/count-text.ts';
import { anyDay, dayBounds } from '../../../ui/day-range.tsx';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { useCollapsed } from '../use-collapsed.ts';
import { DeleteEventDialog } from './delete-event-dialog.tsx';
import { EventDialog } from './event-dialog.tsx';
import { TimelineEntryRow } from './timeline-entry.tsx';
import { TimelineFilter, type TimelineFilterValue } from './timeline-filter.tsx';
import { groupByTime, increments } from './timeline-groups.ts';
import styles from './timeline.module.css';
import { useTimeline } from './use-timeline.ts';

const View = z.object({ newestFirst: z.boolean(), increment: z.enum(increments) });
const usual: z.infer<typeof View> = { newestFirst: true, increment: 'hour' };
const unfiltered: TimelineFilterValue = { element: null, userId: null, days: anyDay };

type Dialog =
  | { readonly name: 'edit'; readonly event?: ManualEvent }
  | { readonly name: 'delete'; readonly event: ManualEvent };

/** Everything that happened in a Case, and events that people wrote down. */
export function TimelineCard({ kase }: { readonly kase: CaseView }): ReactElement {
  const [view, setView] = usePreference('caseTimeline', View, usual);
  const [filter, setFilter] = useState(unfiltered);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { collapsed, onToggle } = useCollapsed('timeline');
  const { from, to } = dayBounds(filter.days);
  const timeline = useTimeline({
    caseId: kase.id,
    newestFirst: view.newestFirst,
    ...(filter.element === null ? {} : { elements: [filter.element] }),
    ...(filter.userId === null ? {} : { userId: filter.userId }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
  const order = view.newestFirst ? 'Newest first' : 'Oldest first';
  return (
    <Card
      title="Timeline"
      icon={<TimelineEvents size={13} color="var(--warn)" />}
      {...(timeline.first === undefined ? {} : { note: countText(timeline.first.total) })}
      collapsed={collapsed}
      onToggle={onToggle}
      actions={
        <>
          {!collapsed && (
            <CardAction
              label={order}
              icon={view.newestFirst ? <SortDesc /> : <SortAsc />}
              onClick={() => setView({ ...view, newestFirst: !view.newestFirst })}
            />
          )}
          <CardAction
            label="Add event"
            icon={<Plus />}
            right={kase.rights.timelineCreate}
            onClick={() => setDialog({ name: 'edit' })}
          />
        </>
      }
    >
      <TimelineFilter
        value={filter}
        onChange={setFilter}
        users={timeline.first?.users ?? []}
        increment={view.increment}
        onIncrement={(increment) => setView({ ...view, increment })}
      />
      {timeline.error !== null && <FailedPanel error={timeline.error} onRetry={timeline.retry} />}
      {timeline.error === null && timeline.first === undefined && <LoadingPanel label="Loading the timeline" />}
      {timeline.first?.total === 0 && <p className={styles.empty}>Nothing that fits the filter.</p>}
      {groupByTime(timeline.entries, view.increment).map(({ start, label, entries }) => (
        <section key={start} aria-label={label}>
          <h3 className={styles.group}>{label}</h3>
          <ul className={styles.entries}>
            {entries.map((entry) => (
              <TimelineEntryRow
                key={`${entry.kind}/${entry.id}`}
                caseId={kase.id}
                entry={entry}
                onEdit={(event) => setDialog({ name: 'edit', event })}
                onDelete={(event) => setDialog({ name: 'delete', event })}
              />
            ))}
          </ul>
        </section>
      ))}
      {timeline.hasMore && (
        <div className={styles.more}>
          <Button size="small" text="Show more" loading={timeline.loadingMore} onClick={timeline.showMore} />
          <span>
            {countText(timeline.entries.length)} of {countText(timeline.first?.total ?? 0)}
          </span>
        </div>
      )}
      {dialog?.name === 'edit' && <EventDialog caseId={kase.id} event={dialog.event} onClose={() => setDialog(null)} />}
      {dialog?.name === 'delete' && <DeleteEventDialog event={dialog.event} onClose={() => setDialog(null)} />}
    </Card>
  );
}
