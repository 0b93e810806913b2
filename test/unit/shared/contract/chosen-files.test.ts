/** Every path of the contract is one that has to be chosen in the window, or one of a list that says why not. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract } from '../../../../shared/contract/index.ts';
import type { ContractRow } from '../../../../shared/contract/row.ts';
import { FilePath } from '../../../../shared/model/text.ts';

/** Paths that a user may type by hand: no content of theirs reaches the window (decision 0010). */
const typedByHand: Readonly<Record<string, string>> = {
  'workspace.create.path': 'makes a workspace in a folder that is new or empty',
  'workspace.open.path': 'opens a folder with a workspace, which then asks for a password',
  'backup.start.path': 'writes a file that must not exist yet',
  'fileOccurrence.create.path': 'is intelligence: where a File was seen on some machine',
  'fileOccurrence.update.path': 'is intelligence, too',
};

const rows: readonly (readonly [string, ContractRow])[] = Object.entries(contract);

interface Shape {
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: boolean | Shape;
  readonly type?: string;
  readonly isPath?: true;
}

/** The input as JSON Schema, in which every FilePath is marked. */
function shapeOf(input: z.ZodType): Shape {
  return z.toJSONSchema(input, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (Object.is(zodSchema, FilePath)) Object.assign(jsonSchema, { isPath: true });
    },
  }) as Shape;
}

/** Places of a schema that hold a path, by their type or by their name. */
function pathsIn(shape: Shape, place: string): string[] {
  const isNamedLikeOne = shape.type === 'string' && /(path|folder|directory)s?(\[\])?$/i.test(place);
  const { items, additionalProperties: others } = shape;
  return [
    ...(shape.isPath === true || isNamedLikeOne ? [place] : []),
    ...[...(shape.anyOf ?? []), ...(shape.oneOf ?? [])].flatMap((option) => pathsIn(option, place)),
    ...(items === undefined ? [] : pathsIn(items, `${place}[]`)),
    ...(typeof others === 'object' ? pathsIn(others, `${place}.*`) : []),
    ...Object.entries(shape.properties ?? {}).flatMap(([name, inner]) => pathsIn(inner, `${place}.${name}`)),
  ];
}

const ruled = rows.flatMap(([method, { files = [] }]) => files.map((field) => `${method}.${field}`));

describe('a path of the contract', () => {
  it.each(rows)('of %s has to be chosen in the window or is on the list of those typed by hand', (method, row) => {
    const open = pathsIn(shapeOf(row.input), method).filter((place) => !ruled.includes(place));
    expect(open.filter((place) => typedByHand[place] === undefined)).toEqual([]);
  });

  it('is found by its type and by its name, however deep', () => {
    const inner = z.strictObject({ a: FilePath.nullable(), sourcePath: z.string().max(9) });
    const input = z.strictObject({ one: FilePath.optional(), many: z.array(FilePath), deep: z.array(inner) });
    expect(pathsIn(shapeOf(input), 'x').sort()).toEqual(['x.deep[].a', 'x.deep[].sourcePath', 'x.many[]', 'x.one']);
  });

  it('is on the list of those typed by hand only while it is there and not ruled', () => {
    const all = rows.flatMap(([method, { input }]) => pathsIn(shapeOf(input), method));
    expect(Object.keys(typedByHand).filter((place) => !all.includes(place) || ruled.includes(place))).toEqual([]);
  });
});

describe('a field that has to be chosen', () => {
  const ruledRows = rows.flatMap(([method, row]) => (row.files ?? []).map((field) => ({ method, row, field })));

  it('is known for the methods that read files', () => {
    expect(ruled.sort()).toEqual([
      'artifact.create.path',
      'attachment.put.path',
      'import.preview.path',
      'import.start.path',
      'workflow.import.path',
    ]);
  });

  // The rule looks at the field itself, as it comes: a list of paths or a path inside another object would pass it by.
  it.each(ruledRows)('is one path, directly in the input: $field of $method', ({ method, row, field }) => {
    expect(shapeOf(row.input).properties?.[field]).toMatchObject({ type: 'string', isPath: true });
    expect(pathsIn(shapeOf(row.input), method)).toContain(`${method}.${field}`);
  });

  it.each(ruledRows)('belongs to a method for who is signed in and not locked: $method', ({ row }) => {
    expect(row.permission).not.toBe('public');
    expect(row.whileLocked).toBeUndefined();
  });

  it.each(['/a/b', ' /a/b ', '/a/../b', '/ä', '/a\u0308', 'C:\\a', '/a\nb'])(
    'is read by the very path that was compared: %j',
    (path) => {
      expect(FilePath.parse(path)).toBe(path);
    },
  );
});
