/** The form in which the Templates that come with the program are written. */
import type { ArtifactField, WorkflowBody, WorkflowTask } from '../../../../shared/model/workflow.ts';

export interface Template {
  readonly name: string;
  /** Markdown; prefilled in the Cases opened from it. */
  readonly description: string;
  readonly body: WorkflowBody;
}

interface TaskOptions {
  readonly required?: true;
  readonly after?: string;
  /** Minutes until it is due. */
  readonly within?: number;
  readonly fields?: ArtifactField[];
}

export const task = (name: string, description: string, options: TaskOptions = {}): WorkflowTask => ({
  name,
  description,
  required: options.required ?? false,
  automated: false,
  dependsOn: options.after ?? null,
  duration: options.within ?? null,
  assignee: null,
  fields: options.fields ?? [],
});

/** A value that a task asks for; `name` is how the Artifact refers to it. */
export const field = (name: string, label: string, artifactType: string, required = false): ArtifactField => ({
  name,
  label,
  artifactType,
  required,
});

export const hours = (count: number): number => count * 60;
export const days = (count: number): number => hours(count * 24);
