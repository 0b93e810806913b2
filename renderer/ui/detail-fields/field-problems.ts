import type { z } from 'zod';
import type { FieldInfo } from './field-info.ts';
import type { FieldValues } from './field-value.ts';

export type FieldProblems = Readonly<Record<string, string>>;

/** One sentence per field that the schema refuses, under the field's name. */
export function problemsOf(error: z.ZodError): FieldProblems {
  const problems: Record<string, string> = {};
  for (const issue of error.issues) {
    const name = String(issue.path[0] ?? '');
    problems[name] ??= issue.code === 'invalid_type' ? 'Enter a value of the right kind.' : issue.message;
  }
  return problems;
}

/** A sentence for every required field that is still empty. */
export function missingFields(fields: readonly FieldInfo[], values: FieldValues): FieldProblems {
  const empty = fields.filter(
    ({ name, required, requiredWith }) =>
      (required === true || (requiredWith !== undefined && values[requiredWith] === true)) &&
      (values[name] ?? '') === '',
  );
  return Object.fromEntries(empty.map(({ name, label }) => [name, `${label} is required.`]));
}
