export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}
export function countVitest(report: unknown): Counts;
export function countPlaywright(report: unknown): Counts;
export function lastLine(counts: Counts): string;
export function createTally(say: (line: string) => void): {
  step(name: string, run: () => Promise<number>): Promise<boolean>;
  report(name: string, code: number, path: string, count: (report: unknown) => Counts): void;
  finish(): number;
};
