import { create } from 'zustand';

export const themeChoices = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

const storageKey = 'ligature.theme';
const systemDark = window.matchMedia('(prefers-color-scheme: dark)');

const isChoice = (value: unknown): value is ThemeChoice => themeChoices.some((choice) => choice === value);

function storedChoice(): ThemeChoice {
  // The theme is needed before anyone is signed in, so it is kept by the window and not by the workspace.
  const stored = window.localStorage.getItem(storageKey);
  return isChoice(stored) ? stored : 'system';
}

export const useTheme = create<{ readonly choice: ThemeChoice }>(() => ({ choice: storedChoice() }));

export function setTheme(choice: ThemeChoice): void {
  window.localStorage.setItem(storageKey, choice);
  useTheme.setState({ choice });
  applyTheme();
}

function applyTheme(): void {
  const { choice } = useTheme.getState();
  const dark = choice === 'dark' || (choice === 'system' && systemDark.matches);
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  document.body.classList.toggle('bp6-dark', dark);
}

/** Shows the theme and follows the system from then on. */
export function startTheme(): void {
  applyTheme();
  systemDark.addEventListener('change', applyTheme);
}
