/**
 * Call it on a key press that closes what has the keyboard: the focus goes back to where it was before the key is
 * released, and a button of Blueprint takes the release for a click.
 */
export function dropRelease(): void {
  window.addEventListener('keyup', (event) => event.stopPropagation(), { capture: true, once: true });
}
