/** `seed`: owners, roles, users and memberships from a JSON document. */
import { z } from 'zod';
import { AppError } from '../../shared/error/app-error.ts';
import type { Input, Method } from '../../shared/contract/index.ts';
import { OwnerKind, OwnerName, SystemRole } from '../../shared/model/owner.ts';
import { line, Password, UserName } from '../../shared/model/text.ts';
import type { CommandResult } from './result.ts';
import { type CommandSession, fileOf, readText, type Surroundings, withUser } from './session.ts';
import type { Invocation } from './usage.ts';

const SeedDocument = z.strictObject({
  owners: z
    .array(z.strictObject({ kind: OwnerKind, name: OwnerName }))
    .max(1000)
    .default([]),
  roles: z
    .array(
      z.strictObject({
        scope: z.enum(['organization', 'community']),
        name: line(100),
        levels: z.record(z.string().max(60), z.string().max(60)),
      }),
    )
    .max(100)
    .default([]),
  users: z
    .array(
      z.strictObject({
        userName: UserName,
        password: Password,
        systemRole: SystemRole.default('User'),
        homeOwner: OwnerName,
        role: line(100),
      }),
    )
    .max(1000)
    .default([]),
  memberships: z
    .array(z.strictObject({ userName: UserName, owner: OwnerName, role: line(100).nullable() }))
    .max(10_000)
    .default([]),
});
type SeedDocument = z.infer<typeof SeedDocument>;

export async function seed(around: Surroundings, { values }: Invocation): Promise<CommandResult> {
  const document = parseSeed(readText(fileOf(values)));
  return withUser(around, values, async (session) => {
    const owners = await createAll(session, 'owner.create', document.owners);
    const roles = await createAll(session, 'role.create', document.roles);
    const users = await createAll(session, 'user.create', document.users);
    for (const membership of document.memberships) await session.call('membership.set', membership);
    const value = { owners, roles, users, memberships: { set: document.memberships.length } };
    const text = Object.entries({ owners, roles, users }).map(
      ([name, { created, existing }]) => `${name}: ${created} created, ${existing} there already`,
    );
    return { value, text: [...text, `memberships: ${document.memberships.length} set`].join('\n') };
  });
}

/** Checked as a whole before anything is created. */
function parseSeed(text: string): SeedDocument {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new AppError(
      'INVALID_INPUT',
      `The seed file is no JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const parsed = SeedDocument.safeParse(json);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.join('.') || 'document'}: ${message}`);
  throw new AppError('INVALID_INPUT', `The seed file does not fit: ${issues.join('; ')}. See ligature seed --help.`);
}

/** Creates what is missing; a CONFLICT means that it exists and stays as it is. */
async function createAll<M extends Extract<Method, `${string}.create`>>(
  session: CommandSession,
  method: M,
  inputs: readonly Input<M>[],
): Promise<{ created: number; existing: number }> {
  let existing = 0;
  for (const input of inputs) {
    try {
      await session.call(method, input);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'CONFLICT') throw error;
      existing += 1;
    }
  }
  return { created: inputs.length - existing, existing };
}
