import type { Page } from '@playwright/test';
import type { Input, Method, Output } from '../../../shared/contract/index.ts';
import { AppError, type ErrorData } from '../../../shared/error/app-error.ts';

/** Calls the contract as the user of a window does; throws the AppError with which it failed. */
export async function callFrom<M extends Method>(page: Page, method: M, input: Input<M>): Promise<Output<M>> {
  const result = await page.evaluate(
    ([name, value]) => {
      // The window of the application has a host; the page of a test is nothing else.
      const { ligature } = window as unknown as { ligature: { invoke(m: string, i: unknown): Promise<unknown> } };
      return ligature.invoke(name, value);
    },
    [method, input] as const,
  );
  // What crosses the bridge is the answer of the dispatcher, which has parsed it.
  const answer = result as { ok: true; value: Output<M> } | { ok: false; error: ErrorData };
  if (!answer.ok) throw AppError.from(answer.error);
  return answer.value;
}

/** The code with which a call is refused; fails when it is not. */
export async function refusalOf<M extends Method>(page: Page, method: M, input: Input<M>): Promise<string> {
  try {
    await callFrom(page, method, input);
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  throw new Error(`${method} was not refused`);
}
