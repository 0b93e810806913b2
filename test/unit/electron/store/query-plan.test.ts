import { beforeAll, describe, expect, it } from 'vitest';
import * as activityStore from '../../../../electron/store/activity-store.ts';
import * as associationCount from '../../../../electron/store/association-count.ts';
import * as associationDetailStore from '../../../../electron/store/association-detail-store.ts';
import * as associationStore from '../../../../electron/store/association-store.ts';
import * as associationTypeStore from '../../../../electron/store/association-type-store.ts';
import * as attributeStore from '../../../../electron/store/attribute-store.ts';
import * as labelStore from '../../../../electron/store/label-store.ts';
import * as tagStore from '../../../../electron/store/tag-store.ts';
import * as browseStore from '../../../../electron/store/browse-store.ts';
import * as caseFactsStore from '../../../../electron/store/case-facts-store.ts';
import * as caseListStore from '../../../../electron/store/case-list-store.ts';
import * as changeStore from '../../../../electron/store/change-store.ts';
import * as detailStore from '../../../../electron/store/detail-store.ts';
import * as importStore from '../../../../electron/store/import-store.ts';
import * as linkStore from '../../../../electron/store/link-store.ts';
import * as objectStore from '../../../../electron/store/object-store.ts';
import * as searchStore from '../../../../electron/store/search-store.ts';
import * as systemEventStore from '../../../../electron/store/system-event-store.ts';
import type { Writer } from '../../../../electron/store/connection.ts';
import { noting, planOf, scansOf } from '../../../support/query-plan.ts';
import { TestStore } from '../../../support/store.ts';

let store: TestStore;
beforeAll(() => {
  store = new TestStore();
});

const scope = { dims: [65_537, 101 * 65_536 + 1], types: [1, 101], owners: [1] };
const caseScope = { dims: [190 * 65_536 + 1], owners: [1], now: 0 };
const casePage = { sort: 'severity', descending: true, offset: 0, limit: 50 } as const;
const link = { lo: 1, hi: 2, type: 0 };

describe('a hot query never walks a large table', () => {
  it.each<[string, (db: Writer) => unknown]>([
    ['an object by its id', (db) => objectStore.findObject(db, 1)],
    ['an object by its key', (db) => objectStore.findKey(db, 1, 'x', 1)],
    ['copies of a key in every owner', (db) => objectStore.listKeyCopies(db, 1, 'x', [1, 2])],
    ['objects of a name', (db) => objectStore.listSummary(db, 101, 'x', [1, 2], 20)],
    ['objects of an xid', (db) => objectStore.listXid(db, 'x')],
    ['rows of a page', (db) => objectStore.listObjectRows(db, [1, 2])],
    ['a file by its hash', (db) => detailStore.findHash(db, 1, 'x', 1)],
    ['the hashes of a file', (db) => detailStore.listHashes(db, 1)],
    ['fields of an Indicator', (db) => detailStore.readFields(db, 'indicator', 1)],
    ['counts of associations', (db) => associationStore.countByDim(db, 1)],
    ['the newest associations', (db) => associationStore.listNewest(db, 1, scope.dims, 0, 50)],
    [
      'associations by name',
      (db) =>
        associationStore.listOrdered(db, 1, {
          dims: scope.dims,
          by: 'summary',
          descending: false,
          like: ['%x%'],
          codes: [42],
          origins: 1,
          offset: 0,
          limit: 50,
        }),
    ],
    ['associations of a pair', (db) => associationStore.listBetween(db, 1, 2)],
    ['the statements of links', (db) => associationStore.describeLinks(db, 1, [{ other: 2, type: 0 }])],
    [
      'relations through a Group',
      (db) =>
        associationStore.listDerived(db, 1, {
          groupDims: scope.dims,
          dims: scope.dims,
          like: ['%x%'],
          groups: 10,
          perGroup: 10,
          offset: 0,
          limit: 10,
        }),
    ],
    ['what is known of a link', (db) => associationDetailStore.findLink(db, link)],
    ['what sources state of a link', (db) => associationDetailStore.listLinkStatements(db, link)],
    ['what a card can be filtered by', (db) => associationDetailStore.countByOrigin(db, 1, scope.dims)],
    ['the Groups between two objects', (db) => associationDetailStore.listBetweenBoth(db, 1, 2, scope.dims, 20)],
    ['associations with many others', (db) => linkStore.listLinksWith(db, 1, [2, 3])],
    ['statements of many links', (db) => linkStore.listStatementsOf(db, [link])],
    ['where a type is used', (db) => associationTypeStore.listUsesOfType(db, 100)],
    ['many objects', (db) => objectStore.listObjects(db, [1, 2])],
    ['a few types in Browse', (db) => browseStore.listRarePageIds(db, scope, true, 0, 50)],
    ['the number of objects', (db) => browseStore.countObjects(db, scope.dims)],
    ['the number of associations', (db) => associationCount.countAssociations(db, [1])],
    ['a page of Cases', (db) => caseListStore.listCaseIds(db, caseScope, casePage)],
    ['open Cases of a severity', (db) => caseListStore.listCaseIds(db, { ...caseScope, status: 'Open' }, casePage)],
    ['Cases with a Tag', (db) => caseListStore.listCaseIds(db, { ...caseScope, tags: [1, 2] }, casePage)],
    ['the Cases of a page', (db) => caseListStore.listCaseRecords(db, [1, 2], 0, 300)],
    ['the Tags of the Cases of a page', (db) => caseListStore.listTagsOfCases(db, [1, 2], [11_796_481])],
    ['the numbers of Cases', (db) => caseListStore.countCases(db, caseScope)],
    ['Cases of a number', (db) => caseFactsStore.listCasesNumbered(db, 12, [1])],
    ['a search by fragment', (db) => searchStore.searchIds(db, 'mimikatz', scope.dims, 10)],
    ['attributes of an object', (db) => attributeStore.listAttributes(db, 1)],
    ['an attribute', (db) => attributeStore.findAttribute(db, 1)],
    ['the number of attributes', (db) => attributeStore.countAttributes(db, [1, 2])],
    ['labels of an object', (db) => labelStore.listObjectLabels(db, 1)],
    ['labels of the Attributes of an object', (db) => labelStore.listAttributeLabels(db, 1)],
    ['what carries a label', (db) => labelStore.countCarriers(db, 1, [65_537])],
    ['when a Tag was last used', (db) => tagStore.findLastUse(db, 1, [65_537])],
    ['some of what carries a Tag', (db) => tagStore.listSomeLinks(db, 1, [65_537], 10)],
    ['Tags', (db) => tagStore.listTags(db, [11_796_481], 10)],
    ['what sources state of an object', (db) => attributeStore.listAssertions(db, 1)],
    ['an assertion', (db) => importStore.findAssertion(db, 1, 'x')],
    ['an assertion of a link', (db) => importStore.findLinkAssertion(db, link, 'x')],
    ['whether two are linked', (db) => importStore.isLinked(db, link)],
    ['whether a statement was removed', (db) => importStore.findRemoved(db, 1, 'x')],
    ['what an external id stands for', (db) => importStore.findExternal(db, 'x', 1)],
    ['a page of losses', (db) => importStore.listLosses(db, 1, 'kept', 0, 50)],
    ['a change set', (db) => changeStore.findChangeSet(db, 1)],
    ['the change sets of an object', (db) => activityStore.listSetsOfObject(db, 1, 1000, 20)],
    ['what a change set did to an object', (db) => activityStore.listChangesOfObject(db, 1, 1, 20)],
    ['the latest change sets of a user', (db) => changeStore.listRecentOf(db, 1, 20)],
  ])('for %s', (_, read) => {
    const { statements, scans } = scansOf(store.db, read);
    expect(statements).toBeGreaterThan(0);
    expect(scans).toEqual([]);
  });

  it.each([
    ['modified', 'object_modified'],
    ['summary', 'object_text'],
  ] as const)('for a page of Browse by %s, which walks the index of that order and sorts nothing', (by, index) => {
    const texts = new Set<string>();
    browseStore.listPageIds(noting(store.db, texts), scope, by, true, 0, 50);
    const plan = [...texts].flatMap((text) => planOf(store.db, text)).join('\n');
    expect(plan).toContain(index);
    expect(plan).not.toContain('TEMP B-TREE');
  });
});

it('the check itself finds a walk', () => {
  expect(scansOf(store.db, (db) => db.prepare('SELECT id FROM object o WHERE o.flags = 7').all()).scans).toHaveLength(
    1,
  );
});

describe('what a change set deleted', () => {
  it.each<[string, (db: Writer) => unknown]>([
    ['the name of an object', (db) => systemEventStore.findNameIn(db, 1, 1)],
    ['the Case of an Artifact', (db) => systemEventStore.findCaseOfArtifact(db, 1, 1)],
  ])('is found by its key and not among all rows of the set: %s', (_, read) => {
    const texts = new Set<string>();
    read(noting(store.db, texts));
    const plans = [...texts].flatMap((text) => planOf(store.db, text)).filter((detail) => detail.includes(' change '));
    expect(plans).toEqual([expect.stringContaining('change_row (tbl=? AND k=?')]);
  });
});
