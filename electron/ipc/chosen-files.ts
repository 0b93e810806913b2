/** Which files of the machine a window may have read: those that its user has chosen in it, and no others (decision 0010). */
import { contract, type Method } from '../../shared/contract/index.ts';
import type { ContractRow } from '../../shared/contract/row.ts';
import { AppError } from '../../shared/error/app-error.ts';
import type { BackendState } from './backend.ts';
import type { Session } from './session.ts';

/** More than anybody works with at a time; the oldest go, so that no page can make the list grow for ever. */
const mostPaths = 1000;

export class ChosenFiles {
  readonly #paths = new Set<unknown>();

  add(path: string): void {
    this.#paths.delete(path); // chosen again, it is the newest
    this.#paths.add(path);
    if (this.#paths.size <= mostPaths) return;
    const [oldest] = this.#paths;
    this.#paths.delete(oldest);
  }

  /** Paths are compared as they were handed out, so that a refusal tells nothing about the machine's files. */
  has(path: unknown): boolean {
    return this.#paths.has(path);
  }

  clear(): void {
    this.#paths.clear();
  }
}

/** FORBIDDEN, and in the audit trail, when the input names a file that was not chosen in this window. */
export async function requireChosenFiles(
  { workspace }: Pick<BackendState, 'workspace'>,
  session: Session,
  method: Method,
  input: unknown,
): Promise<void> {
  const { files = [] }: ContractRow = contract[method];
  if (files.every((field) => session.mayRead(valueOf(input, field)))) return;
  const refusal = new AppError(
    'FORBIDDEN',
    'This file was not chosen in this window. Choose it in the file dialog, or drop it on the window.',
  );
  await workspace?.recordRefusal(method, session.user?.id ?? null, refusal);
  throw refusal;
}

function valueOf(input: unknown, field: string): unknown {
  return typeof input === 'object' && input !== null ? Reflect.get(input, field) : undefined;
}
