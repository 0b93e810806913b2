/**
 * The timeline writes itself: at the end of every command, each Case of which the journal has a row gets exactly one
 * event. The words come from the command, from the event that an undo takes back, or from the rows.
 */
import { taggingCode } from '../../../shared/association/association-types.ts';
import type { TimelineElement } from '../../../shared/model/case.ts';
import { kindOf } from '../../../shared/model/object-type.ts';
import { type Actor, dimOf, typeOfDim } from '../../policy/actor.ts';
import { codeOf } from '../../store/association-store.ts';
import { findCaseRow } from '../../store/case-store.ts';
import { findChangeSet } from '../../store/change-store.ts';
import { findObject } from '../../store/object-store.ts';
import {
  type EventRef,
  findCaseOfArtifact,
  findNameIn,
  hasCases,
  insertSystemEvent,
  listEventsOfSet,
  listTouchedLinks,
  listTouchedParts,
  type TouchedLink,
} from '../../store/system-event-store.ts';
import type { CommandContext, NotedEvent } from '../context.ts';

interface Line {
  readonly element: TimelineElement;
  readonly text: string;
  readonly refs: readonly EventRef[];
}

/** One event names no more objects than this, and the Artifacts of which it tells. */
const namesShown = 20;

/** A command, or the end of an import. */
type Writing = Pick<CommandContext, 'db' | 'now' | 'setId'> & { readonly actor: Pick<Actor, 'userId'> };

export function writeSystemEvents(context: Writing, noted: ReadonlyMap<number, NotedEvent> = new Map()): void {
  const { db, actor, now, setId } = context;
  if (!hasCases(db)) return;
  const parts = Map.groupBy(listTouchedParts(db, setId), (part) => part.case_id);
  const links = groupByCase(context, listTouchedLinks(db, setId));
  const cases = [...new Set([...parts.keys(), ...links.keys()])].filter((id) => findCaseRow(db, id) !== undefined);
  if (cases.length === 0) return;
  const undoOf = findChangeSet(db, setId)?.undo_of ?? null;
  const undone = undoOf === null ? new Map<number, Line>() : undoneLines(context, undoOf, cases);
  for (const caseId of cases) {
    const event = noted.get(caseId);
    const line =
      (event === undefined ? undefined : lineOf(context, event)) ??
      undone.get(caseId) ??
      linkLine(context, links.get(caseId) ?? []) ??
      partLine(parts.get(caseId)?.[0]?.tbl ?? '');
    insertSystemEvent(db, {
      case_id: caseId,
      at: now,
      user_id: actor.userId === 0 ? null : actor.userId,
      element: line.element,
      text: line.text,
      refs: JSON.stringify(line.refs),
      from_set: setId,
    });
  }
}

function lineOf({ db }: Writing, { element, text, refs = [] }: NotedEvent): Line {
  return {
    element,
    text,
    refs: refs.flatMap((id) => {
      const object = findObject(db, id);
      return object === undefined ? [] : [{ id, dim: dimOf(object.type, object.owner_id), name: object.summary }];
    }),
  };
}

/** An undo says what it takes back in the words of then. */
function undoneLines({ db }: Writing, undoOf: number, cases: readonly number[]): ReadonlyMap<number, Line> {
  return new Map(
    listEventsOfSet(db, undoOf, cases).map((event) => {
      const again = event.text.startsWith('Undo: ');
      const text = again ? `Redo: ${event.text.slice('Undo: '.length)}` : `Undo: ${event.text.replace(/^Redo: /, '')}`;
      // Written by this module.
      return [
        event.case_id,
        { element: event.element as TimelineElement, text, refs: JSON.parse(event.refs) as EventRef[] },
      ];
    }),
  );
}

/** An object that a line is to name. */
type End = Omit<EventRef, 'name'>;

interface CaseLink {
  readonly op: 1 | 3;
  readonly isTag: boolean;
  /** The end that is outside the Case. */
  readonly other: End;
  /** The Artifact whose association it is; null for the Case itself. */
  readonly artifact: End | null;
}

/** A link between two Cases stands in both. */
function groupByCase(context: Writing, links: readonly TouchedLink[]): ReadonlyMap<number, CaseLink[]> {
  const byCase = new Map<number, CaseLink[]>();
  for (const link of links) {
    const ends = [
      { id: link.lo, dim: link.lo_dim, other: link.hi, otherDim: link.hi_dim },
      { id: link.hi, dim: link.hi_dim, other: link.lo, otherDim: link.lo_dim },
    ];
    for (const { id, dim, other, otherDim } of ends) {
      const kind = kindOf(typeOfDim(dim));
      if (kind !== 'case' && kind !== 'artifact') continue;
      const caseId = kind === 'case' ? id : findCaseOfArtifact(context.db, id, context.setId);
      if (caseId === undefined) continue;
      const known = byCase.get(caseId) ?? [];
      known.push({
        op: link.op,
        isTag: codeOf(link.type) === taggingCode,
        other: { id: other, dim: otherDim },
        artifact: kind === 'artifact' ? { id, dim } : null,
      });
      byCase.set(caseId, known);
    }
  }
  return byCase;
}

/** One clause for what was done in one way: put together or taken apart, Tags or others, of the Case or of one Artifact. */
function linkLine({ db, setId }: Writing, links: readonly CaseLink[]): Line | undefined {
  if (links.length === 0) return undefined;
  const shown = links.slice(0, namesShown);
  const refs: EventRef[] = [];
  const name = (end: End): string =>
    `{${refs.push({ ...end, name: findNameIn(db, end.id, setId) ?? `object ${end.id}` }) - 1}}`;
  const ways = Map.groupBy(shown, ({ op, isTag, artifact }) => `${op}/${isTag}/${artifact?.id ?? ''}`);
  const clauses = [...ways.values()].map((way) => clauseOf(way, name));
  const more = links.length > shown.length ? ` and ${links.length - shown.length} more` : '';
  const text = clauses.map((clause, index) => (index === 0 ? clause : clause[0]?.toLowerCase() + clause.slice(1)));
  return {
    element: links.every(({ isTag }) => isTag) ? 'case' : 'association',
    text: `${text.join('; ')}${more}`,
    refs,
  };
}

function clauseOf(way: readonly CaseLink[], name: (end: End) => string): string {
  const names = way.map(({ other }) => name(other)).join(', ');
  const [first] = way;
  const made = first?.op === 1;
  if (first?.isTag === true) return `${made ? 'Added' : 'Removed'} the ${way.length === 1 ? 'Tag' : 'Tags'} ${names}`;
  const artifact = first?.artifact ?? null;
  const about = artifact === null ? '' : ` ${made ? 'with' : 'from'} the Artifact ${name(artifact)}`;
  return `${made ? 'Associated' : 'Dissociated'} ${names}${about}`;
}

const wordsOf: Readonly<Record<string, readonly [TimelineElement, string]>> = {
  artifact: ['artifact', 'Changed Artifacts'],
  case_phase: ['task', 'Changed phases'],
  case_task: ['task', 'Changed tasks'],
  case_event: ['event', 'Changed events'],
  case_note: ['note', 'Changed notes'],
  case_dismissal: ['association', 'Changed dismissed suggestions'],
  attribute: ['attribute', 'Changed Attributes'],
};

function partLine(table: string): Line {
  const [element, text] = wordsOf[table] ?? (['case', 'Changed the Case'] as const);
  return { element, text, refs: [] };
}
