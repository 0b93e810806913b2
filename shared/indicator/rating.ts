/** Scales of an Indicator's threat rating and confidence, with the words shown for them. */

/** Label of each whole rating, 0-5. */
export const ratingLabels = ['Unknown', 'Suspicious', 'Low', 'Moderate', 'High', 'Critical'] as const;
export type RatingLabel = (typeof ratingLabels)[number];

export interface ConfidenceBand {
  readonly label: string;
  /** First and last confidence of the band, both inclusive. */
  readonly from: number;
  readonly to: number;
}

/** Advisory words for a confidence of 0-100, lowest first; together they cover every whole number once. */
export const confidenceBands: readonly ConfidenceBand[] = [
  { label: 'Unassessed', from: 0, to: 0 },
  { label: 'Discredited', from: 1, to: 1 },
  { label: 'Improbable', from: 2, to: 29 },
  { label: 'Doubtful', from: 30, to: 49 },
  { label: 'Possible', from: 50, to: 69 },
  { label: 'Probable', from: 70, to: 89 },
  { label: 'Confirmed', from: 90, to: 100 },
];

/** The label that a rating has reached: decimals are kept in store and 3.7 is still Moderate. Undefined outside 0-5. */
export function ratingLabel(rating: number): RatingLabel | undefined {
  return rating >= 0 && rating <= 5 ? ratingLabels[Math.floor(rating)] : undefined;
}

/** The band of a confidence, or undefined outside 0-100. Decimals belong to the band below them. */
export function confidenceBand(confidence: number): ConfidenceBand | undefined {
  const whole = Math.floor(confidence);
  return confidence <= 100 ? confidenceBands.find((band) => band.from <= whole && whole <= band.to) : undefined;
}
