/** From opening a workspace to the first answered page of Browse, with a million objects and with none. */
import { atMost, median, noise, round, timedAsync } from './support/figures.ts';
import { largeStore } from './support/large-store.ts';
import { scratch } from './support/scratch.ts';
import { copyWorkspace, createWorkspace, openWorkspace } from './support/workspace.ts';

const rounds = 11;
const page = { filter: {}, sort: 'modified', descending: true, offset: 0, limit: 100 };

export async function run(): Promise<unknown> {
  const store = await largeStore(1_000_000);
  const empty = scratch('start-empty');
  const account = await createWorkspace(empty);
  const subjects = [
    { folder: empty, userId: account.userId, times: [] as number[] },
    { folder: copyWorkspace(store.folder, scratch('start-large')), userId: store.userId, times: [] as number[] },
  ];
  for (let number = -1; number < rounds; number += 1) {
    for (const { folder, userId, times } of subjects) {
      let close: () => Promise<void> = () => Promise.resolve();
      const ms = await timedAsync(async () => {
        const workspace = await openWorkspace(folder);
        close = () => workspace.close();
        await workspace.query('object.list', page, userId);
      });
      await close();
      if (number >= 0) times.push(ms);
    }
  }
  const [small = [], large = []] = subjects.map(({ times }) => times);
  return {
    'first page, 1 M objects over none': atMost(median(large) / median(small), 1.5, {
      noise: Math.max(noise(small), noise(large)),
      ms: [round(median(small), 0), round(median(large), 0)],
    }),
  };
}
