/** The minutes that an Organization allows for Cases of a severity. */
import {
  defaultServiceLevels,
  severities,
  type ServiceLevel,
  type Severity,
  severityNumber,
} from '../../../shared/model/case.ts';
import { decideFor, rightOf } from '../../policy/require.ts';
import { deleteServiceLevel, listServiceLevels, putServiceLevel } from '../../store/service-level-store.ts';
import { serviceLevelOf } from '../case/service-level.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { requireInOrganization } from './organization.ts';

export function readServiceLevels(context: QueryContext, ownerId: number) {
  requireInOrganization(context, ownerId, 'settings.view');
  const stated = new Set(listServiceLevels(context.db, ownerId).map(({ severity }) => severity));
  return {
    levels: severities.map((severity) => ({
      severity,
      ...serviceLevelOf(context, ownerId, severityNumber(severity)),
      stated: stated.has(severityNumber(severity)),
    })),
    modify: rightOf(decideFor(context.actor, ownerId, 'settings.modify')),
  };
}

interface NewLevel {
  readonly ownerId: number;
  readonly severity: Severity;
  /** Null: the default. */
  readonly level: ServiceLevel | null;
}

export function setServiceLevel(context: CommandContext, { ownerId, severity, level }: NewLevel): void {
  requireInOrganization(context, ownerId, 'settings.modify');
  const number = severityNumber(severity);
  if (level === null) deleteServiceLevel(context.db, ownerId, number);
  else
    putServiceLevel(context.db, {
      owner_id: ownerId,
      severity: number,
      detect_minutes: level.detectMinutes,
      respond_minutes: level.respondMinutes,
    });
  const { detectMinutes, respondMinutes } = level ?? defaultServiceLevels[severity];
  context.describe(
    `Set the service level of ${severity} to ${minutesText(detectMinutes)} to detect, ${minutesText(respondMinutes)} to respond`,
  );
}

const minutesText = (minutes: number | null): string => (minutes === null ? 'no limit' : `${minutes} min`);
