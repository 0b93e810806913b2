import { AppError } from '../../../shared/error/app-error.ts';
import type { ImportLink } from '../import-record.ts';

/** The associations of a file, bounded: patterns with many values multiply what refers to them. */
export class LinkList {
  readonly links: ImportLink[] = [];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(links: readonly ImportLink[]): void {
    for (const link of links) this.links.push(link);
    this.require(0);
  }

  /** Refuses before `count` more are built. */
  require(count: number): void {
    if (this.links.length + count <= this.#limit) return;
    throw new AppError(
      'LIMIT',
      `The file states more than ${this.#limit} associations. Split it into smaller bundles.`,
    );
  }
}
