import { z } from 'zod';
import { ObjectId } from '../model/id.ts';
import { type ContractRow, query } from './row.ts';

/** In the order in which a report has them. */
export const reportSections = [
  'facts',
  'description',
  'attributes',
  'tasks',
  'associations',
  'potential',
  'artifacts',
  'notes',
  'timeline',
] as const;
export type ReportSection = (typeof reportSections)[number];

export const reportSectionLabel: Readonly<Record<ReportSection, string>> = {
  facts: 'Facts and times',
  description: 'Description',
  attributes: 'Attributes',
  tasks: 'Phases and tasks',
  associations: 'Associations with a picture',
  potential: 'Potential associations (counts)',
  artifacts: 'Artifacts',
  notes: 'Notes',
  timeline: 'Timeline',
};

/** Longest report as HTML; what would be longer is refused. */
export const reportCharacters = 32_000_000;

export const caseReportContract = {
  /**
   * One HTML file about a Case, of what the user may see. Objects that carry one of the labels are left out, counted,
   * and not named in any text either; on request also those of the labelled kinds without a label.
   */
  'caseReport.make': query(
    ['case.view'],
    z.strictObject({
      id: ObjectId,
      sections: z.array(z.enum(reportSections)).min(1).max(reportSections.length),
      withoutLabels: z.array(z.int().min(1)).max(100),
      withoutUnlabelled: z.boolean(),
    }),
    z.object({
      html: z.string().max(reportCharacters),
      fileName: z.string().max(200),
      leftOut: z.int(),
      /** What had too many rows to be listed in full, in words. */
      cut: z.array(z.string()).max(reportSections.length),
    }),
  ),
} as const satisfies Record<string, ContractRow>;
