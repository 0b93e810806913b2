/** The test vectors of specification 7.8, by their numbers. */
import { beforeEach, describe, expect, it } from 'vitest';
import { PotentialWorld } from '../support/potential-world.ts';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let world: PotentialWorld;
let kase: number;
beforeEach(() => {
  store = new TestStore();
  world = new PotentialWorld(store);
  kase = world.case('Token theft');
});

describe('vectors of specification 7.8', () => {
  it('1: a flagged Artifact suggests the Indicator of the same type and value, and nothing once the flag is cleared', () => {
    const host = world.indicator('Host', 'bad.com');
    const artifact = world.artifact(kase, 'Host', 'Bad.COM');
    expect(world.suggested(kase)).toEqual({ [host]: 'matchedIndicator' });
    world.flag(artifact, false);
    expect(world.suggested(kase)).toEqual({});
  });

  it('2: an inactive Indicator is not suggested until it is active again', () => {
    const host = world.indicator('Host', 'bad.com');
    world.artifact(kase, 'Host', 'bad.com');
    world.activate(host, false);
    expect(world.suggested(kase)).toEqual({});
    world.activate(host, true);
    expect(world.suggested(kase)).toEqual({ [host]: 'matchedIndicator' });
  });

  it('3: an Indicator of an associated Group is suggested with Associated and Both only', () => {
    const [host, group] = [world.indicator('Host', 'bad.com'), world.group('Winter')];
    world.link(group, host, kase);
    for (const mode of ['associated', 'both'] as const) {
      world.mode(mode);
      expect(world.suggested(kase)).toEqual({ [host]: 'indicatorOfGroup' });
    }
    for (const mode of ['matched', 'off'] as const) {
      world.mode(mode);
      expect(world.suggested(kase)).toEqual({});
    }
  });

  it('4: a Group of an associated Indicator is suggested, but not with Matched alone', () => {
    const [host, group] = [world.indicator('Host', 'bad.com'), world.group('Winter')];
    world.link(host, group, kase);
    expect(world.suggested(kase)).toEqual({ [group]: 'groupOfIndicator' });
    world.mode('matched');
    expect(world.suggested(kase)).toEqual({});
  });

  it('5: a Group of an Indicator that equals an Artifact is suggested although the Indicator is not associated', () => {
    const [host, group] = [world.indicator('Host', 'bad.com'), world.group('Winter')];
    world.link(host, group);
    world.artifact(kase, 'Host', 'bad.com');
    expect(world.suggested(kase)).toEqual({ [host]: 'matchedIndicator', [group]: 'groupOfMatched' });
    world.mode('associated');
    expect(world.suggested(kase)).toEqual({});
  });

  it('6: two Cases with the same flagged URL are suggested to each other, and neither once one flag is cleared', () => {
    const other = world.case('Beacon');
    world.artifact(kase, 'URL', 'http://bad.com/a');
    const copy = world.artifact(other, 'URL', 'HTTP://BAD.com/a');
    expect([world.suggested(kase), world.suggested(other)]).toEqual([
      { [other]: 'sharedArtifact' },
      { [kase]: 'sharedArtifact' },
    ]);
    world.flag(copy, false);
    expect([world.suggested(kase), world.suggested(other)]).toEqual([{}, {}]);
  });

  it('7: a Case that the user may not see is not suggested, nor counted', () => {
    const rolf = store.addUser('rolf', 'Standard User');
    const other = world.case('Beacon');
    world.artifact(kase, 'URL', 'http://bad.com/a');
    world.artifact(other, 'URL', 'http://bad.com/a');
    expect(world.suggested(kase, rolf)).toEqual({ [other]: 'sharedArtifact' });
    const { version } = store.ask(store.adaId, 'case.get', { id: other });
    store.run(store.adaId, 'case.setViewers', { id: other, version, viewers: [store.adaId] });
    expect(world.suggested(kase, rolf)).toEqual({});
    expect(world.suggested(kase)).toEqual({ [other]: 'sharedArtifact' });
  });

  it('8: an Indicator of a Community is suggested only while it is enabled and cross-owner associations are on', () => {
    const circle = store.addOwner('community', 'Circle');
    const host = world.indicator('Host', 'bad.com', circle);
    world.artifact(kase, 'Host', 'bad.com');
    world.crossOwner(true);
    expect(world.suggested(kase)).toEqual({});
    world.enable(circle);
    expect(world.suggested(kase)).toEqual({ [host]: 'matchedIndicator' });
    world.crossOwner(false);
    expect(world.suggested(kase)).toEqual({});
  });

  it('9: the same Indicator of two enabled owners is one row with two owners', () => {
    const circle = store.addOwner('community', 'Circle');
    world.crossOwner(true);
    world.enable(circle);
    const copies = [world.indicator('Host', 'bad.com'), world.indicator('Host', 'bad.com', circle)];
    world.artifact(kase, 'Host', 'bad.com');
    const { rows } = world.list(kase);
    expect(rows.map(({ objects }) => objects.map(({ id }): number => id).sort((a, b) => a - b))).toEqual([copies]);
    expect(rows[0]?.reasonCount).toBe(1);
  });

  it('10: what is associated already is never suggested', () => {
    const [host, group] = [world.indicator('Host', 'bad.com'), world.group('Winter')];
    const other = world.case('Beacon');
    for (const id of [kase, other]) world.artifact(id, 'Host', 'bad.com');
    world.link(host, group);
    expect(Object.keys(world.suggested(kase))).toHaveLength(3);
    world.link(kase, host, group, other);
    expect(world.suggested(kase)).toEqual({});
  });
});
