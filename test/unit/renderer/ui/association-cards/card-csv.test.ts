import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { cardCsv } from '../../../../../renderer/ui/association-cards/card-csv.ts';
import { aRow, anObjectRow } from './rows.ts';

const names = { primary: 'https://heron.example/x', ownerName: (id: number) => `Owner ${id}` };
const read = (csv: string): Record<string, string>[] => Papa.parse<Record<string, string>>(csv, { header: true }).data;

test('a direct association has its value as it is stored, owner, type, direction, source, who and when', () => {
  const row = aRow({
    object: anObjectRow(7, { summary: 'heron.example', rating: 4, confidence: 80 }),
    type: 17,
    typeName: 'URL Host',
    otherIsPrimary: false,
    verb: 'consists-of',
    crossOwner: true,
  });
  expect(read(cardCsv([row], names))).toEqual([
    {
      Kind: 'indicator',
      Type: 'Host',
      Value: 'heron.example',
      Owner: 'Owner 1',
      'Unique id': '',
      Subtype: '',
      Category: '',
      Victim: '',
      Rating: '4',
      Confidence: '80',
      Active: 'true',
      Withdrawn: 'false',
      Added: '2024-01-02T00:00:00.000Z',
      Changed: '2024-01-03T00:00:00.000Z',
      Association: 'URL Host',
      Primary: 'https://heron.example/x',
      Verb: 'consists-of',
      Source: 'manual',
      'Associated by': 'ada',
      Associated: '2024-01-04T00:00:00.000Z',
      'Cross-owner': 'true',
      Via: '',
      'Linking Groups': '',
    },
  ]);
});

test('a Requirement has its Unique id, subtype and category, and a Victim Asset the Victim whose it is', () => {
  const requirement = aRow({
    object: anObjectRow(8, {
      kind: 'intelRequirement',
      type: 'Intelligence Requirement',
      summary: 'Where do they nest?',
    }),
    requirement: { uniqueId: 'NG-1', subtype: 'Research Requirement (RR)', category: 'Nation State' },
  });
  const uncategorised = aRow({ ...requirement, requirement: { uniqueId: 'NG-2', subtype: null, category: null } });
  const asset = aRow({
    object: anObjectRow(9, { kind: 'victimAsset', type: 'WebSite', summary: 'bank.test' }),
    victim: { id: anObjectRow(10).id, summary: 'Bank, "quoted"' },
  });
  expect(read(cardCsv([requirement, uncategorised, asset], names))).toMatchObject([
    {
      Value: 'Where do they nest?',
      'Unique id': 'NG-1',
      Subtype: 'Research Requirement (RR)',
      Category: 'Nation State',
      Victim: '',
    },
    { 'Unique id': 'NG-2', Subtype: '', Category: '', Victim: '' },
    { Value: 'bank.test', 'Unique id': '', Subtype: '', Category: '', Victim: 'Bank, "quoted"' },
  ]);
});

test('a derived relation names the Group of its path and how many there are', () => {
  const via = { id: anObjectRow(9).id, summary: 'APT, "quoted"', count: 3 };
  expect(read(cardCsv([aRow({ source: 'derived', via })], names))).toMatchObject([
    { Via: 'APT, "quoted"', 'Linking Groups': '3', Associated: '' },
  ]);
});

test.each(['=HYPERLINK("http://x")', '+1', '-1+1', '@SUM(A1)', '\t=1'])(
  'a name that a spreadsheet would run is made harmless: %j',
  (summary) => {
    const [line] = read(
      cardCsv([aRow({ object: anObjectRow(1, { kind: 'group', type: 'Campaign', summary }) })], names),
    );
    expect(line?.['Value']).toBe(`'${summary}`);
  },
);

test('a card without rows still says which columns there would be', () => {
  expect(cardCsv([], names)).toMatch(/^Kind,Type,Value,Owner,/);
});
