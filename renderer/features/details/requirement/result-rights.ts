import type { RequirementResult, ResultStateName } from '../../../../shared/contract/requirement.ts';
import type { Right } from '../../../../shared/model/object.ts';

const deny = (reason: string): Right => ({ allowed: false, reason });

/** Whether the chosen results may be put into a state; the sentence names the first obstacle. */
export function markRight(chosen: readonly RequirementResult[], state: ResultStateName, manage: Right): Right {
  if (!manage.allowed) return manage;
  if (chosen.length === 0) return deny('Choose results first.');
  if (state === 'associated') {
    const refused = chosen.find(({ state: now, associate }) => now !== 'associated' && !associate.allowed);
    if (refused !== undefined) return refused.associate;
    return chosen.some(({ state: now }) => now !== 'associated') ? manage : deny('They are associated already.');
  }
  if (chosen.some(({ state: now }) => now === 'associated'))
    return deny('What is associated is dissociated first; then it can be marked.');
  return chosen.some(({ state: now }) => now !== state) ? manage : deny('They are in this state already.');
}

export function dissociateRight(chosen: readonly RequirementResult[]): Right {
  if (chosen.length === 0) return deny('Choose results first.');
  if (chosen.some(({ state }) => state !== 'associated')) return deny('Not all of them are associated.');
  return chosen.find(({ associate }) => !associate.allowed)?.associate ?? { allowed: true, reason: null };
}
