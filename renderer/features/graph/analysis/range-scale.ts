/** Between the values of a measure and the places of a slider. */
export interface RangeScale {
  /** Places are `0 .. steps`. */
  readonly steps: number;
  readonly valueAt: (place: number) => number;
  readonly placeOf: (value: number) => number;
}

const stepMax = 100;

/**
 * Few whole numbers have a place each. Others rise with the square, because most nodes have small values: half of the
 * slider is for the lowest quarter.
 */
export function rangeScale(min: number, max: number, isWhole: boolean): RangeScale {
  const length = Math.max(0, max - min);
  if (isWhole && length <= stepMax)
    return { steps: length, valueAt: (place) => min + place, placeOf: (value) => within(value - min, length) };
  // Two digits of a share: nobody reads more from a slider.
  const above = (share: number): number => (isWhole ? Math.round(share) : Number(share.toPrecision(2)));
  return {
    steps: stepMax,
    valueAt: (place) => (place >= stepMax ? max : Math.min(max, min + above(length * (place / stepMax) ** 2))),
    placeOf: (value) => Math.round(stepMax * Math.sqrt(within((value - min) / length, 1))),
  };
}

const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));
