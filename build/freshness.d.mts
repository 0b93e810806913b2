export function newestChange(paths: readonly string[]): number;
export function isStale(stamp: string, sources: readonly string[]): boolean;
export function markFresh(stamp: string, startedAt: number): void;
