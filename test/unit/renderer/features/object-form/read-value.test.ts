import { expect, test } from 'vitest';
import { readValue } from '../../../../../renderer/features/object-form/read-value.ts';

test('the type is recognised and the value shown as it will be stored', () => {
  const read = readValue('hxxps://EVIL[.]example/A', 'recognise');
  expect(read).toMatchObject({ state: 'read', value: { type: 'URL', summary: 'https://evil.example/A' } });
});

test('nothing typed is no mistake', () => {
  expect(readValue('  ', 'recognise')).toEqual({ state: 'empty' });
  expect(readValue('', 'Host')).toEqual({ state: 'empty' });
});

test('a text that is no value of any type is unknown, and of a chosen type refused with help', () => {
  expect(readValue('just some words', 'recognise')).toEqual({ state: 'unknown' });
  const read = readValue('just some words', 'Address');
  expect(read.state).toBe('refused');
  expect(read.state === 'refused' && read.problem.fix.length).toBeGreaterThan(10);
});

test('a chosen type wins over what the text looks like', () => {
  expect(readValue('evil.example', 'Mutex')).toMatchObject({ state: 'read', value: { type: 'Mutex' } });
});
