/** Texts that were typed and not sent yet: they outlive their tab, but not the session of the one who typed. */
import { create } from 'zustand';
import { useSession } from '../../state/session.ts';

interface Drafts {
  readonly userId: number | undefined;
  readonly texts: Readonly<Record<string, string>>;
}

const none: Drafts = { userId: undefined, texts: {} };
const useDrafts = create<Drafts>(() => none);

/** The draft of a place, such as `object:7` or `reply:12`, and how to change it; the text that was there before forgets it. */
export function useDraft(place: string, before = ''): [string, (text: string) => void] {
  const userId = useSession(({ user }) => user?.id);
  const text = useDrafts((drafts) => (drafts.userId === userId ? drafts.texts[place] : undefined));
  return [text ?? before, (next) => keepDraft(userId, place, next, before)];
}

function keepDraft(userId: number | undefined, place: string, text: string, before: string): void {
  useDrafts.setState((drafts) => {
    const known = drafts.userId === userId ? drafts.texts : {};
    const { [place]: _, ...others } = known;
    return { userId, texts: text === before ? others : { ...others, [place]: text } };
  });
}
