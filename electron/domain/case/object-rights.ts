/** What the user may do to a Case or an Artifact where it is one object among others; their own methods change the rest. */
import type { ObjectView, Right } from '../../../shared/model/object.ts';
import { kindLabel } from '../../../shared/model/object-type.ts';
import type { Action } from '../../../shared/permission/catalogue.ts';
import { decideFor, rightOf } from '../../policy/require.ts';
import type { QueryContext } from '../context.ts';
import type { FoundObject } from '../object/find.ts';
import { artifactFacts, caseFacts } from './facts.ts';

type Rights = ObjectView['rights'];

const verbs: Readonly<Record<'case' | 'artifact', Readonly<Partial<Record<keyof Rights, Action>>>>> = {
  case: {
    modify: 'case.modify',
    status: 'case.modify',
    rename: 'case.modify',
    associate: 'case.association.modify',
    dissociate: 'case.association.modify',
    tag: 'caseTag.create',
    attributeCreate: 'caseAttribute.create',
    attributeModify: 'caseAttribute.modify',
    attributeDelete: 'caseAttribute.delete',
  },
  artifact: {
    modify: 'artifact.modify',
    status: 'artifact.modify',
    rename: 'artifact.modify',
    associate: 'artifact.association.modify',
    dissociate: 'artifact.association.modify',
  },
};

export function caseObjectRights(context: QueryContext, object: FoundObject & { kind: 'case' | 'artifact' }): Rights {
  const { kind, owner_id: ownerId } = object;
  const facts = kind === 'case' ? caseFacts(context, object.id) : artifactFacts(context, object);
  const ask = (name: keyof Rights): Right => {
    const verb = verbs[kind][name];
    return verb === undefined
      ? { allowed: false, reason: notHere(kind, name) }
      : rightOf(decideFor(context.actor, ownerId, verb, facts));
  };
  return {
    modify: ask('modify'),
    status: ask('status'),
    rename: ask('rename'),
    delete: ask('delete'),
    associate: ask('associate'),
    dissociate: ask('dissociate'),
    tag: ask('tag'),
    label: ask('label'),
    attributeCreate: ask('attributeCreate'),
    attributeModify: ask('attributeModify'),
    attributeDelete: ask('attributeDelete'),
  };
}

function notHere(kind: 'case' | 'artifact', name: keyof Rights): string {
  if (name !== 'delete') return `Not possible for ${kindLabel[kind].many}.`;
  return kind === 'case'
    ? 'Cases are deleted on their own screen or on the Cases screen.'
    : 'Artifacts are deleted on the Artifacts card of their Case.';
}
