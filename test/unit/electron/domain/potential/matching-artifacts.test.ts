import { expect, it } from 'vitest';
import { matchingArtifacts } from '../../../../../electron/domain/potential/matching-artifacts.ts';
import { loadActor } from '../../../../../electron/policy/actor.ts';
import { PotentialWorld } from '../../../../support/potential-world.ts';
import { TestStore } from '../../../../support/store.ts';

it('what an exclusion list keeps out uses up no part of the bound, and the answer says where it ends', () => {
  const store = new TestStore();
  const world = new PotentialWorld(store);
  const hosts = ['google.com', 'bad.com'].map((value) => world.indicator('Host', value));
  for (const value of ['google.com', 'bad.com'])
    for (const name of ['Token theft', 'Beacon']) world.artifact(world.case(`${name} ${value}`), 'Host', value);
  const context = {
    db: store.db,
    actor: loadActor(store.db, store.adaId),
    now: 1,
    workspace: { folder: '', appVersion: '' },
  };
  const found = (limit: number) => {
    const { matches, cut } = matchingArtifacts(context, hosts, new Set([store.northgateId]), limit);
    return [matches.map(({ artifact }) => artifact.key), cut];
  };
  expect(found(1)).toEqual([['bad.com'], true]);
  expect(found(2)).toEqual([['bad.com', 'bad.com'], false]);
});
