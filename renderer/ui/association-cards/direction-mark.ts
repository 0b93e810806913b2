/** In front of the name of a type: from the object of the screen to the other, or from the other to it. */
export function directionMark(otherIsPrimary: boolean | null): string {
  return otherIsPrimary === null ? '' : otherIsPrimary ? '← ' : '→ ';
}
