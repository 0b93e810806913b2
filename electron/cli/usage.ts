/** The commands of the command line with their options, and the texts that explain them. */
import { parseArgs } from 'node:util';
import { fileMergeModes, hashCollisionModes } from '../../shared/indicator/file-import.ts';

interface CommandUsage {
  /** What follows the command's name, for people. */
  readonly synopsis: string;
  readonly summary: string;
  readonly options: readonly OptionName[];
  /** Names of what is given without an option, in order. */
  readonly positionals?: readonly string[];
  readonly required?: readonly OptionName[];
  readonly notes?: string;
}

const optionHelp = {
  workspace: 'folder of the workspace',
  as: 'name of the user who acts; its roles decide what is allowed',
  'password-file': 'file whose first line is the password (or set LIGATURE_PASSWORD)',
  organization: 'name of the Organization to create',
  user: 'name of its System Administrator',
  owner: 'name of the owner (Organization, Community or Source)',
  format: 'format of the file; known: stix (recognised without it)',
  'file-merge-mode': `for Files that match several of the owner: ${fileMergeModes.join(', ')}`,
  'hash-collision-mode': `for hashes that differ from those of the owner: ${hashCollisionModes.join(', ')}`,
  kind: 'kind of the object, such as group or indicator',
  type: 'type of the object, or of the association',
  name: 'name or value of the object',
  limit: 'rows of each card, 1 to 200 (50)',
  from: 'REF of the first object; the primary one where the association type has a direction',
  to: 'REF of the other object',
  'change-set': 'number of the change set (default: your newest that is not undone)',
  file: 'file to read or write',
} as const;
export type OptionName = keyof typeof optionHelp;
export type OptionValues = Readonly<Partial<Record<OptionName, string>>>;

const signedIn = ['workspace', 'as', 'password-file'] as const;
const links = {
  options: [...signedIn, 'from', 'to', 'type'],
  required: ['workspace', 'as', 'from', 'to'],
  notes: 'REF is `#id`, the external id of an import, or `TYPE:NAME` such as "Intrusion Set:APT29".',
} as const;

export const commandUsage = {
  create: {
    synopsis: '--workspace DIR --organization NAME --user NAME',
    summary: 'create a workspace; prints its recovery code once',
    options: ['workspace', 'organization', 'user', 'password-file'],
    required: ['workspace', 'organization', 'user'],
  },
  import: {
    synopsis: 'FILE --workspace DIR --as USER --owner NAME [--format stix] [MODES]',
    summary: 'import a file into an owner; Ctrl+C takes everything back',
    options: [...signedIn, 'owner', 'format', 'file-merge-mode', 'hash-collision-mode'],
    required: ['workspace', 'as', 'owner'],
    positionals: ['FILE'],
    notes:
      'Without a mode, Files of the owner stay as they are and what collides is listed. With one of the two, the other is Merge or FavorIncoming.',
  },
  show: {
    synopsis: '--workspace DIR --as USER --kind KIND --type TYPE --name NAME',
    summary: 'show an object, its counts and the first page of each card',
    options: [...signedIn, 'kind', 'type', 'name', 'owner', 'limit'],
    required: ['workspace', 'as', 'kind', 'type', 'name'],
    notes: 'When several owners hold the object, --owner chooses one.',
  },
  associate: {
    synopsis: '--workspace DIR --as USER --from REF --to REF [--type NAME]',
    summary: 'associate two objects',
    ...links,
  },
  dissociate: {
    synopsis: '--workspace DIR --as USER --from REF --to REF [--type NAME]',
    summary: 'remove the association of two objects',
    ...links,
  },
  undo: {
    synopsis: '--workspace DIR --as USER [--change-set N]',
    summary: 'take a change back',
    options: [...signedIn, 'change-set'],
    required: ['workspace', 'as'],
    notes: 'Without a number, undoing again steps further back. Name the change set of an undo to redo.',
  },
  seed: {
    synopsis: '--workspace DIR --as USER --file FILE.json',
    summary: 'create owners, roles, users and memberships from a file',
    options: [...signedIn, 'file'],
    required: ['workspace', 'as', 'file'],
    notes: `The file is a JSON document; every part may be left out, and what exists already stays as it is:
{ "owners":      [{ "kind": "organization" | "community" | "source", "name": "..." }],
  "roles":       [{ "scope": "organization" | "community", "name": "...", "levels": { "intel.group": "Read" } }],
  "users":       [{ "userName": "...", "password": "...", "systemRole": "User", "homeOwner": "...", "role": "Standard User" }],
  "memberships": [{ "userName": "...", "owner": "...", "role": "Contributor" }] }
A role of null takes the membership away. A permission without a level in a custom role has its least one; an
Intel permission at None closes all intelligence of the owner.`,
  },
  backup: {
    synopsis: '--workspace DIR --file FILE',
    summary: 'write a verified backup, also while the workspace is open',
    options: ['workspace', 'file'],
    required: ['workspace', 'file'],
  },
  restore: {
    synopsis: '--workspace DIR --file FILE',
    summary: 'make a new workspace from a backup',
    options: ['workspace', 'file'],
    required: ['workspace', 'file'],
  },
  verify: {
    synopsis: '--workspace DIR',
    summary: 'check the file, its references, the audit chain and attachments; prints no content',
    options: ['workspace'],
    required: ['workspace'],
    notes: '`recovered` says whether an import that a crash interrupted was taken back first.',
  },
  bench: {
    synopsis: '[NAME]',
    summary: 'run a benchmark of the source tree; without a name, list them',
    options: [],
    positionals: ['[NAME]'],
  },
} as const satisfies Record<string, CommandUsage>;
export type CommandName = keyof typeof commandUsage;

/** Wrong usage: exit code 2 and this text on stderr. */
export class UsageError extends Error {
  readonly command: CommandName | undefined;

  constructor(message: string, command?: CommandName) {
    super(message);
    this.name = 'UsageError';
    this.command = command;
  }
}

export interface Invocation {
  readonly command: CommandName;
  readonly values: OptionValues;
  readonly positionals: readonly string[];
  readonly json: boolean;
}
export type Request =
  | Invocation
  | { readonly command: 'help'; readonly about: CommandName | undefined }
  | { readonly command: 'version' };

const isCommand = (name: string): name is CommandName => Object.hasOwn(commandUsage, name);

/** Reads the arguments; throws a UsageError for anything that no command knows. */
export function parseRequest(args: readonly string[]): Request {
  const [first, ...rest] = args;
  if (first === '--version') return { command: 'version' };
  if (first === undefined) throw new UsageError('Name a command.');
  if (first === '--help' || first === '-h' || first === 'help') {
    const about = rest[0];
    return { command: 'help', about: about !== undefined && isCommand(about) ? about : undefined };
  }
  if (!isCommand(first)) throw new UsageError(`There is no command "${first}".`);
  const { values, positionals } = parseOptions(first, rest);
  if (values['help'] === true) return { command: 'help', about: first };
  const usage: CommandUsage = commandUsage[first];
  const texts = Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const missing = [
    ...(usage.positionals ?? []).slice(positionals.length).filter((name) => !name.startsWith('[')),
    ...(usage.required ?? []).filter((name) => (texts[name] ?? '') === '').map((name) => `--${name}`),
  ];
  if (missing.length > 0) throw new UsageError(`Missing: ${missing.join(', ')}.`, first);
  const extra = positionals.slice(usage.positionals?.length ?? 0);
  if (extra.length > 0) throw new UsageError(`Not understood: ${extra.join(' ')}.`, first);
  return { command: first, values: texts, positionals, json: values['json'] === true };
}

interface ParsedOptions {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

function parseOptions(command: CommandName, args: readonly string[]): ParsedOptions {
  const names: readonly OptionName[] = commandUsage[command].options;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), command);
  }
}

/** The text of --help: all commands, or one with its options. */
export function usageText(about?: CommandName): string {
  if (about === undefined) {
    const rows = Object.entries(commandUsage).map(([name, usage]) => `  ${name.padEnd(11)} ${usage.summary}`);
    return [
      'Usage: ligature COMMAND [OPTIONS] [--json]',
      '',
      ...rows,
      '',
      '  --json prints one JSON document; ligature COMMAND --help explains a command; --version prints the version.',
      '',
    ].join('\n');
  }
  const usage: CommandUsage = commandUsage[about];
  const width = Math.max(14, ...usage.options.map((name) => name.length));
  const rows = usage.options.map((name) => `  --${name.padEnd(width)} ${optionHelp[name]}`);
  return [
    `Usage: ligature ${about} ${usage.synopsis} [--json]`,
    `  ${usage.summary}`,
    '',
    ...rows,
    ...(usage.notes === undefined ? [] : ['', usage.notes]),
    '',
  ].join('\n');
}
