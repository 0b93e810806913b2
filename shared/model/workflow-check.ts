/** What must be right in a Workflow beyond its shape: names, dependencies, how many. The editor and the backend ask the same. */
import { type WorkflowBody, type WorkflowTask, workflowLimits } from './workflow.ts';

export interface WorkflowProblem {
  /** The task it is about; null for the Workflow itself. */
  readonly task: string | null;
  /** What was found, what was expected, what to do. */
  readonly text: string;
}

const folded = (name: string): string => name.trim().toLowerCase();

/** Everything that is wrong, in the order of the tasks; empty for a sound Workflow. */
export function workflowProblems({ phases }: Pick<WorkflowBody, 'phases'>): WorkflowProblem[] {
  const tasks = phases.flatMap((phase) => phase.tasks);
  const problems: WorkflowProblem[] = [];
  if (tasks.length > workflowLimits.tasks)
    problems.push({
      task: null,
      text: `There are ${tasks.length} tasks; a Workflow has at most ${workflowLimits.tasks}. Remove some, or make two Workflows.`,
    });
  const seen = new Set<string>();
  const byName = new Map(tasks.map((task) => [task.name, task]));
  for (const task of tasks) {
    const key = folded(task.name);
    if (seen.has(key))
      problems.push(
        problem(task, `There are two tasks "${task.name}". Names of tasks are unique: rename one of them.`),
      );
    seen.add(key);
    problems.push(...dependencyProblems(task, byName), ...fieldProblems(task));
  }
  return problems;
}

const problem = (task: WorkflowTask, text: string): WorkflowProblem => ({ task: task.name, text });

function dependencyProblems(task: WorkflowTask, byName: ReadonlyMap<string, WorkflowTask>): WorkflowProblem[] {
  if (task.dependsOn === null) return [];
  if (!byName.has(task.dependsOn))
    return [
      problem(
        task,
        `The task "${task.name}" waits for "${task.dependsOn}", which is no task of this Workflow. Choose one that is.`,
      ),
    ];
  return isOnCycle(task, byName)
    ? [
        problem(
          task,
          `The task "${task.name}" would wait for itself. Let it, or one that it waits for, wait for nothing.`,
        ),
      ]
    : [];
}

/** Whether the way along the predecessors comes back. Ends after as many steps as there are tasks. */
function isOnCycle(start: WorkflowTask, byName: ReadonlyMap<string, WorkflowTask>): boolean {
  let at: WorkflowTask | undefined = start;
  for (let steps = 0; steps <= byName.size; steps += 1) {
    at = at.dependsOn === null ? undefined : byName.get(at.dependsOn);
    if (at === undefined) return false;
    if (at.name === start.name) return true;
  }
  return false;
}

function fieldProblems(task: WorkflowTask): WorkflowProblem[] {
  const names = new Set<string>();
  return task.fields.flatMap(({ name }) => {
    const isTwice = names.has(folded(name));
    names.add(folded(name));
    return isTwice
      ? [
          problem(
            task,
            `The task "${task.name}" has two fields "${name}". Names of fields are unique within a task: rename one.`,
          ),
        ]
      : [];
  });
}
