import type { ObjectId } from '../../../../shared/model/id.ts';
import { runCommand } from '../../../api/query.ts';
import { countOf } from '../../../ui/count-text.ts';
import { showDone, showFailure } from '../../../ui/toast.ts';

export async function reportFalsePositive(id: ObjectId): Promise<void> {
  try {
    const { changeSet } = await runCommand('indicator.reportFalsePositive', { id });
    showDone('Reported as a false positive', changeSet);
  } catch (error) {
    showFailure(error);
  }
}

export async function reportObservations(id: ObjectId, count: number): Promise<void> {
  try {
    const { changeSet } = await runCommand('indicator.reportObservations', { id, count });
    showDone(`Reported ${countOf(count, 'observation')}`, changeSet);
  } catch (error) {
    showFailure(error);
  }
}
