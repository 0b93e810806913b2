/** The file of a Workflow, `.wf`: JSON of our own format, read strictly. */
import { z } from 'zod';
import { AppError } from '../../../shared/error/app-error.ts';
import { line, prose } from '../../../shared/model/text.ts';
import { WorkflowBody, WorkflowTask } from '../../../shared/model/workflow.ts';

const format = 'ligature-workflow';
const formatVersion = 1;
/** Largest file in bytes. */
export const maxWorkflowFileBytes = 4 * 1024 * 1024;

const WorkflowFile = z.strictObject({
  format: z.literal(format),
  version: z.literal(formatVersion),
  name: line(200),
  description: prose(20_000),
  /** By name: the file goes to other workspaces. */
  assignee: WorkflowTask.shape.assignee,
  body: WorkflowBody,
});
export type WorkflowFile = Omit<z.infer<typeof WorkflowFile>, 'format' | 'version'>;

export const workflowText = (file: WorkflowFile): string =>
  `${JSON.stringify({ format, version: formatVersion, ...file }, null, 1)}\n`;

/** Reads the content of a file; INVALID_INPUT or UNSUPPORTED says what was found and what was expected. */
export function parseWorkflowFile(content: Uint8Array, fileName: string): WorkflowFile {
  const value = parseJson(content, fileName);
  const head = z.object({ format: z.unknown(), version: z.unknown() }).safeParse(value).data;
  if (head?.format !== format)
    throw new AppError(
      'INVALID_INPUT',
      `${fileName} is no Workflow file of Ligature: it does not begin with the format "${format}". Choose a file that was exported here.`,
    );
  if (typeof head.version === 'number' && head.version > formatVersion)
    throw new AppError(
      'UNSUPPORTED',
      `${fileName} was written by a newer Ligature (version ${head.version} of the format; this program reads ${formatVersion}). Update Ligature, or export it there in the older form.`,
    );
  const parsed = WorkflowFile.safeParse(value);
  if (!parsed.success) throw new AppError('INVALID_INPUT', `${fileName}: ${firstIssue(value, parsed.error)}`);
  const { format: _format, version: _version, ...file } = parsed.data;
  return file;
}

function parseJson(content: Uint8Array, fileName: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch (error) {
    const why = error instanceof SyntaxError ? `: ${error.message.slice(0, 200)}` : ', nor is it UTF-8 text';
    throw new AppError('INVALID_INPUT', `${fileName} is no JSON${why}. Choose a file that was exported here.`);
  }
}

const Named = z.object({ name: z.string() });

/** Where the first mistake is, by the name of its task when it is in one. */
function firstIssue(value: unknown, error: z.ZodError): string {
  const [issue] = error.issues;
  const path = issue?.path ?? [];
  const taskAt = path.indexOf('tasks');
  const task = taskAt < 0 ? undefined : Named.safeParse(at(value, path.slice(0, taskAt + 2))).data;
  const where = path.length === 0 ? 'the file' : path.join('.');
  return `${task === undefined ? '' : `the task "${task.name.slice(0, 100)}", `}${where}: ${issue?.message ?? 'does not fit'}. Correct it in the file.`;
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Readonly<Record<PropertyKey, unknown>>)[key] : undefined, // looked at as a bag of properties
    value,
  );
}
