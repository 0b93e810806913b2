/** Types of the parts that tests call. */
export class SetupError extends Error {}
export function lockDigest(folder: string): string;
export function needsInstall(folder: string): boolean;
export function writeLockStamp(folder: string): void;
export function pinnedNode(
  folder: string,
  machine: { platform: string; arch: string; execPath: string; version: string },
): string;
