import { expect, it } from 'vitest';
import { z } from 'zod';
import { parsePreference } from '../../../../renderer/state/preference.ts';

const Shape = z.object({ version: z.literal(1), hidden: z.array(z.string()) });

it('takes what was kept in the present shape', () => {
  expect(parsePreference('{"version":1,"hidden":["owner"]}', Shape)).toEqual({ version: 1, hidden: ['owner'] });
});

it('falls back when nothing was kept, or something of another shape', () => {
  expect(parsePreference(null, Shape)).toBeUndefined();
  expect(parsePreference('{"version":2}', Shape)).toBeUndefined();
  expect(parsePreference('{', Shape)).toBeUndefined();
});
