/** What every rule of the domain is given. Commands get a Writer and an open change set, queries a Reader. */
import type { TimelineElement } from '../../shared/model/case.ts';
import type { Actor } from '../policy/actor.ts';
import type { Reader, Writer } from '../store/connection.ts';

export interface QueryContext {
  readonly db: Reader;
  readonly actor: Actor;
  /** Milliseconds UTC, the same for the whole call. */
  readonly now: number;
  readonly workspace: { readonly folder: string; readonly appVersion: string };
}

/** One line of a Case's timeline. */
export interface NotedEvent {
  readonly element: TimelineElement;
  /** A sentence in the past tense. `{0}`, `{1}`...: the objects of `refs`, named only to those who may see them. */
  readonly text: string;
  /** Ids of objects outside the Case. */
  readonly refs?: readonly number[];
}

export interface CommandContext extends QueryContext {
  readonly db: Writer;
  /** The change set of this command: the new version of every object that it touches. */
  readonly setId: number;
  /** Words for the undo list, such as `Associate APT29 with 3 objects`. */
  describe(label: string): void;
  /** What the timeline of a Case says of this command; without it the words come from the rows that it changed. */
  event(caseId: number, event: NotedEvent): void;
  /** Runs once everything is committed; not at all when the command fails. The task must not fail: the command is done. */
  afterCommit(task: () => void): void;
  /** Keeps the change set although no row of the journal changed (settings, accounts). */
  readonly audit: (detail: unknown) => void;
}
