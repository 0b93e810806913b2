/** `bench`: runs one of the benchmarks that lie beside the tests; an installed application has none. */
import { existsSync, readdirSync } from 'node:fs';
import { AppError } from '../../shared/error/app-error.ts';
import type { CommandResult } from './result.ts';
import type { Surroundings } from './session.ts';
import { type Invocation, UsageError } from './usage.ts';

const folder = new URL('../../test/bench/', import.meta.url);

export async function bench(_: Surroundings, { positionals }: Invocation): Promise<CommandResult> {
  if (!existsSync(folder))
    throw new AppError('UNSUPPORTED', 'Benchmarks are part of the source tree; this installation has none.');
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3))
    .sort();
  const [name] = positionals;
  if (name === undefined) return { value: { benchmarks: names }, text: names.join('\n') };
  if (!names.includes(name))
    throw new UsageError(`There is no benchmark "${name}". Known: ${names.join(', ')}.`, 'bench');
  const loaded: { run?: unknown } = await import(new URL(`${name}.ts`, folder).href);
  if (typeof loaded.run !== 'function')
    throw new AppError('UNSUPPORTED', `${name} is no benchmark: it exports no run().`);
  const value: unknown = await loaded.run();
  return { value, text: JSON.stringify(value, null, 2) };
}
