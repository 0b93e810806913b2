import { describe, expect, it } from 'vitest';
import { canonicalCode, hashPassword, newRecoveryCode, verifyPassword } from '../../../../electron/crypto/password.ts';

describe('a password', () => {
  it('matches its own hash and no other, and is never in it', () => {
    const stored = hashPassword('correct horse battery');
    expect(stored).toMatch(/^scrypt\$32768\$8\$1\$[\w+/=]+\$[\w+/=]+$/);
    expect(stored).not.toContain('horse');
    expect(verifyPassword('correct horse battery', stored)).toBe(true);
    for (const wrong of [
      '',
      'correct horse batter',
      'correct horse battery ',
      'Correct horse battery',
      'x'.repeat(10_000),
    ])
      expect(verifyPassword(wrong, stored), wrong).toBe(false);
  });

  it('is salted: the same one twice gives two hashes', () => {
    expect(hashPassword('correct horse battery')).not.toBe(hashPassword('correct horse battery'));
  });

  it('is the same however its letters are composed', () => {
    expect(verifyPassword('caf\u0065\u0301 noir', hashPassword('caf\u00e9 noir'))).toBe(true);
  });

  it('of nobody never matches', () => {
    expect(verifyPassword('correct horse battery', undefined)).toBe(false);
    expect(verifyPassword('', undefined)).toBe(false);
  });

  it.each(['', 'plain', 'md5$1$2$3$4$5', 'scrypt$32768$8$1', '$$$$$'])(
    'does not match the damaged hash "%s"',
    (stored) => {
      expect(verifyPassword('correct horse battery', stored)).toBe(false);
    },
  );

  it('takes as long for a user that does not exist', () => {
    const stored = hashPassword('correct horse battery');
    // The shortest of several: what else the machine does only makes one longer.
    const time = (value: string | undefined): number =>
      Math.min(
        ...Array.from({ length: 4 }, () => {
          const start = performance.now();
          verifyPassword('wrong', value);
          return performance.now() - start;
        }),
      );
    const [known, unknown] = [time(stored), time(undefined)];
    expect(unknown).toBeGreaterThan(known / 4);
    expect(unknown).toBeLessThan(known * 4);
  });
});

describe('a recovery code', () => {
  it('is five groups of five signs that cannot be confused on paper, another one each time', () => {
    const codes = Array.from({ length: 200 }, newRecoveryCode);
    for (const code of codes) expect(code).toMatch(/^([A-HJKMNP-Z2-9]{5}-){4}[A-HJKMNP-Z2-9]{5}$/);
    expect(new Set(codes).size).toBe(200);
    expect(codes.join('')).not.toMatch(/[01OIL]/);
  });

  it('is compared without case, spaces and dashes', () => {
    expect(canonicalCode(' abcde-fghjk mnpqr ')).toBe('ABCDEFGHJKMNPQR');
  });
});
