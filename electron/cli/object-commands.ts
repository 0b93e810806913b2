/** `show`, `associate`, `dissociate` and `undo`. */
import type { ObjectId } from '../../shared/model/id.ts';
import { ChangeSetId } from '../../shared/model/id.ts';
import { type ObjectKind, objectKinds } from '../../shared/model/object-type.ts';
import type { ObjectRow } from '../../shared/model/object.ts';
import type { AssociationRow } from '../../shared/contract/association.ts';
import { AppError } from '../../shared/error/app-error.ts';
import type { z } from 'zod';
import { getOwner } from './import-command.ts';
import { type CommandResult, toTable, toTerminal } from './result.ts';
import { type CommandSession, type Surroundings, withUser } from './session.ts';
import { type Invocation, UsageError } from './usage.ts';

type Row = z.infer<typeof ObjectRow>;

const cardLimit = 50;

export async function showObject(around: Surroundings, { values }: Invocation): Promise<CommandResult> {
  const kind = objectKinds.find((known): known is ObjectKind => known.toLowerCase() === values.kind?.toLowerCase());
  if (kind === undefined)
    throw new UsageError(`There is no kind "${values.kind}". Known: ${objectKinds.join(', ')}.`, 'show');
  const limit = Number(values.limit ?? cardLimit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 200)
    throw new UsageError('--limit is a number from 1 to 200.', 'show');
  return withUser(around, values, async (session) => {
    const ownerId = values.owner === undefined ? undefined : (await getOwner(session, values.owner)).id;
    const reference = `${values.type}:${values.name}`;
    const { id } = getOne(
      reference,
      (await session.call('object.resolve', { ref: reference })).filter(
        (row) => row.kind === kind && (ownerId === undefined || row.ownerId === ownerId),
      ),
    );
    const object = await session.call('object.get', { id });
    const counts = await session.call('association.counts', { id });
    const cards: Record<string, { rows: AssociationRow[]; total: number }> = {};
    for (const card of counts.cards) {
      const { rows, total } = await session.call('association.list', { id, kind: card.kind, offset: 0, limit });
      cards[card.kind] = { rows, total };
    }
    const lines = [
      `${object.type} ${toTerminal(object.summary)} (#${object.id})`,
      ...object.attributes
        .slice(0, 20)
        .map(({ type, value }) => `  ${type}: ${toTerminal(value).split('\n', 1)[0]?.slice(0, 160) ?? ''}`),
      ...counts.cards.flatMap((card) => [
        `${card.kind}: ${card.total} (${card.types.map(({ type, count }) => `${count} ${type}`).join(', ')})`,
        toTable(
          (cards[card.kind]?.rows ?? []).map(({ object: other, verb }) => [
            `  #${other.id}`,
            other.type,
            verb ?? '',
            toTerminal(other.summary),
          ]),
        ),
      ]),
    ];
    return { value: { object, counts, cards }, text: lines.join('\n') };
  });
}

/** The only object that a reference names; CONFLICT with the candidates when there are several. */
function getOne(reference: string, rows: readonly Row[]): Row {
  const [first, second] = rows;
  if (first === undefined)
    throw new AppError(
      'NOT_FOUND',
      `No object that you may see is named ${reference}. Use #id, an external id, or TYPE:NAME.`,
    );
  if (second === undefined) return first;
  const candidates = rows.map(({ id, kind, type, summary, ownerId }) => ({ id, kind, type, summary, ownerId }));
  throw new AppError(
    'CONFLICT',
    `${reference} names ${rows.length} objects: ${candidates.map(({ id, type }) => `#${id} (${type})`).join(', ')}. Use #id.`,
    { candidates },
  );
}

const getReference = async (session: CommandSession, reference: string): Promise<Row> =>
  getOne(reference, await session.call('object.resolve', { ref: reference }));

/** The association type by its name, with the first object primary where either could be. */
async function chooseType(
  session: CommandSession,
  from: Row,
  to: Row,
  name: string | undefined,
): Promise<{ type?: number; primary?: 'this' }> {
  const fitting = await session.call('association.types', { id: from.id, otherType: to.type });
  if (name === undefined) {
    const [only] = fitting;
    return fitting.length === 1 && only?.primary === 'choose' ? { type: only.code, primary: 'this' } : {};
  }
  const chosen = fitting.find((type) => type.name.toLowerCase() === name.toLowerCase());
  if (chosen === undefined) {
    const names = fitting.map((type) => type.name).join(', ');
    throw new AppError(
      'INVALID_INPUT',
      `The association type "${name}" does not fit between ${from.type} and ${to.type}. Fitting: ${names === '' ? 'none; leave --type out' : names}.`,
    );
  }
  return { type: chosen.code, ...(chosen.primary === 'choose' ? { primary: 'this' as const } : {}) };
}

const ends = (from: Row, to: Row) => ({
  from: { id: from.id, type: from.type, summary: from.summary },
  to: { id: to.id, type: to.type, summary: to.summary },
});

export async function associate(around: Surroundings, { values }: Invocation): Promise<CommandResult> {
  return withUser(around, values, async (session) => {
    const from = await getReference(session, values.from ?? '');
    const to = await getReference(session, values.to ?? '');
    const choice =
      from.kind === 'indicator' && to.kind === 'indicator'
        ? await chooseType(session, from, to, values.type)
        : refuseType(values.type);
    const done = await session.call('association.create', { id: from.id, others: [to.id], ...choice });
    const text =
      done.created === 0 ? 'The two objects are associated already.' : `Associated, change set ${done.changeSet}.`;
    return { value: { ...ends(from, to), ...done }, text };
  });
}

/** Types exist between Indicators only; the name of the generic association says nothing more. */
function refuseType(name: string | undefined): Record<string, never> {
  if (name === undefined || name.toLowerCase() === 'associated') return {};
  throw new AppError('INVALID_INPUT', 'Only two Indicators are associated by a type. Leave --type out.');
}

export async function dissociate(around: Surroundings, { values }: Invocation): Promise<CommandResult> {
  return withUser(around, values, async (session) => {
    const from = await getReference(session, values.from ?? '');
    const to = await getReference(session, values.to ?? '');
    const isTyped = from.kind === 'indicator' && to.kind === 'indicator' && values.type !== undefined;
    const { type } = isTyped ? await chooseType(session, from, to, values.type) : refuseType(values.type);
    const other: { id: ObjectId; type?: number } = { id: to.id, ...(type === undefined ? {} : { type }) };
    const done = await session.call('association.remove', { id: from.id, others: [other] });
    return {
      value: { ...ends(from, to), ...done },
      text: `Dissociated (${done.removed}), change set ${done.changeSet}.`,
    };
  });
}

export async function undoChange(around: Surroundings, { values }: Invocation): Promise<CommandResult> {
  const wanted = values['change-set'];
  if (wanted !== undefined && !/^[1-9]\d{0,14}$/.test(wanted))
    throw new UsageError('--change-set is a number.', 'undo');
  return withUser(around, values, async (session) => {
    const undone = wanted === undefined ? await findNewest(session) : Number(wanted);
    const { changeSet, label } = await session.call('changeSet.undo', { id: ChangeSetId.parse(undone) });
    return {
      value: { undone, changeSet, label },
      text: `${toTerminal(label)} (change set ${changeSet} takes back ${undone}).`,
    };
  });
}

/** Undoing is a change, too; stepping back must not take the last step back again. */
async function findNewest(session: CommandSession): Promise<number> {
  const recent = await session.call('changeSet.recent', { limit: 100 });
  const newest = recent.find((set) => set.undoneBy === null && set.rows > 0 && set.command !== 'changeSet.undo');
  if (newest === undefined)
    throw new AppError(
      'NOT_FOUND',
      'There is nothing of yours to undo among your last 100 changes. Name one by --change-set.',
    );
  return newest.id;
}
