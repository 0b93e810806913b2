/** Bounded texts of the contract: nothing that crosses it is without a maximum. Lengths are UTF-16 code units. */
import { z } from 'zod';

// eslint-disable-next-line no-control-regex -- control characters are exactly what is refused
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const clean = (text: string): boolean => !controlCharacters.test(text);
const refused = 'contains control characters; remove them';

/** One line, trimmed, not empty. */
export const line = (max: number) => z.string().trim().min(1).max(max).refine(clean, refused);
/** Prose, may be empty. */
export const prose = (max: number) => z.string().max(max).refine(clean, refused);
/** Text typed into a filter, may be empty. */
export const filterText = z.string().trim().max(500).refine(clean, refused);

export const Summary = line(10_000);
export const GroupName = line(500);
export const TagName = line(128);
export const AttributeValue = prose(200_000).min(1);
export const UserName = line(100);
export const Password = z.string().min(8).max(256);
export const FilePath = z
  .string()
  .min(1)
  .max(4096)
  .refine((path) => !path.includes('\0'), 'contains a NUL character');
