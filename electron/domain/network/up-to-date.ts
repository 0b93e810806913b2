/** The network of the store as a transaction sees it: built at the first question, afterwards brought up to date. */
import { buildCsr } from '../../../shared/graph/csr.ts';
import { PathFinder } from '../../../shared/graph/paths.ts';
import type { Reader } from '../../store/connection.ts';
import {
  type JournalMark,
  journalMark,
  readCopies,
  readCopiesOf,
  readDims,
  readLinked,
  readLinks,
  readObjectColumns,
  readTouched,
  type Touched,
} from '../../store/network-store.ts';
import { Network } from './network.ts';

/** The network with what is kept from question to question. */
export interface HeldNetwork {
  readonly network: Network;
  /** For walks of at most its count of places. */
  readonly finder: PathFinder;
  readonly mark: JournalMark;
}

/** Objects and associations that are brought up to date one by one; beyond, building anew is as quick. */
const touchedMax = 20_000;
/** Entries beside the rows, which make walks slower. */
const overlayMax = 100_000;

/** To be called inside a read transaction. `check` throws when nobody waits for the answer any more. */
export function bringUpToDate(db: Reader, held: HeldNetwork | undefined, check: () => void): HeldNetwork {
  const mark = journalMark(db);
  if (held === undefined) return { ...build(db, check), mark };
  if (held.mark.last === mark.last && held.mark.open === mark.open) return held;
  const touched = readTouched(db, held.mark, mark, touchedMax);
  if (touched === null || held.network.overlay > overlayMax) return { ...build(db, check), mark };
  apply(db, held.network, touched);
  const { network } = held;
  const finder = held.finder.count >= network.count ? held.finder : new PathFinder(network.count + growth);
  return { network, finder, mark };
}

/** Places for new objects, so that not each of them needs new marks. */
const growth = 4096;

function build(db: Reader, check: () => void): Omit<HeldNetwork, 'mark'> {
  const { ids, dims } = readObjectColumns(db, check);
  const places = placeTable(ids);
  let [source, target] = [new Uint32Array(4096), new Uint32Array(4096)];
  let edges = 0;
  readLinks(
    db,
    ids,
    (lo, hi) => {
      if (edges === source.length) [source, target] = [doubled(source), doubled(target)];
      source[edges] = places(lo);
      target[edges] = places(hi);
      edges += 1;
    },
    check,
  );
  const network = new Network(ids, dims, buildCsr(ids.length, source.subarray(0, edges), target.subarray(0, edges)));
  readCopies(db, (identity, copies) => network.setCopies(identity, copies.map(places)), check);
  return { network, finder: new PathFinder(network.count + growth) };
}

function doubled(column: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(column.length * 2);
  more.set(column);
  return more;
}

/** Place of an id among ascending ids. Numbers are handed out one after the other, so a table is seldom much longer. */
function placeTable(ids: Float64Array): (id: number) => number {
  const last = ids.at(-1) ?? 0;
  if (last > ids.length * 8 + 1024) {
    const places = new Map(Array.from(ids, (id, place): [number, number] => [id, place]));
    return (id) => places.get(id) ?? 0;
  }
  const table = new Uint32Array(last + 1);
  for (let place = 0; place < ids.length; place += 1) table[ids[place] ?? 0] = place;
  return (id) => table[id] ?? 0;
}

/** Reads everything touched as it is now; what was done to it in between does not matter. */
function apply(db: Reader, network: Network, { objects, pairs }: Touched): void {
  const ids = [...objects];
  const dims = new Map(readDims(db, ids).map(({ id, dim }) => [id, dim]));
  for (const id of ids) {
    const place = network.setDim(id, dims.get(id));
    if (place >= 0) network.leaveCopies(place);
  }
  readCopiesOf(db, [...dims.keys()], (identity, copies) => {
    network.setCopies(
      identity,
      copies.map((id) => network.placeOf(id)),
    );
  });
  readLinked(db, pairs).forEach((isLinked, index) => {
    const [lo, hi] = [network.placeOf(pairs[index * 2] ?? 0), network.placeOf(pairs[index * 2 + 1] ?? 0)];
    if (lo >= 0 && hi >= 0) network.setLinked(lo, hi, isLinked === 1);
  });
}
