import { expect, it } from 'vitest';
import { safeFileName } from '../../../../shared/model/file-name.ts';

it.each([
  ['APT29 - Groups.csv', 'APT29 - Groups.csv'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['C:\\temp\\a?.csv', 'C_temp_a_.csv'],
  ['invoice\u202Efdp.exe', 'invoice_fdp.exe'],
  ['con.csv', '_con.csv'],
  ['  ...  ', 'file'],
  ['line\nbreak.txt', 'line_break.txt'],
])('the name %j is saved as %j', (given, expected) => {
  expect(safeFileName(given)).toBe(expected);
});

it('a long name is cut in front of its extension', () => {
  const name = safeFileName(`${'x'.repeat(300)}.csv`);
  expect(name).toHaveLength(120);
  expect(name.endsWith('x.csv')).toBe(true);
});
