export interface PasswordStrength {
  /** 0 (empty or too short) to 4. */
  readonly marks: 0 | 1 | 2 | 3 | 4;
  readonly hint: string;
  /** Long enough to be taken at all. */
  readonly acceptable: boolean;
}

const leastLength = 8;

/**
 * A rough measure: length counts most, distinct characters keep repetition from counting. It advises and does not
 * decide; only the least length is a rule.
 */
export function passwordStrength(password: string): PasswordStrength {
  if (password.length < leastLength)
    return { marks: 0, hint: `At least ${leastLength} characters.`, acceptable: false };
  const distinct = new Set(password).size;
  const effective = Math.min(password.length, distinct * 2);
  if (effective < 10) return { marks: 1, hint: 'Weak: a few words in a row are better.', acceptable: true };
  if (effective < 14) return { marks: 2, hint: 'Fair: longer is better.', acceptable: true };
  if (effective < 20) return { marks: 3, hint: 'Good.', acceptable: true };
  return { marks: 4, hint: 'Strong.', acceptable: true };
}
