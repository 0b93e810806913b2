/** What a Case report says: gathered by the domain, written as HTML by this folder, which knows no database. */
import type { Assignee } from '../../../shared/model/assignee.ts';
import type { ObjectKind } from '../../../shared/model/object-type.ts';

/** Rows that are shown, and how many more there are. */
export interface Part<Row> {
  readonly rows: readonly Row[];
  readonly more: number;
}

export interface ReportFact {
  readonly label: string;
  readonly value: string;
  /** The value is something to worry about: a service level that was missed. */
  readonly alarming?: boolean;
}

export interface ReportAttribute {
  readonly type: string;
  readonly value: string;
  readonly isMarkdown: boolean;
  readonly source: string | null;
}

export interface ReportTask {
  readonly name: string;
  readonly description: string | null;
  readonly status: string;
  readonly required: boolean;
  readonly assignee: Assignee['name'] | null;
  readonly due: number | null;
  readonly completed: number | null;
  readonly completedBy: string | null;
}

export interface ReportPhase {
  readonly name: string;
  readonly tasks: readonly ReportTask[];
}

/** An object that is associated with the Case. */
export interface ReportLink {
  readonly kind: ObjectKind;
  readonly type: string;
  /** As shown: Indicators defanged. */
  readonly name: string;
  readonly ownerName: string;
  readonly since: number;
}

export interface ReportLinks extends Part<ReportLink> {
  readonly kind: ObjectKind;
  /** Left out because of their Security Label. */
  readonly leftOut: number;
}

export interface ReportArtifact {
  readonly type: string;
  readonly name: string;
  readonly file: { readonly bytes: number; readonly sha256: string } | null;
  readonly source: string | null;
  readonly added: number;
}

export interface ReportNote {
  readonly about: string | null;
  /** Markdown. */
  readonly body: string;
  readonly by: string | null;
  readonly at: number;
}

export interface ReportEvent {
  readonly at: number;
  readonly by: string | null;
  readonly text: string;
  readonly description: string | null;
  /** Written by the application. */
  readonly isSystem: boolean;
}

export interface ReportSuggestion {
  readonly kind: ObjectKind;
  /** Such as `12` or `500+`. */
  readonly count: string;
}

/** Sections that were not chosen are absent. */
export interface CaseReport {
  readonly number: number;
  readonly name: string;
  readonly ownerName: string;
  readonly madeAt: number;
  readonly madeBy: string;
  readonly redaction: {
    readonly labels: readonly string[];
    readonly withoutUnlabelled: boolean;
    readonly leftOut: number;
  } | null;
  /** Chosen sections that the reader of the Case may not see, each with the reason. */
  readonly refused: readonly { readonly section: string; readonly reason: string }[];
  readonly facts?: readonly ReportFact[];
  readonly description?: string | null;
  readonly attributes?: Part<ReportAttribute>;
  readonly tasks?: Part<ReportPhase>;
  readonly associations?: readonly ReportLinks[];
  readonly potential?: readonly ReportSuggestion[];
  readonly artifacts?: Part<ReportArtifact>;
  readonly notes?: Part<ReportNote>;
  /** In the order of time; `more` were earlier. */
  readonly timeline?: Part<ReportEvent>;
}
