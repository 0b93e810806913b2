/** The associations of a built store: few for most objects, some hubs, always within one owner. */
import { createRandom } from './random.ts';
import { groupOfBlock, period } from './sample-object.ts';

/** Owners repeat every ten blocks; blocks 0-6 of ten belong to the first. */
export const ownerPeriod = 10;
const ofFirstOwner = 7;

/** Pairs as `lo * 2^26 + hi`, sorted and distinct; hubs are Groups with a tenth of all objects around each. */
export function sampleLinks(objects: number): { packed: Float64Array; hubs: number[] } {
  const random = createRandom(objects);
  const rounds = Math.floor(objects / period / ownerPeriod);
  const pairs: number[] = [];
  const link = (a: number, b: number): void => {
    if (a !== b && a > 0 && b > 0) pairs.push(Math.min(a, b) * 2 ** 26 + Math.max(a, b));
  };
  for (let id = 1; id <= objects; id += 1) {
    const place = Math.floor(id / period) % ownerPeriod;
    for (let n = 0; n < 3; n += 1) link(id, groupOfBlock(random(rounds) * ownerPeriod + place, random(3)));
  }
  const hubs = [0.1, 0.35, 0.6, 0.85].map((share) => groupOfBlock(Math.floor(rounds * share) * ownerPeriod + 2, 0));
  for (const hub of hubs) around(hub, Math.floor(objects / 10));
  for (let rank = 1; rank <= 40; rank += 1)
    around(groupOfBlock(Math.floor((rounds * rank) / 41) * ownerPeriod + 3, 1), Math.floor(objects / 40 / rank));

  /** `count` different neighbours, one from each even stretch of the first owner's objects. */
  function around(hub: number, count: number): void {
    const stretch = (rounds * ofFirstOwner * period) / count;
    for (let n = 0; n < count; n += 1) {
      const k = Math.floor(n * stretch) + random(Math.floor(stretch));
      const block = Math.floor(k / period);
      link(hub, (Math.floor(block / ofFirstOwner) * ownerPeriod + (block % ofFirstOwner)) * period + (k % period));
    }
  }
  const sorted = Float64Array.from(pairs).sort();
  return { packed: sorted.filter((pair, index) => pair !== sorted[index - 1]), hubs };
}
