/** What is administered in Organizations alone, so that roles of Communities and Sources have nothing of it. */
import type { Method } from '../../../shared/contract/index.ts';
import { aDocument } from '../../support/graph-document.ts';
import { fresh } from './role-world.ts';
import type { Targets } from './targets.ts';

const administrators = 'OA';
const writers = 'SU SH OA AD';

/** Letters of the roles that may, as in `actions`. */
export const organizationActions: readonly (readonly [
  what: string,
  who: string,
  method: Method,
  input: (on: Targets) => unknown,
])[] = [
  [
    'add a group of users',
    administrators,
    'userGroup.create',
    ({ ownerId }) => ({ ownerId, name: fresh(), members: [] }),
  ],
  ['rename a group of users', administrators, 'userGroup.update', (on) => ({ id: groupOf(on), name: fresh() })],
  ['delete a group of users', administrators, 'userGroup.delete', (on) => ({ id: groupOf(on) })],
  [
    'set a service level',
    administrators,
    'serviceLevel.set',
    ({ ownerId }) => ({ ownerId, severity: 'Low', level: null }),
  ],
  [
    'let a Community be suggested',
    administrators,
    'potential.setOwner',
    ({ ownerId, world }) => ({ organizationId: ownerId, ownerId: world.annexId, on: true }),
  ],
  ['save a graph', writers, 'savedGraph.save', ({ ownerId }) => ({ ownerId, name: fresh(), document: aDocument() })],
  ['save over a graph', writers, 'savedGraph.update', (on) => ({ ...changeable(on), document: aDocument() })],
  ['copy a graph', writers, 'savedGraph.copy', (on) => ({ id: on.savedGraph().id, name: fresh() })],
  ['rename a graph', writers, 'savedGraph.rename', (on) => ({ ...nameable(on), name: fresh() })],
  ['delete a graph', writers, 'savedGraph.delete', (on) => ({ id: on.savedGraph().id })],
];

const groupOf = ({ world, ownerId }: Targets): number =>
  world.run('userGroup.create', { ownerId, name: fresh(), members: [] }).id;

const changeable = (on: Targets): { id: number; version: number } => {
  const { id, version } = on.savedGraph();
  return { id, version };
};
const nameable = (on: Targets): { id: number; was: string } => {
  const { id, name } = on.savedGraph();
  return { id, was: name };
};
