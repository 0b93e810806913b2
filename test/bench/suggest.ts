/** The Potential Associations of Cases: the noisiest against ordinary ones, against no bounds, and against a tenth of the data. */
import { executeQuery } from '../../electron/ipc/execute.ts';
import { loadActor, readableDims } from '../../electron/policy/actor.ts';
import { openReader, type Reader } from '../../electron/store/connection.ts';
import { rows } from '../../electron/store/statement.ts';
import { workspacePaths } from '../../electron/store/workspace-folder.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import { type CaseStore, caseStore } from './support/case-store.ts';
import { atLeast, atMost, median, noise, p95, round, timed } from './support/figures.ts';

const full = Number(process.env['LIGATURE_BENCH_INDICATORS'] ?? 1_000_000);
const rounds = 300;
const unboundedRounds = 40;
const warmUp = 20;
const pageSize = 100;

interface Subject extends CaseStore {
  readonly db: Reader;
  list(id: number): Output<'potential.list'>;
  open(id: number): void;
}

async function open(indicators: number): Promise<Subject> {
  const built = await caseStore(indicators);
  const db = openReader(workspacePaths(built.folder).database);
  const environment = { now: Date.now, workspace: { folder: built.folder, appVersion: 'bench' } };
  const { userId } = built.store;
  const ask = (
    method: 'case.get' | 'association.counts' | 'potential.list',
    input: Input<'potential.list'> | Input<'case.get'>,
  ) => executeQuery(db, environment, { method, input, userId });
  const list = (id: number) => ask('potential.list', { id, offset: 0, limit: pageSize }) as Output<'potential.list'>; // parsed by the output schema
  return {
    ...built,
    db,
    list,
    open(id) {
      ask('case.get', { id });
      ask('association.counts', { id });
      list(id);
    },
  };
}

/** The same five sources in one statement without any bound, ranked, and the first page read. */
function unbounded({ db, store }: Subject, id: number): number {
  const dims = JSON.stringify(readableDims(loadActor(db, store.userId), ['indicator', 'group', 'case']));
  /** Both directions of an association, each through its index: the other end, then the one it was reached from. */
  const around = (from: string, others: string): string =>
    `SELECT a.hi AS id, ${from.startsWith('matched') ? 'f.reason' : 'a.lo AS reason'} FROM ${from} CROSS JOIN association a ON a.lo = f.id ${others.replace('END', 'a.hi')}
     UNION SELECT a.lo, ${from.startsWith('matched') ? 'f.reason' : 'a.hi'} FROM ${from} CROSS JOIN association a ON a.hi = f.id ${others.replace('END', 'a.lo')}`;
  const fitIndicators = 'CROSS JOIN indicator i ON i.id = END AND i.flags & 1 AND i.false_positives = 0';
  const groups = 'CROSS JOIN grp g ON g.id = END';
  return rows(
    db,
    `WITH linked AS MATERIALIZED (SELECT hi AS id FROM association WHERE lo = :id UNION SELECT lo FROM association WHERE hi = :id),
       own AS MATERIALIZED (SELECT k.type_id, k.key, t.indicator_type AS type FROM artifact_key k JOIN artifact_type t ON t.id = k.type_id WHERE k.case_id = :id),
       matched AS MATERIALIZED (SELECT o.id, own.key AS reason FROM own JOIN object o ON o.type = own.type AND o.key = own.key
         JOIN indicator i ON i.id = o.id AND i.flags & 1 AND i.false_positives = 0),
       found AS (
         SELECT id, reason FROM matched
         UNION ${around('linked f JOIN grp own_group ON own_group.id = f.id', fitIndicators)}
         UNION ${around('linked f JOIN indicator own_indicator ON own_indicator.id = f.id', groups)}
         UNION ${around('matched f', groups)}
         UNION SELECT k.case_id, own.key FROM own JOIN artifact_key k ON k.type_id = own.type_id AND k.key = own.key WHERE k.case_id <> :id)
     SELECT o.id, coalesce(o.summary, o.key) AS summary, count(*) AS reasons, max(i.rating * i.confidence) AS judgement
     FROM found f JOIN object o ON o.id = f.id LEFT JOIN indicator i ON i.id = o.id
     WHERE o.type * 65536 + o.owner_id IN (SELECT value FROM json_each(:dims)) AND f.id NOT IN (SELECT id FROM linked)
     GROUP BY o.id ORDER BY reasons DESC, judgement DESC, o.modified DESC LIMIT ${pageSize}`,
    { id, dims },
  ).length;
}

type Work = () => unknown;

/** Times of several works, each with its own list of turns, taken one after the other so that noise meets all alike. */
function alternated(turns: readonly (readonly Work[])[], rounds: number): number[][] {
  const times = turns.map((): number[] => []);
  for (let round = -warmUp; round < rounds; round += 1)
    turns.forEach((works, place) => {
      const work = works[(round + warmUp) % works.length];
      if (work === undefined) throw new Error('nothing to measure');
      const ms = timed(work);
      if (round >= 0) times[place]?.push(ms);
    });
  return times;
}
const figures = (ms: readonly number[]) => ({ p50: round(median(ms)), p95: round(p95(ms)), noise: noise(ms) });

export async function run(): Promise<unknown> {
  const [small, large] = [await open(full / 10), await open(full)];
  const each = (ids: readonly number[], work: (id: number) => unknown): Work[] => ids.map((id) => () => work(id));
  const [usual = [], worst = []] = alternated(
    [each(large.usual, (id) => large.list(id)), each(large.worst, (id) => large.list(id))],
    rounds,
  );
  const [free = [], bounded = []] = alternated(
    [each(large.worst, (id) => unbounded(large, id)), each(large.worst, (id) => large.list(id))],
    unboundedRounds,
  );
  const opened = alternated(
    [small, large].flatMap((subject) => [
      each(subject.usual, (id) => subject.open(id)),
      each(subject.worst, (id) => subject.open(id)),
    ]),
    rounds,
  );
  const sample = large.list(large.worst[0] ?? 0);
  for (const { db } of [small, large]) db.close();
  const growth = (before: readonly number[] = [], after: readonly number[] = []) => {
    return atMost(median(after) / median(before), 2, {
      noise: Math.max(noise(before), noise(after)),
      ms: [round(median(before)), round(median(after))],
    });
  };
  return {
    store: {
      indicators: large.indicators,
      associations: large.associations,
      cases: large.cases,
      artifacts: large.artifacts,
    },
    ms: { usual: figures(usual), worst: figures(worst), unbounded: figures(free) },
    'the worst Case': {
      suggestions: sample.total,
      common: sample.common.length,
      cuts: sample.cuts.map(({ shown, of, exact, what }) => `${shown} of ${of}${exact ? '' : '+'} ${what}`),
    },
    'worst Case over a random one, p95': atMost(p95(worst) / p95(usual), 1.5),
    'unbounded over ours, worst Case, p95': atLeast(p95(free) / p95(bounded), 10),
    'opening a Case, a tenth to all': growth(opened[0], opened[2]),
    'opening the worst Case, a tenth to all': growth(opened[1], opened[3]),
  };
}
