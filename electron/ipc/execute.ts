/**
 * One call inside a store thread, in one transaction: roles of the actor, coarse permission, strict parsing,
 * handler with the policy of each object, change set and audit, output stripped.
 */
import { contract, type Method } from '../../shared/contract/index.ts';
import type { ContractRow } from '../../shared/contract/row.ts';
import { AppError } from '../../shared/error/app-error.ts';
import { isAction } from '../../shared/permission/catalogue.ts';
import { isHeld } from '../../shared/permission/decide.ts';
import { writeSystemEvents } from '../domain/case/system-events.ts';
import type { CommandContext, NotedEvent, QueryContext } from '../domain/context.ts';
import type { NetworkContext } from '../domain/network/network-context.ts';
import { commandHandlers, queryHandlers } from '../methods/index.ts';
import { networkHandlers } from '../methods/network.ts';
import { type Actor, loadActor } from '../policy/actor.ts';
import { isSwitchedOff, switchedOffReason } from '../policy/require.ts';
import { appendAudit } from '../store/audit.ts';
import { labelChangeSet } from '../store/change-store.ts';
import { guarded, type Reader, type Writer } from '../store/connection.ts';
import { closeChangeSet, openChangeSet } from '../store/journal.ts';

export interface CallRequest {
  readonly method: Method;
  readonly input: unknown;
  /** Null before sign-in. */
  readonly userId: number | null;
}

export interface CallEnvironment {
  readonly now: () => number;
  readonly workspace: QueryContext['workspace'];
}

/** Stands for nobody: has no role anywhere, so every verb is refused. */
const nobody: Actor = {
  userId: 0,
  userName: '',
  systemRole: 'Read Only User',
  systemRank: 0,
  homeOwnerId: 0,
  memberships: [],
  viewerLists: new Map(),
  workflow: true,
  rightsIn: new Map(),
  visible: {
    intel: new Set(),
    workflow: new Set(),
    byKind: {
      indicator: new Set(),
      group: new Set(),
      intelRequirement: new Set(),
      victim: new Set(),
      victimAsset: new Set(),
      tag: new Set(),
      case: new Set(),
      artifact: new Set(),
      track: new Set(),
    },
  },
};

function resolveActor(db: Reader, row: ContractRow, userId: number | null): Actor {
  if (userId !== null) return loadActor(db, userId);
  if (row.permission === 'public') return nobody;
  throw new AppError('FORBIDDEN', 'Sign in first.');
}

/** The coarse check: the verb is held in some owner. Objects are checked one by one in the domain. */
export function requirePermission(actor: Actor, row: ContractRow): void {
  const { permission } = row;
  if (permission === 'public' || permission === 'session') return;
  if (permission === 'administrator') {
    if (actor.systemRole === 'Administrator') return;
    throw new AppError('FORBIDDEN', 'Only a System Administrator may do this.', {
      verb: 'system.administer',
      neededLevels: [],
      actualLevel: actor.systemRole,
      ownerId: null,
      ownerName: null,
      reason: 'Only a System Administrator may do this.',
    });
  }
  let isOff = true;
  for (const verb of permission) {
    if (!isAction(verb)) throw new Error(`the contract asks for the unknown verb ${verb}`);
    if (actor.memberships.some((rights) => isHeld(rights, verb))) return;
    isOff &&= isSwitchedOff(actor, verb);
  }
  const reason = isOff ? switchedOffReason : `None of your roles allows ${permission.join(' or ')} in any owner.`;
  throw new AppError('FORBIDDEN', reason, {
    verb: permission[0],
    neededLevels: [],
    actualLevel: null,
    ownerId: null,
    ownerName: null,
    reason,
  });
}

export function parseInput(method: Method, input: unknown): unknown {
  const parsed = contract[method].input.safeParse(input);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.slice(0, 5).map(({ path, message }) => ({ path: path.join('.'), message }));
  const [first] = issues;
  throw new AppError(
    'INVALID_INPUT',
    `${method}: ${first === undefined || first.path === '' ? '' : `${first.path}: `}${first?.message ?? 'the input does not fit'}`,
    issues,
  );
}

function strip(method: Method, output: unknown): unknown {
  const parsed = contract[method].output.safeParse(output);
  if (parsed.success) return parsed.data;
  throw new Error(`${method} answered something that its contract does not know: ${parsed.error.message}`);
}

/** Answers a query inside one read transaction. */
export function executeQuery(db: Reader, environment: CallEnvironment, call: CallRequest): unknown {
  const handler = (queryHandlers as Record<string, (context: QueryContext, input: never) => unknown>)[call.method];
  if (handler === undefined) throw new Error(`${call.method} is no query`);
  return answerQuery(db, environment, call, handler);
}

/** Answers a question about the network, which is brought up to date inside the same transaction. */
export function executeNetwork(
  db: Reader,
  environment: CallEnvironment,
  call: CallRequest,
  more: Pick<NetworkContext, 'held' | 'check'>,
): unknown {
  const handler = (networkHandlers as Record<string, (context: NetworkContext, input: never) => unknown>)[call.method];
  if (handler === undefined) throw new Error(`${call.method} is no question about the network`);
  return answerQuery(db, environment, call, (context, input) => handler({ ...context, ...more }, input));
}

function answerQuery(
  db: Reader,
  environment: CallEnvironment,
  call: CallRequest,
  handler: (context: QueryContext, input: never) => unknown,
): unknown {
  return guarded(() =>
    db.transaction(() => {
      const actor = resolveActor(db, contract[call.method], call.userId);
      requirePermission(actor, contract[call.method]);
      const input = parseInput(call.method, call.input);
      // The table pairs handler and schema; the mapped type in methods/index.ts has checked them.
      return strip(
        call.method,
        handler({ db, actor, now: environment.now(), workspace: environment.workspace }, input as never),
      );
    })(),
  );
}

/** Runs a command: everything that it changes, its journal and its audit entry are one transaction. */
export function executeCommand(db: Writer, environment: CallEnvironment, call: CallRequest): unknown {
  const handler = (commandHandlers as Record<string, (context: CommandContext, input: never) => unknown>)[call.method];
  if (handler === undefined) throw new Error(`${call.method} is no command`);
  const row: ContractRow = contract[call.method];
  const now = environment.now();
  let actor = nobody;
  const afterCommit: (() => void)[] = [];
  let answer: unknown;
  try {
    answer = guarded(() =>
      db
        .transaction(() => {
          actor = resolveActor(db, row, call.userId);
          requirePermission(actor, row);
          const input = parseInput(call.method, call.input);
          const setId = openChangeSet(db, { at: now, userId: call.userId, command: call.method, label: call.method });
          let extra: unknown;
          const events = new Map<number, NotedEvent>();
          const context: CommandContext = {
            db,
            actor,
            now,
            setId,
            workspace: environment.workspace,
            describe: (label) => labelChangeSet(db, setId, label.length > 300 ? `${label.slice(0, 299)}…` : label),
            event: (caseId, event) => void events.set(caseId, event),
            afterCommit: (task) => void afterCommit.push(task),
            audit: (detail) => {
              extra = detail;
            },
          };
          // As above: the mapped type has checked the pair.
          const output = strip(call.method, handler(context, input as never));
          writeSystemEvents(context, events);
          const changed = closeChangeSet(db, setId);
          if (row.audit !== 'none')
            appendAudit(db, {
              at: now,
              userId: call.userId,
              userName: actor === nobody ? null : actor.userName,
              action: call.method,
              outcome: 'done',
              detail: JSON.stringify({
                input: row.audit === 'full' ? redact(input) : summarise(input),
                ...(extra === undefined ? {} : { extra }),
              }),
              setId: changed > 0 ? setId : null,
            });
          return output;
        })
        .immediate(),
    );
  } catch (error) {
    resetJournal(db);
    if (error instanceof AppError && error.code === 'FORBIDDEN') recordRefusal(db, call, now, error);
    throw error;
  }
  for (const task of afterCommit) task();
  return answer;
}

/** A failed transaction leaves the temporary journal state as the rollback left it; make sure that it is off. */
function resetJournal(db: Writer): void {
  db.exec('UPDATE journal_state SET set_id = 0, seq = 0');
}

export function recordRefusal(db: Writer, call: CallRequest, now: number, error: AppError): void {
  appendAudit(db, {
    at: now,
    userId: call.userId,
    userName: null,
    action: call.method,
    outcome: 'refused',
    detail: JSON.stringify({ reason: error.message.slice(0, 1000) }),
    setId: null,
  });
}

const secrets = /password|recoveryCode|current|next/i;

/** The input without secrets. */
function redact(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name, secrets.test(name) ? '(hidden)' : value]),
  );
}

/** Words that are names of the program or of accounts, not texts of the user's data. */
const plainWords = new Set([
  'type',
  'kind',
  'scope',
  'primary',
  'owner',
  'role',
  'userName',
  'systemRole',
  'homeOwner',
]);

/** Which objects a call named, without texts: the trail is never purged, so it must not keep what is. */
function summarise(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return {};
  return Object.fromEntries(
    Object.entries(input).flatMap(([name, value]): [string, unknown][] => {
      if (secrets.test(name)) return [];
      if (typeof value === 'number' || typeof value === 'boolean') return [[name, value]];
      if (Array.isArray(value))
        return [
          [name, value.length > 50 ? `${value.length} entries` : value.filter((item) => typeof item === 'number')],
        ];
      if (typeof value === 'string' && plainWords.has(name)) return [[name, value.slice(0, 120)]];
      return [];
    }),
  );
}
