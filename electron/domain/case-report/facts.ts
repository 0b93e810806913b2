/** The header facts of a Case for its report, with times and service level. */
import type { ReportFact } from '../../exchange/case-report/report.ts';
import { countText, durationText, timeText } from '../../exchange/case-report/prose.ts';
import { caseTagDims } from '../../policy/case-tags.ts';
import { listNewest } from '../../store/association-store.ts';
import { listObjects } from '../../store/object-store.ts';
import { viewCase } from '../case/view.ts';
import type { QueryContext } from '../context.ts';

type Kase = ReturnType<typeof viewCase>;

const stamp = (label: string, time: Kase['closed']): ReportFact => ({
  label,
  value: time === null ? 'not stated' : `${timeText(time.at)}${time.by === null ? '' : `, ${time.by}`}`,
});

const due = (label: string, at: number | null, overdue: boolean): ReportFact[] =>
  at === null ? [] : [{ label, value: `${timeText(at)}${overdue ? ', missed' : ''}`, alarming: overdue }];

const taken = (label: string, milliseconds: number | null): ReportFact[] =>
  milliseconds === null ? [] : [{ label, value: durationText(milliseconds) }];

/** At most 200 Tags carry a Case in a report. */
const tagsAtMost = 200;

function tagsOf({ db, actor }: QueryContext, caseId: number): string[] {
  const links = listNewest(db, caseId, caseTagDims(actor), 0, tagsAtMost + 1);
  const names = listObjects(
    db,
    links.slice(0, tagsAtMost).map(({ other }) => other),
  ).map(({ summary }) => summary);
  return links.length > tagsAtMost ? [...names.sort(), 'and more'] : names.sort();
}

export function reportFacts(context: QueryContext, kase: Kase, mayViewTags: boolean): ReportFact[] {
  const tags = mayViewTags ? tagsOf(context, kase.id) : [];
  const { total, closed } = kase.tasks;
  return [
    { label: 'Status', value: kase.status },
    { label: 'Severity', value: kase.severity },
    { label: 'Resolution', value: kase.resolution },
    { label: 'Assignee', value: kase.assignee?.name ?? 'nobody' },
    {
      label: 'Viewable by',
      value: kase.viewers.length === 0 ? 'everyone' : kase.viewers.map(({ name }) => name).join(', '),
    },
    ...(kase.workflow === null
      ? []
      : [{ label: 'Workflow', value: `${kase.workflow.name}, version ${kase.workflow.version}` }]),
    stamp('Occurred', kase.occurred),
    stamp('Detected', kase.detected),
    stamp('Opened', kase.opened),
    ...(kase.closed === null ? [] : [stamp('Closed', kase.closed)]),
    ...due('Detection due', kase.detectionDue, kase.detectionOverdue),
    ...due('Response due', kase.responseDue, kase.responseOverdue),
    ...taken('Time to detect', kase.timeToDetect),
    ...taken('Time to respond', kase.timeToRespond),
    { label: 'Tasks closed', value: `${countText(closed)} of ${countText(total)}` },
    ...(tags.length === 0 ? [] : [{ label: 'Tags', value: tags.join(', ') }]),
  ];
}
