/** Radius in pixels of an ordinary node when the whole graph is in view: the more there are, the smaller they are. */
export const baseRadius = (count: number): number => Math.max(1.5, Math.min(6, 60 / Math.sqrt(Math.max(1, count))));
