import { describe, expect, it } from 'vitest';
import { z } from 'zod';
// oxlint-disable-next-line no-restricted-imports -- the walk covers the handlers behind the contract
import { commandHandlers, queryHandlers } from '../../../../electron/methods/index.ts';
import { contract, isMethod } from '../../../../shared/contract/index.ts';
import type { ContractRow } from '../../../../shared/contract/row.ts';
import { isAction } from '../../../../shared/permission/catalogue.ts';

const rows: readonly (readonly [string, ContractRow])[] = Object.entries(contract);
const ofKind = (kind: ContractRow['kind']): string[] =>
  rows.filter(([, row]) => row.kind === kind).map(([method]) => method);

const queryRoots = new Set([
  'workspace',
  'session',
  'owner',
  'object',
  'association',
  'changeSet',
  'job',
  'post',
  'preference',
  'vocabulary',
  'case',
  'workflow',
  'graph',
]);

interface Shape {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: boolean | Shape;
  readonly propertyNames?: Shape;
}

/** Places of a schema where the size of an input is not bounded. */
function openPlaces(shape: Shape, path: string): string[] {
  if (shape.enum !== undefined || shape.const !== undefined) return [];
  const options = shape.anyOf ?? shape.oneOf;
  if (options !== undefined) return options.flatMap((option) => openPlaces(option, path));
  if (Array.isArray(shape.type)) return shape.type.flatMap((type: string) => openPlaces({ ...shape, type }, path));
  switch (shape.type) {
    case 'string':
      return shape.maxLength === undefined ? [`${path}: a text without a maximum`] : [];
    case 'number':
    case 'integer':
      return shape.minimum === undefined || shape.maximum === undefined ? [`${path}: a number without bounds`] : [];
    case 'array':
      return [
        ...(shape.maxItems === undefined ? [`${path}: a list without a maximum`] : []),
        ...openPlaces(shape.items ?? {}, `${path}[]`),
      ];
    case 'object': {
      const others = shape.additionalProperties;
      // A record: the number of its keys is bounded by the size of the call.
      if (typeof others === 'object')
        return [...openPlaces(shape.propertyNames ?? {}, `${path} key`), ...openPlaces(others, `${path} value`)];
      return [
        ...(others === false ? [] : [`${path}: unknown keys are let through`]),
        ...Object.entries(shape.properties ?? {}).flatMap(([name, inner]) => openPlaces(inner, `${path}.${name}`)),
      ];
    }
    case 'boolean':
    case 'null':
      return [];
    default:
      return [`${path}: nothing is known about ${JSON.stringify(shape)}`];
  }
}

/** The input as JSON Schema: what is not said there is not checked either. */
const shapeOf = (input: z.ZodType): Shape => z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Shape;

describe('the contract', () => {
  it('has queries, commands and host methods', () => {
    expect(ofKind('query').length).toBeGreaterThan(15);
    expect(ofKind('command').length).toBeGreaterThan(25);
    expect(ofKind('host').length).toBeGreaterThan(10);
  });

  it.each(rows)('%s names who may call it by actions of the catalogue', (_, { permission }) => {
    if (typeof permission === 'string') expect(['public', 'session', 'administrator']).toContain(permission);
    else {
      expect(permission.length).toBeGreaterThan(0);
      expect(permission.filter((verb) => !isAction(verb))).toEqual([]);
    }
  });

  it.each(rows)('%s takes a strict object in which every text, list and number is bounded', (method, { input }) => {
    expect(openPlaces(shapeOf(input), method)).toEqual([]);
  });

  it('has no command without audit but those about what a user has not saved yet', () => {
    const silent = rows.filter(([, { kind, audit }]) => kind === 'command' && audit === 'none');
    expect(silent.map(([method]) => method).sort()).toEqual(['graphDraft.append', 'graphDraft.drop', 'graphDraft.put']);
  });

  it.each(rows.filter(([, { kind, audit }]) => kind === 'command' && audit !== 'none'))(
    'the command %s is audited and says which queries it makes stale',
    (_, row) => {
      expect(row.invalidates.length).toBeGreaterThan(0);
      expect(row.invalidates.filter((root) => !queryRoots.has(root))).toEqual([]);
    },
  );

  it('lets nobody in before sign-in but to the first screen', () => {
    expect(
      rows
        .filter(([, { permission }]) => permission === 'public')
        .map(([method]) => method)
        .sort(),
    ).toEqual([
      'session.current',
      'session.signIn',
      'workspace.close',
      'workspace.create',
      'workspace.open',
      'workspace.openSample',
      'workspace.recover',
      'workspace.sampleUsers',
      'workspace.status',
    ]);
  });

  it('answers while locked only what a locked screen needs', () => {
    expect(
      rows
        .filter(([, { whileLocked }]) => whileLocked === true)
        .map(([method]) => method)
        .sort(),
    ).toEqual([
      'session.current',
      'session.lock',
      'session.signIn',
      'session.signOut',
      'session.unlock',
      'workspace.close',
      'workspace.create',
      'workspace.open',
      'workspace.openSample',
      'workspace.recover',
      'workspace.status',
    ]);
  });

  it('has a handler for every query and command, and no handler without a row', () => {
    expect(Object.keys(queryHandlers).sort()).toEqual(ofKind('query').sort());
    expect(Object.keys(commandHandlers).sort()).toEqual(ofKind('command').sort());
  });

  it.each(['toString', '__proto__', 'constructor', 'hasOwnProperty', 'valueOf', ''])(
    'does not take "%s" for a method',
    (name) => {
      expect(isMethod(name)).toBe(false);
    },
  );
});
