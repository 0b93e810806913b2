/** The closed list of codes with which an expected failure crosses the contract. */
export const errorCodes = [
  'NOT_FOUND',
  'FORBIDDEN',
  'INVALID_INPUT',
  'CONFLICT',
  'STALE',
  'LOCKED',
  'LIMIT',
  'CANCELLED',
  'UNSUPPORTED',
  'STORAGE',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An error as data: what crosses threads, the typed IPC and the command line's JSON. */
export interface ErrorData {
  readonly code: ErrorCode;
  /** A sentence for the analyst: what was found, what was expected, what to do. Never text of the database or the file system. */
  readonly message: string;
  readonly details?: unknown;
}

/** What a FORBIDDEN carries, so that a screen can name the permission that is missing. */
export interface Denial {
  /** Permission key of the catalogue, such as `intel.group`; absent for rules outside the catalogue. */
  readonly key?: string;
  /** Label of that key in the role editor. */
  readonly label?: string;
  readonly verb: string;
  /** Levels that would allow it, in the order of the role editor. */
  readonly neededLevels: readonly string[];
  readonly actualLevel: string | null;
  readonly ownerId: number | null;
  readonly ownerName: string | null;
  /** One sentence that says the above. */
  readonly reason: string;
}

/** An expected failure. Anything else that is thrown is a bug and leaves the boundary as INTERNAL. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: unknown;

  constructor(code: ErrorCode, message: string, details?: unknown) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }

  toData(): ErrorData {
    return this.details === undefined
      ? { code: this.code, message: this.message }
      : { code: this.code, message: this.message, details: this.details };
  }

  static from(data: ErrorData): AppError {
    return new AppError(data.code, data.message, data.details);
  }
}
