/** What the main thread and the store threads say to each other. Errors cross as data. */
import type { Tally } from '../../shared/contract/exchange.ts';
import type { Method } from '../../shared/contract/index.ts';
import { AppError, type ErrorData } from '../../shared/error/app-error.ts';
import type { PackedLink } from '../domain/import/links.ts';
import type { Applied, ReadyObject } from '../domain/import/ready.ts';
import type { ImportRequest } from '../domain/import/state.ts';
import type { LedgerLine } from '../domain/import/close.ts';
import type { ListedEntry } from '../store/exclusion-store.ts';

export interface ThreadSetup {
  readonly folder: string;
  readonly appVersion: string;
  /** Named to others who want the same workspace. */
  readonly holder: string;
  /** Make the workspace instead of opening one. */
  readonly create?: boolean;
}

/** Requests to a store thread; each is answered once. */
export type StoreRequest =
  | { readonly kind: 'call'; readonly method: Method; readonly input: unknown; readonly userId: number | null }
  | {
      readonly kind: 'network';
      readonly method: Method;
      readonly input: unknown;
      readonly userId: number | null;
      /** One Int32: 1 once nobody waits for the answer any more. */
      readonly cancel: SharedArrayBuffer;
    }
  | { readonly kind: 'authenticate'; readonly userName: string; readonly password: string }
  | { readonly kind: 'recover'; readonly userName: string; readonly recoveryCode: string; readonly password: string }
  | {
      readonly kind: 'audit';
      readonly userId: number | null;
      readonly action: string;
      readonly outcome: 'done' | 'refused' | 'failed';
      readonly detail: string;
    }
  | {
      readonly kind: 'setUp';
      readonly organization: string;
      readonly userName: string;
      readonly password: string;
      readonly sample?: boolean;
    }
  | { readonly kind: 'import.begin'; readonly request: ImportRequest }
  | { readonly kind: 'import.objects'; readonly objects: readonly ReadyObject[] }
  | { readonly kind: 'import.resolve'; readonly externalIds: readonly string[] }
  | { readonly kind: 'import.tags' }
  | { readonly kind: 'import.links'; readonly links: readonly PackedLink[] }
  | { readonly kind: 'import.kept'; readonly kept: readonly KeptInput[] }
  | { readonly kind: 'import.close'; readonly closing: ImportClosing }
  | { readonly kind: 'import.abandon' }
  | { readonly kind: 'open' }
  /** Passes when the user's roles allow the method; the main thread asks before it starts a job. */
  | { readonly kind: 'may'; readonly method: Method; readonly userId: number }
  | { readonly kind: 'title' }
  | { readonly kind: 'job.next' }
  | { readonly kind: 'changePassword'; readonly userName: string; readonly current: string; readonly next: string }
  | { readonly kind: 'backedUp'; readonly at: number; readonly userId: number; readonly file: string }
  | { readonly kind: 'close' };

export interface KeptInput {
  readonly externalId: string;
  readonly digest: string;
  readonly sourceType: string;
  readonly verbatim: string;
}
export interface ImportClosing {
  readonly objects: Tally;
  readonly associations: Tally;
  readonly referenced: number;
  readonly losses: readonly LedgerLine[];
  readonly startedAt: number;
}

/** What the store answers to the beginning of an import. */
export interface BegunImport {
  readonly nextSize: number;
  /** Entries of the exclusion lists that hold in the owner. */
  readonly exclusions: readonly ListedEntry[];
}

/** What the store answers to a chunk: how it went and how many rows the next should have. */
export interface ChunkAnswer {
  readonly applied: readonly Applied[];
  /** Fewer while somebody is editing, so that no edit waits long. */
  readonly nextSize: number;
}

export type StoreAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: ErrorData; readonly stack?: string };

/** What a job's thread tells the main thread beside its requests. */
export type JobNews =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number; readonly phase: string }
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly error: ErrorData };

/** An error as data; anything unexpected becomes INTERNAL, its stack going to the log only. */
export function toErrorData(error: unknown): { error: ErrorData; stack?: string } {
  if (error instanceof AppError) return { error: error.toData() };
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    error: {
      code: 'INTERNAL',
      message: 'Something went wrong inside the application. Nothing was changed. The log says more.',
    },
    stack,
  };
}
