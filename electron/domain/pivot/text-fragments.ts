import { refang } from '../../../shared/indicator/refang.ts';
import { likeFragment } from '../../store/statement.ts';

/** Text as it was typed and with defanged signs restored, for LIKE; null when there is none. */
export function textFragments(text: string | undefined): string[] | null {
  if (text === undefined || text === '') return null;
  return [...new Set([text, refang(text)])].map((typed) => likeFragment(typed.toLowerCase()));
}
