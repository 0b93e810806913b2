/** The command line: one command a process, answered as text or, with --json, as one JSON document. */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { homeFolder } from './app/home-folder.ts';
import { bench } from './cli/bench.ts';
import { importFile } from './cli/import-command.ts';
import { associate, dissociate, showObject, undoChange } from './cli/object-commands.ts';
import type { CommandResult } from './cli/result.ts';
import { seed } from './cli/seed.ts';
import type { Surroundings } from './cli/session.ts';
import { type CommandName, type Invocation, parseRequest, UsageError, usageText } from './cli/usage.ts';
import { backUpWorkspace, createWorkspace, restoreWorkspace, verify } from './cli/workspace-commands.ts';
import { toErrorData } from './worker/message.ts';

const commands: Readonly<
  Record<CommandName, (around: Surroundings, invocation: Invocation) => CommandResult | Promise<CommandResult>>
> = {
  create: createWorkspace,
  import: importFile,
  show: showObject,
  associate,
  dissociate,
  undo: undoChange,
  seed,
  backup: backUpWorkspace,
  restore: restoreWorkspace,
  verify,
  bench,
};

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const log = (line: string): void => void process.stderr.write(`${line}\n`);

function readVersion(): string {
  // package.json of the repository, whose version is a string.
  return (JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')) as { version: string })
    .version;
}

/** Answers the exit code: 0 done, 1 refused or failed, 2 wrong usage. */
async function main(args: readonly string[]): Promise<number> {
  let isJson = false;
  try {
    const request = parseRequest(args);
    if (request.command === 'version') return print(readVersion());
    if (request.command === 'help') return print(usageText(request.about).trimEnd());
    isJson = request.json;
    const { env } = process;
    const around = {
      env,
      home: homeFolder({ platform: process.platform, env, userHome: homedir() }),
      appVersion: readVersion(),
      log,
    };
    const { value, text, failed } = await commands[request.command](around, request);
    say(isJson ? JSON.stringify(value) : text);
    return failed === true ? 1 : 0;
  } catch (error) {
    if (error instanceof UsageError) {
      log(`${error.message}\n\n${usageText(error.command).trimEnd()}`);
      return 2;
    }
    const { error: failure, stack } = toErrorData(error);
    if (stack !== undefined) log(stack);
    if (isJson) say(JSON.stringify({ error: failure }));
    else log(`${failure.code}: ${failure.message}`);
    return 1;
  }
}

function print(text: string): number {
  say(text);
  return 0;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read the output has seen enough, as `| head` does.
  if (error.code !== 'EPIPE') throw error;
});
// Not process.exit: what was written to a pipe must arrive first.
process.exitCode = await main(process.argv.slice(2));
