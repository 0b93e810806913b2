import { describe, expect, it } from 'vitest';
import {
  addPhase,
  addTask,
  changeTask,
  movePhase,
  moveTask,
  possiblePredecessors,
  removePhase,
  removeTask,
} from '../../../../../renderer/features/workflow/draft-edits.ts';
import {
  bodyOf,
  draftProblems,
  tasksOf,
  type WorkflowDraft,
} from '../../../../../renderer/features/workflow/workflow-draft.ts';

const empty: WorkflowDraft = {
  version: 1,
  name: 'Lost laptop',
  description: '',
  assignee: null,
  attributes: [],
  phases: [],
};

/** Two phases: one, two (waits for one), three (waits for two) in the first, four in the second. */
function draft(): WorkflowDraft {
  const [withFirst, first] = addPhase(empty);
  const [withSecond, second] = addPhase(withFirst);
  return [
    ['one', first],
    ['two', first],
    ['three', first],
    ['four', second],
  ].reduce<WorkflowDraft>((before, [name, phase]) => {
    const [next, key] = addTask(before, Number(phase));
    const waitsFor = name === 'two' ? keyOf(next, 'one') : name === 'three' ? keyOf(next, 'two') : null;
    return changeTask(next, key, { name: String(name), waitsFor });
  }, withSecond);
}
const keyOf = (of: WorkflowDraft, name: string): number => tasksOf(of).find((task) => task.name === name)?.key ?? 0;
const places = (of: WorkflowDraft): string[] => of.phases.map(({ tasks }) => tasks.map(({ name }) => name).join());
const waits = (of: WorkflowDraft) => bodyOf(of).phases.flatMap(({ tasks }) => tasks.map((task) => task.dependsOn));

describe('the draft of a Workflow', () => {
  it('keeps who waits for a task when the task gets another name', () => {
    const renamed = changeTask(draft(), keyOf(draft(), 'one'), { name: ' first of all ' });
    expect(waits(renamed)).toEqual([null, 'first of all', 'two', null]);
  });

  it('lets those who waited for what is deleted wait for nothing', () => {
    expect(waits(removeTask(draft(), keyOf(draft(), 'one')))).toEqual([null, 'two', null]);
    const [first] = draft().phases;
    const crossed = changeTask(draft(), keyOf(draft(), 'four'), { waitsFor: keyOf(draft(), 'two') });
    expect(waits(removePhase(crossed, first?.key ?? 0))).toEqual([null]);
  });

  it('moves a task by one place, over the edge of its phase into the next one, and not beyond the last', () => {
    const start = draft();
    const down = moveTask(start, keyOf(start, 'three'), 1);
    expect(places(down)).toEqual(['one,two', 'three,four']);
    expect(places(moveTask(down, keyOf(start, 'three'), -1))).toEqual(['one,two,three', 'four']);
    expect(places(moveTask(start, keyOf(start, 'three'), -1))).toEqual(['one,three,two', 'four']);
    expect(moveTask(start, keyOf(start, 'four'), 1)).toBe(start);
    expect(moveTask(start, keyOf(start, 'one'), -1)).toBe(start);
  });

  it('moves a phase with its tasks', () => {
    const start = draft();
    expect(places(movePhase(start, start.phases[1]?.key ?? 0, -1))).toEqual(['four', 'one,two,three']);
    expect(movePhase(start, start.phases[0]?.key ?? 0, -1)).toBe(start);
  });

  it('offers as predecessors only tasks that do not wait for the task in the end', () => {
    const names = (name: string) => possiblePredecessors(draft(), keyOf(draft(), name)).map((task) => task.name);
    expect(names('one')).toEqual(['four']);
    expect(names('three')).toEqual(['one', 'two', 'four']);
  });

  it('says what has no name before it says anything else', () => {
    expect(draftProblems(draft())).toEqual([]);
    expect(draftProblems(changeTask(draft(), keyOf(draft(), 'two'), { name: ' ' }))).toEqual([
      'Task 2 of phase 1 has no name.',
    ]);
    expect(draftProblems(changeTask(draft(), keyOf(draft(), 'two'), { name: 'one' }))[0]).toContain('two tasks "one"');
  });
});
