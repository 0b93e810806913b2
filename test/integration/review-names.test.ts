/** Names of what a user may not see: labels of change sets must not tell them. */
import { beforeEach, describe, expect, it } from 'vitest';
import { sharingOptions } from '../support/inputs.ts';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let ada: number;
let home: number;
let circle: number;
let cara: number;
beforeEach(() => {
  store = new TestStore();
  ({ adaId: ada, northgateId: home } = store);
  circle = store.addOwner('community', 'Sharing Circle');
  store.addOwner('organization', 'Southgate');
  cara = store.addUser('cara', 'Organization Administrator', 'Southgate');
  store.setRole('cara', 'Sharing Circle', 'Director');
});

const marker = 'Zebra-7741';

describe('the name of a Group that was contributed under another one', () => {
  function contribute(): { id: number; linked: number } {
    const group = store.run(ada, 'group.create', { ownerId: home, type: 'Incident', name: `${marker} breach` }).id;
    const malware = store.run(ada, 'group.create', { ownerId: home, type: 'Malware', name: 'GoldMax' }).id;
    store.run(ada, 'association.create', { id: group, others: [malware] });
    const { id } = store.run(ada, 'sharing.share', {
      id: group,
      ownerId: circle,
      into: 'new',
      name: 'Retail breach',
      options: sharingOptions({ groups: ['Malware'] }),
    });
    const [row] = store.ask(cara, 'association.list', { id, kind: 'group', offset: 0, limit: 10 }).rows;
    return { id, linked: Number(row?.object.id) };
  }

  it('is not in the activity of the copy', () => {
    const { id } = contribute();
    const activity = store.ask(cara, 'activity.list', { id, limit: 50 });
    expect(activity.entries).not.toHaveLength(0);
    expect(JSON.stringify(activity)).not.toContain(marker);
  });

  it('is not in the details of an association of the copy', () => {
    const { id, linked } = contribute();
    const detail = store.ask(cara, 'association.get', { id, other: linked, type: 0 });
    expect(JSON.stringify(detail)).not.toContain(marker);
  });
});
