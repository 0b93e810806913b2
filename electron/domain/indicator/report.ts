/** False positives and observations that users report about an Indicator. */
import { AppError } from '../../../shared/error/app-error.ts';
import type { Action } from '../../../shared/permission/catalogue.ts';
import type { Decision } from '../../../shared/permission/question.ts';
import { decideFor, passOrThrow, rightOf } from '../../policy/require.ts';
import { findSetting } from '../../store/account-store.ts';
import { readSightings } from '../../store/detail-store.ts';
import { addReport, findReport, listReporters, type ReportKind, sumReports } from '../../store/indicator-store.ts';
import { touchObject } from '../../store/object-store.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { displayName } from '../object/display-name.ts';
import { type FoundObject, getObjectOfKind } from '../object/find.ts';

const verbs = {
  falsePositive: 'indicator.falsePositive.report',
  observation: 'indicator.observation.report',
} as const satisfies Record<ReportKind, Action>;

/** With the System setting `readersMayReport` whoever may view the Indicator may report; otherwise its verb is needed. */
function decideReport(context: QueryContext, object: FoundObject, kind: ReportKind): Decision {
  const verb = findSetting(context.db, 'readersMayReport') === 'on' ? 'indicator.view' : verbs[kind];
  return decideFor(context.actor, object.owner_id, verb);
}

const reporterLimit = 200;

export function viewReports(context: QueryContext, id: number) {
  const object = getObjectOfKind(context, id, 'indicator');
  const totals = readSightings(context.db, id);
  const reporters = listReporters(context.db, id, reporterLimit + 1);
  return {
    falsePositives: totals.false_positives,
    lastFalsePositive: sumReports(context.db, id, 'falsePositive').last,
    reportedToday: findReport(context.db, id, 'falsePositive', context.actor.userId, context.now)?.at ?? null,
    observations: totals.observations,
    lastObserved: sumReports(context.db, id, 'observation').last,
    byUser: reporters.slice(0, reporterLimit).map((reporter) => ({
      userName: reporter.user_name,
      falsePositives: reporter.false_positives,
      observations: reporter.observations,
      last: reporter.last,
    })),
    more: reporters.length > reporterLimit,
    rights: {
      falsePositive: rightOf(decideReport(context, object, 'falsePositive')),
      observation: rightOf(decideReport(context, object, 'observation')),
    },
  };
}

/** At most one report per Indicator, user and day (UTC). */
export function reportFalsePositive(context: CommandContext, id: number): number {
  const object = getObjectOfKind(context, id, 'indicator');
  passOrThrow(decideReport(context, object, 'falsePositive'));
  const earlier = findReport(context.db, id, 'falsePositive', context.actor.userId, context.now);
  if (earlier !== undefined) {
    const time = new Date(earlier.at).toISOString().slice(11, 16);
    throw new AppError(
      'CONFLICT',
      `You reported this Indicator as a false positive at ${time} UTC today. One report a day counts; report it again tomorrow.`,
      { at: earlier.at },
    );
  }
  write(context, object, 'falsePositive', 1);
  context.describe(`Report ${displayName(object)} as a false positive`);
  return readSightings(context.db, id).false_positives;
}

export function reportObservations(context: CommandContext, id: number, count: number): number {
  const object = getObjectOfKind(context, id, 'indicator');
  passOrThrow(decideReport(context, object, 'observation'));
  write(context, object, 'observation', count);
  context.describe(`Report ${count} ${count === 1 ? 'observation' : 'observations'} of ${displayName(object)}`);
  return readSightings(context.db, id).observations;
}

function write(context: CommandContext, object: FoundObject, kind: ReportKind, n: number): void {
  addReport(context.db, { id: object.id, kind, userId: context.actor.userId, at: context.now, n });
  touchObject(context.db, object.id, context.now, context.setId);
}
