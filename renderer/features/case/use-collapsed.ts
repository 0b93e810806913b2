import { z } from 'zod';
import { usePreference } from '../../state/preference.ts';
import { toggledIn } from '../../ui/toggled-in.ts';

const Names = z.array(z.string().max(40)).max(40);
const none: string[] = [];

/** Whether the user keeps a card of Cases collapsed, the same for every Case. */
export function useCollapsed(card: string): { readonly collapsed: boolean; readonly onToggle: () => void } {
  const [names, setNames] = usePreference('caseCollapsed', Names, none);
  return { collapsed: names.includes(card), onToggle: () => setNames([...toggledIn(names, card)]) };
}
