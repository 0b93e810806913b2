/** Associations of a Case and the events of its timeline, for its report. */
import { type IndicatorType, kindOf, type ObjectKind } from '../../../shared/model/object-type.ts';
import type { ObjectRow } from '../../../shared/model/object.ts';
import { defang } from '../../../shared/indicator/defang.ts';
import { countText } from '../../exchange/case-report/prose.ts';
import type { Part, ReportEvent, ReportLinks, ReportSuggestion } from '../../exchange/case-report/report.ts';
import { storedTypeOfDim } from '../../policy/actor.ts';
import { findOwner } from '../../store/account-store.ts';
import { countInCase, listReportEvents, type ReportEventRow } from '../../store/case-report-store.ts';
import { listLinksWith } from '../../store/link-store.ts';
import type { EventRef } from '../../store/system-event-store.ts';
import { listCard } from '../association/read.ts';
import type { QueryContext } from '../context.ts';
import { displayName } from '../object/display-name.ts';
import { listPotential } from '../potential/list.ts';
import { TimelineRefs } from '../timeline/refs.ts';
import { within } from './parts.ts';
import { leftOutText, type Redaction } from './redaction.ts';

/** In the order of the Associations card. */
const linkKinds = ['indicator', 'group', 'case', 'intelRequirement'] as const satisfies readonly ObjectKind[];
const atMost = { links: 500, events: 5000 } as const;

export function reportLinks(context: QueryContext, caseId: number, redaction: Redaction): ReportLinks[] {
  const { db } = context;
  const withheld = new Set(
    listLinksWith(db, caseId, [...redaction.objects.keys()]).map(({ lo, hi }) => (lo === caseId ? hi : lo)),
  );
  return linkKinds.map((kind) => {
    const ofKind = [...withheld].filter((id) => kindOf(redaction.objects.get(id)?.type ?? 0) === kind);
    const limit = atMost.links + ofKind.length;
    const page = listCard(context, { id: caseId, kind, sort: 'summary', descending: false, offset: 0, limit });
    const rows = page.rows
      .filter(({ object }) => !withheld.has(object.id))
      .slice(0, atMost.links)
      .map(({ object, at }) => ({
        kind,
        type: object.type,
        name: redaction.clean(shownName(object)),
        ownerName: findOwner(db, object.ownerId)?.name ?? '',
        since: at,
      }));
    return { kind, rows, leftOut: ofKind.length, more: page.total - ofKind.length - rows.length };
  });
}

// Types of the kind are exactly the Indicator types.
const shownName = ({ kind, type, summary }: ObjectRow): string =>
  kind === 'indicator' ? defang(type as IndicatorType, summary) : summary;

/** How many suggestions of each kind there are. */
export const reportSuggestions = (context: QueryContext, caseId: number): ReportSuggestion[] =>
  listPotential(context, { id: caseId, offset: 0, limit: 1 }).counts.flatMap(({ kind, total, exact }) =>
    total === 0 ? [] : [{ kind, count: exact ? countText(total) : `${countText(total)}+` }],
  );

/** The newest events of a Case, with the objects that their words refer to. */
export interface LoadedEvents {
  readonly rows: readonly (ReportEventRow & { readonly named: readonly EventRef[] })[];
  readonly total: number;
}

export function loadEvents({ db }: QueryContext, caseId: number): LoadedEvents {
  return {
    total: countInCase(db, 'events', caseId),
    rows: listReportEvents(db, caseId, atMost.events).map((row) => ({
      ...row,
      // Written by the application.
      named: row.refs === null ? [] : (JSON.parse(row.refs) as EventRef[]),
    })),
  };
}

export function reportTimeline(
  context: QueryContext,
  ownerId: number,
  events: LoadedEvents,
  redaction: Redaction,
): Part<ReportEvent> {
  const part = within(events.rows, events.total, ({ text, description }) => text.length + (description?.length ?? 0));
  const refs = new TimelineRefs(
    context,
    ownerId,
    events.rows.flatMap(({ named }) => named.map(({ id }) => id)),
  );
  const nameOf = (ref: EventRef): string => {
    const view = refs.view(ref);
    if (view === null) return 'an object that you may not see';
    // Nobody knows any more which labels a deleted object had.
    const isLeftOut = redaction.objects.has(ref.id) || (redaction.isActive && view.id === null);
    return isLeftOut ? leftOutText : displayName({ type: storedTypeOfDim(ref.dim), summary: view.name });
  };
  return {
    more: part.more,
    rows: part.rows
      .map(({ at, by_name: by, text, description, refs: written, named }) => ({
        at,
        by,
        text: redaction.clean(
          // Names of the Case's own parts may look like a place that the event does not have.
          text.replaceAll(/\{(\d+)\}/g, (mark, index) => {
            const ref = named[Number(index)];
            return ref === undefined ? mark : nameOf(ref);
          }),
        ),
        description: description === null ? null : redaction.clean(description),
        isSystem: written !== null,
      }))
      .reverse(),
  };
}
