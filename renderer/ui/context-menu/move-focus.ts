import type { KeyboardEvent } from 'react';

const choice = '[data-choice]';

/** The choices below an element in the order of the page, denied ones included: they say why when they are reached. */
const choicesIn = (element: Element): HTMLElement[] => [...element.querySelectorAll<HTMLElement>(choice)];

/** Arrow keys, Home and End move the keyboard among the choices of a menu or a list. */
export function moveFocus(event: KeyboardEvent): void {
  const choices = choicesIn(event.currentTarget);
  const at = choices.indexOf(document.activeElement as HTMLElement); // -1 for anything that is no choice
  const last = choices.length - 1;
  const to = {
    ArrowDown: at >= last ? 0 : at + 1,
    ArrowUp: at <= 0 ? last : at - 1,
    Home: 0,
    End: last,
  }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  choices[to]?.focus();
}

/** Gives the keyboard to the first choice; for the ref of what holds them. */
export function focusFirstChoice(element: Element | null): void {
  if (element !== null) choicesIn(element)[0]?.focus();
}
