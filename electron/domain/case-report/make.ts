/** Gathering a Case report: the chosen sections of what the user may see, without what labels keep out. */
import { reportCharacters, type ReportSection, reportSectionLabel } from '../../../shared/contract/case-report.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import { safeFileName } from '../../../shared/model/file-name.ts';
import type { Action } from '../../../shared/permission/catalogue.ts';
import type { CaseReport, Part } from '../../exchange/case-report/report.ts';
import { renderReport } from '../../exchange/case-report/render.ts';
import { decideFor } from '../../policy/require.ts';
import { viewCase } from '../case/view.ts';
import type { QueryContext } from '../context.ts';
import { reportFacts } from './facts.ts';
import { loadEvents, reportLinks, reportSuggestions, reportTimeline } from './links.ts';
import { reportArtifacts, reportAttributes, reportNotes, reportTasks } from './parts.ts';
import { type Redaction, redactionOf } from './redaction.ts';

interface ReportRequest {
  readonly id: number;
  readonly sections: readonly ReportSection[];
  readonly withoutLabels: readonly number[];
  readonly withoutUnlabelled: boolean;
}

/** Sections that ask for more than seeing the Case. */
const verbs: Partial<Record<ReportSection, Action>> = {
  attributes: 'caseAttribute.view',
  tasks: 'task.view',
  artifacts: 'artifact.view',
  notes: 'note.view',
  timeline: 'timeline.view',
};

/** Never half of a character. */
const beginningOf = (name: string): string => name.slice(0, 80).replace(/[\uD800-\uDBFF]$/, '');

const isPart = (value: unknown): value is Part<unknown> =>
  typeof value === 'object' && value !== null && 'more' in value && 'rows' in value;

export function makeReport(
  context: QueryContext,
  request: ReportRequest,
): { html: string; fileName: string; leftOut: number; cut: string[] } {
  const kase = viewCase(context, request.id);
  const refusals = request.sections.flatMap((section) => {
    const verb = verbs[section];
    const decision = verb === undefined ? null : decideFor(context.actor, kase.ownerId, verb);
    return decision === null || decision.allowed ? [] : [{ section, reason: decision.denial.reason }];
  });
  const wanted = new Set(
    request.sections.filter((section) => !refusals.some((refusal) => refusal.section === section)),
  );
  const events = loadEvents(context, kase.id);
  const mentioned = events.rows.flatMap(({ named }) => named.map(({ id }) => id));
  const redaction = redactionOf(context, kase.id, request, mentioned);
  const { clean } = redaction;
  const sections = gather(context, kase, wanted, redaction, request.withoutLabels, events);
  const report: CaseReport = {
    number: kase.number,
    name: clean(kase.name),
    ownerName: kase.ownerName,
    madeAt: context.now,
    madeBy: context.actor.userName,
    redaction: redaction.isActive
      ? {
          labels: redaction.labels,
          withoutUnlabelled: redaction.withoutUnlabelled,
          leftOut: redaction.objects.size,
        }
      : null,
    refused: refusals.map(({ section, reason }) => ({ section: reportSectionLabel[section], reason })),
    ...sections,
  };
  const html = renderReport(report);
  // Each section is bounded as text; signs that HTML writes with more characters make it longer.
  if (html.length > reportCharacters)
    throw new AppError('LIMIT', 'The report would be too long for one file. Choose fewer sections.');
  return {
    html,
    fileName: safeFileName(`Case ${kase.number} ${beginningOf(clean(kase.name))}.html`),
    leftOut: redaction.objects.size,
    cut: cutSections(sections),
  };
}

type Sections = Omit<CaseReport, 'number' | 'name' | 'ownerName' | 'madeAt' | 'madeBy' | 'redaction' | 'refused'>;

function gather(
  context: QueryContext,
  kase: ReturnType<typeof viewCase>,
  wanted: ReadonlySet<ReportSection>,
  redaction: Redaction,
  labels: readonly number[],
  events: ReturnType<typeof loadEvents>,
): Sections {
  const { id, ownerId, description } = kase;
  const mayViewTags = decideFor(context.actor, ownerId, 'caseTag.view').allowed;
  const { clean } = redaction;
  const cleaned = (facts: ReturnType<typeof reportFacts>) =>
    facts.map((fact) => ({ ...fact, value: clean(fact.value) }));
  return {
    ...(wanted.has('facts') && { facts: cleaned(reportFacts(context, kase, mayViewTags)) }),
    ...(wanted.has('description') && { description: description === null ? null : clean(description) }),
    ...(wanted.has('attributes') && { attributes: reportAttributes(context, id, labels, redaction) }),
    ...(wanted.has('tasks') && { tasks: reportTasks(context, id, redaction) }),
    ...(wanted.has('associations') && { associations: reportLinks(context, id, redaction) }),
    ...(wanted.has('potential') && { potential: reportSuggestions(context, id) }),
    ...(wanted.has('artifacts') && { artifacts: reportArtifacts(context, id, redaction) }),
    ...(wanted.has('notes') && { notes: reportNotes(context, id, redaction) }),
    ...(wanted.has('timeline') && { timeline: reportTimeline(context, ownerId, events, redaction) }),
  };
}

/** What was too long to be there in full, in words. */
function cutSections(sections: Sections): string[] {
  // The names of the object above are those of sections.
  const parts = Object.entries(sections) as [ReportSection, unknown][];
  return parts.flatMap(([section, part]) => {
    const all = Array.isArray(part) ? (part as unknown[]) : [part];
    const more = all.filter(isPart).reduce((sum, { more: n }) => sum + n, 0);
    return more === 0 ? [] : [`${reportSectionLabel[section]}: ${more} not listed`];
  });
}
