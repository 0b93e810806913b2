/** Shortest paths over a million nodes and five million edges against a full breadth-first search of the same rows. */
import { Network } from '../../electron/domain/network/network.ts';
import { NetworkWalk } from '../../electron/domain/network/network-walk.ts';
import { bringUpToDate } from '../../electron/domain/network/up-to-date.ts';
import { executeCommand } from '../../electron/ipc/execute.ts';
import { type Actor, dimOf, loadActor } from '../../electron/policy/actor.ts';
import { openReader, openWriter, type Reader } from '../../electron/store/connection.ts';
import { installJournal } from '../../electron/store/journal.ts';
import { workspacePaths } from '../../electron/store/workspace-folder.ts';
import { buildCsr, type Csr } from '../../shared/graph/csr.ts';
import { PathFinder } from '../../shared/graph/paths.ts';
import { typeCode } from '../../shared/model/object-type.ts';
import { atLeast, atMost, type Figure, median, noise, p95, round, timed } from './support/figures.ts';
import { type LargeStore, largeStore } from './support/large-store.ts';
import { createRandom } from './support/random.ts';
import { groupOfBlock, period } from './support/sample-object.ts';
import { ownerPeriod } from './support/sample-links.ts';
import { scratch } from './support/scratch.ts';
import { copyWorkspace } from './support/workspace.ts';

const nodes = 1_000_000;
const edges = 5_000_000;
const pairs = 60;
const edits = 30;
const nothing = (): void => undefined;

/** Half of all ends are drawn evenly, half lean towards few nodes, as they do around hubs. */
function randomNetwork(): Csr {
  const random = createRandom(7);
  const [source, target] = [new Uint32Array(edges), new Uint32Array(edges)];
  for (let edge = 0; edge < edges; edge += 1) {
    source[edge] = random(nodes);
    const share = random(1_000_000) / 1_000_000;
    target[edge] = edge % 2 === 0 ? random(nodes) : Math.floor(nodes * share ** 4);
  }
  return buildCsr(nodes, source, target);
}

/** The yardstick: every node that can be reached, by the plainest loop. */
function searchAll({ start, neighbours }: Csr, source: number, distance: Int8Array, queue: Int32Array): number {
  distance.fill(-1);
  distance[source] = 0;
  queue[0] = source;
  let size = 1;
  for (let at = 0; at < size; at += 1) {
    const node = queue[at] as number; // written before; in this loop a check would slow the yardstick down
    const next = (distance[node] as number) + 1;
    const end = start[node + 1] as number;
    for (let place = start[node] as number; place < end; place += 1) {
      const other = neighbours[place] as number;
      if (distance[other] !== -1) continue;
      distance[other] = next;
      queue[size] = other;
      size += 1;
    }
  }
  return size;
}

function measurePaths(actor: Actor, ownerId: number): Record<string, Figure> {
  const csr = randomNetwork();
  const types = [typeCode('indicator', 'Host'), typeCode('group', 'Malware'), typeCode('tag', 'Tag')];
  const ids = Float64Array.from({ length: nodes }, (_, place) => place + 1);
  const dims = Float64Array.from({ length: nodes }, (_, place) => dimOf(types[place % 3] ?? 1, ownerId));
  const network = new Network(ids, dims, csr);
  const finder = new PathFinder(nodes);
  const [distance, queue] = [new Int8Array(nodes), new Int32Array(nodes)];
  const random = createRandom(11);
  const times = { full: [] as number[], shortest: [] as number[], all: [] as number[] };
  for (let pair = -5; pair < pairs; pair += 1) {
    const [source, target] = [random(nodes), random(nodes)];
    const ask = (limit: number) => (): void => {
      const request = { source, target, maxLength: 12, extra: 0, limit };
      const found = finder.find(new NetworkWalk(network, actor), request, nothing);
      lengths.push(found.length ?? -1);
    };
    const lengths: number[] = [];
    const full = timed(() => searchAll(csr, source, distance, queue));
    const shortest = timed(ask(1));
    const all = timed(ask(500));
    if (lengths.some((length) => length !== distance[target]))
      throw new Error(`a path has ${lengths.join()} edges and not ${distance[target]}`);
    if (pair < 0) continue;
    times.full.push(full);
    times.shortest.push(shortest);
    times.all.push(all);
  }
  const ratio = (of: readonly number[]): number => median(times.full) / median(of);
  const detail = (of: readonly number[]) => ({
    noise: Math.max(noise(times.full), noise(of)),
    ms: [round(median(of), 3), round(median(times.full), 1)],
    p95Ms: round(p95(of), 2),
  });
  return {
    'full search over shortest path': atLeast(ratio(times.shortest), 50, detail(times.shortest)),
    'full search over all shortest paths': atLeast(ratio(times.all), 50, detail(times.all)),
  };
}

/** Columns of the network and the two marks of the search; what is beside the rows grows with edits only. */
function bytesOf({ rows, columns, count }: Network): number {
  const [idBytes, markBytes] = [8, 2 * 4];
  const columnBytes = rows.start.byteLength + rows.neighbours.byteLength + columns.dimOf.byteLength;
  return columnBytes + columns.changed.byteLength + count * (idBytes + markBytes);
}

/** What the network of a large store costs: once, in memory, and after each edit. */
function measureStore(store: LargeStore): Record<string, Figure> {
  const folder = copyWorkspace(store.folder, scratch('network'));
  const writer = openWriter(workspacePaths(folder).database, 'full');
  installJournal(writer);
  const reader: Reader = openReader(workspacePaths(folder).database);
  const inTransaction = <T>(work: () => T): T => reader.transaction(work)();
  let held = inTransaction(() => bringUpToDate(reader, undefined, nothing));
  const bytes = bytesOf(held.network);
  const building = Array.from({ length: 3 }, () =>
    timed(() => inTransaction(() => bringUpToDate(reader, undefined, nothing))),
  );
  const counting = Array.from({ length: 3 }, () =>
    timed(() => {
      for (const _ of reader.prepare('SELECT lo, hi FROM association').raw().iterate());
    }),
  );
  const random = createRandom(5);
  const block = (): number => random(Math.floor(store.objects / period / ownerPeriod)) * ownerPeriod + 1;
  const environment = { now: Date.now, workspace: { folder, appVersion: 'bench' } };
  const after: number[] = [];
  const editing: number[] = [];
  for (let edit = 0; edit < edits; edit += 1) {
    const input = { id: block() * period + 1 + random(15), others: [groupOfBlock(block(), random(3))] };
    editing.push(
      timed(() => executeCommand(writer, environment, { method: 'association.create', input, userId: store.userId })),
    );
    const { network } = held;
    after.push(timed(() => (held = inTransaction(() => bringUpToDate(reader, held, nothing)))));
    if (held.network !== network) throw new Error('an edit built the network anew');
  }
  reader.close();
  writer.close();
  return {
    'building over reading every association as rows': atMost(median(building) / median(counting), 2, {
      noise: Math.max(noise(building), noise(counting)),
      ms: [round(median(building)), round(median(counting))],
    }),
    'edit before the next answer over the edit itself': atMost(median(after) / median(editing), 1, {
      noise: Math.max(noise(after), noise(editing)),
      ms: [round(median(after), 3), round(median(editing), 3)],
      overBuilding: round(median(after) / median(building), 5),
    }),
    'bytes per association': atMost(bytes / store.associations, 40, { objects: store.objects, bytes }),
  };
}

export async function run(): Promise<unknown> {
  const store = await largeStore(1_250_000);
  const reader = openReader(workspacePaths(store.folder).database);
  const actor = loadActor(reader, store.userId);
  reader.close();
  const figures = { ...measurePaths(actor, store.ownerId), ...measureStore(store) };
  return { nodes, edges, pairs, store: { objects: store.objects, associations: store.associations }, figures };
}
