import { expect, it } from 'vitest';
import { passwordStrength } from '../../../../renderer/ui/password-strength.ts';

it('does not accept fewer than eight characters', () => {
  expect(passwordStrength('1234567').acceptable).toBe(false);
  expect(passwordStrength('12345678').acceptable).toBe(true);
});

it('calls a long password of few characters weak', () => {
  expect(passwordStrength('a'.repeat(40)).marks).toBe(1);
});

it('calls several words in a row strong', () => {
  expect(passwordStrength('correct horse battery staple').marks).toBe(4);
});
