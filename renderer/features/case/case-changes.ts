import type { CaseView } from '../../../shared/contract/case.ts';
import type { Input, MethodOfKind } from '../../../shared/contract/index.ts';
import { runCommand } from '../../api/query.ts';
import { showCaseFailure } from '../../ui/case/show-case-failure.ts';
import { showDone } from '../../ui/toast.ts';

export type CaseFields = Input<'case.update'>['fields'];

/** Sends one change at once and says that it is done, or why not. */
async function send<M extends MethodOfKind<'command'>>(method: M, input: Input<M>, done: string): Promise<void> {
  try {
    const output = await runCommand(method, input);
    // Every command on a Case answers with its change set.
    showDone(done, 'changeSet' in output && typeof output.changeSet === 'number' ? output.changeSet : undefined);
  } catch (error) {
    showCaseFailure(error);
  }
}

export const changeFields = (kase: CaseView, fields: CaseFields, done: string): Promise<void> =>
  send('case.update', { id: kase.id, version: kase.version, fields }, done);

export const reopenCase = (kase: CaseView): Promise<void> =>
  send('case.reopen', { id: kase.id, version: kase.version }, `Reopened Case ${kase.number}`);
