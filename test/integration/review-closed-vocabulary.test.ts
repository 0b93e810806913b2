/** What an owner whose intelligence is closed to somebody holds is neither made, guessed nor named by that user. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type DataTable, dataTables, tableShape } from '../../electron/store/journal.ts';
import { attributeTypeInput } from '../support/inputs.ts';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let ada: number;
let eve: number;
let circle: number;
beforeEach(() => {
  store = new TestStore();
  ada = store.adaId;
  circle = store.addOwner('community', 'Circle');
  eve = store.addUser('eve', 'Standard User');
});

describe('vocabulary of an owner whose intelligence is closed', () => {
  it('is not made, whether its name is taken or free', () => {
    store.run(ada, 'role.create', {
      name: 'Clerk',
      scope: 'community',
      levels: { 'access.securityLabel': 'Full', 'access.attributeType': 'Full', 'access.settings': 'Full' },
    });
    store.run(ada, 'securityLabel.create', { ownerId: circle, name: 'Taken', color: '112233' });
    store.run(ada, 'attributeType.create', attributeTypeInput(circle, { name: 'Taken' }));
    store.run(ada, 'exclusionList.create', { ownerId: circle, name: 'Taken' });
    store.setRole('eve', 'Circle', 'Clerk');
    const before = store.digest();
    for (const name of ['Taken', 'Free']) {
      expect(store.outcome(eve, 'securityLabel.create', { ownerId: circle, name, color: '112233' })).toBe('NOT_FOUND');
      expect(store.outcome(eve, 'attributeType.create', attributeTypeInput(circle, { name }))).toBe('NOT_FOUND');
      expect(store.outcome(eve, 'exclusionList.create', { ownerId: circle, name })).toBe('NOT_FOUND');
    }
    expect(store.digest()).toBe(before);
  });

  it('is not named by what one did there before, be it there or gone', () => {
    store.setRole('eve', 'Circle', 'Director');
    const values = [{ type: 'Host' as const, value: 'bad.heron-cloud.net' }];
    const lists = ['PLANTED one', 'PLANTED two'].map((name) => {
      const { id } = store.run(ada, 'exclusionList.create', { ownerId: circle, name });
      store.run(eve, 'exclusionList.add', { id, values });
      return id;
    });
    const label = store.run(eve, 'securityLabel.create', { ownerId: circle, name: 'PLANTED', color: '112233' });
    store.run(ada, 'exclusionList.delete', { id: lists[1] ?? 0 });
    store.run(ada, 'securityLabel.delete', { labelId: label.id });
    const recent = () => store.ask(eve, 'changeSet.recent', { limit: 10 }).map((set) => set.label);
    expect(recent().filter((text) => text.includes('PLANTED'))).toHaveLength(3);
    store.setRole('eve', 'Circle', 'Banned');
    expect(recent().filter((text) => text.includes('PLANTED'))).toEqual([]);
  });
});

describe('a row of the journal', () => {
  it('tells its owner by itself or by the row that it goes with, unless it is of the system', () => {
    const tellsOwner = (table: DataTable): boolean => {
      const { columns, parents } = tableShape(store.db, table);
      return (
        columns.includes('owner_id') || parents.some((parent) => parent.table !== table && tellsOwner(parent.table))
      );
    };
    const own = dataTables.filter((table) => tableShape(store.db, table).columns.includes('owner_id'));
    const system = dataTables.filter((table) => !tellsOwner(table));
    const through = dataTables
      .filter((table) => !own.includes(table) && !system.includes(table))
      .map((table) =>
        [table, ...new Set(tableShape(store.db, table).parents.map((parent) => parent.table))].join(' < '),
      );
    expect({ own, system, through }).toMatchInlineSnapshot(`
      {
        "own": [
          "object",
          "file_hash",
          "kase",
          "attribute_type",
          "security_label",
          "removed_statement",
          "external_id",
          "kept_input",
          "exclusion_list",
          "post",
          "technique_coverage",
          "user_group",
          "service_level",
          "workflow",
          "suggesting_owner",
          "saved_graph",
        ],
        "system": [
          "association_type",
          "disabled_association_type",
          "requirement_category",
          "tag_synonym",
          "artifact_type",
        ],
        "through": [
          "indicator < object",
          "grp < object",
          "victim < object",
          "victim_asset < object",
          "requirement < object",
          "tag < object",
          "artifact < object < case_task < artifact_type",
          "association < object",
          "attribute < object < attribute_type",
          "object_label < object < security_label",
          "object_assertion < object",
          "association_assertion < association",
          "file_occurrence < object",
          "indicator_report < object",
          "exclusion_value < exclusion_list",
          "vote < object",
          "review < object",
          "task_assignment < object",
          "contribution < object",
          "track < object",
          "requirement_result < object",
          "post_object < object < post",
          "attribute_label < attribute < security_label",
          "user_group_member < user_group",
          "case_phase < object",
          "case_task < object < user_group < case_task",
          "artifact_key < object",
          "case_event < object",
          "case_note < object < case_task < case_event",
          "case_system_event < object",
          "case_dismissal < object",
        ],
      }
    `);
  });
});
