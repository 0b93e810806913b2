/** What the undo of a change to the parts of a Case asks: the verb of the inverse operation, with the facts of the row. */
import { type Action, isAction } from '../../../shared/permission/catalogue.ts';
import type { Facts } from '../../../shared/permission/facts.ts';
import { isReadable } from '../../policy/actor.ts';
import { requireVerb } from '../../policy/require.ts';
import { isAssignedTo } from '../../store/assignment-store.ts';
import { findObject } from '../../store/object-store.ts';
import { currentImage } from '../../store/undo.ts';
import type { QueryContext } from '../context.ts';
import { requireUnused } from '../artifact/types.ts';
import { artifactFacts } from '../case/facts.ts';
import {
  administratorOnly,
  column,
  inOwner,
  inVocabulary,
  ownOwner,
  type Part,
  type PartRule,
  type RowImage,
  withObject,
} from './part-rule.ts';

/** A verb on the Case of a row, with what is known of the row. */
const ofCase = (
  object: NonNullable<PartRule['object']>,
  verb: (part: Part) => Action,
  facts: (context: QueryContext, image: RowImage) => Facts = () => ({}),
): PartRule => ({
  object,
  require: (context, part, found) => {
    if (found !== undefined) requireVerb(context.actor, found.owner_id, verb(part), facts(context, now(context, part)));
  },
});

/** Whose a row is depends on how it is now, not on how it was. */
const now = (context: QueryContext, { change, image }: Part): RowImage => {
  const current = currentImage(context.db, change);
  return current === null ? image : (JSON.parse(current) as RowImage);
};

const verbOf =
  (subject: 'task' | 'note' | 'timeline' | 'artifact') =>
  ({ inverse }: Part): Action => {
    const verb = `${subject}.${inverse}`;
    if (!isAction(verb)) throw new Error(`there is no permission verb ${verb}`);
    return verb;
  };

const taskFacts = ({ db, actor }: QueryContext, image: RowImage): Facts => ({
  isAssignee: isAssignedTo(db, actor.userId, Number(image['assignee'] ?? 0), Number(image['assignee_group'] ?? 0)),
});

/** One's own is what one wrote and edited last. */
const noteFacts = ({ actor }: QueryContext, image: RowImage): Facts => ({
  isAuthor: image['created_by'] === actor.userId,
  isLastEditor: image['modified_by'] === actor.userId,
});

const artifact: PartRule = {
  object: column('id'),
  require: (context, part, found) => {
    if (found !== undefined)
      requireVerb(context.actor, found.owner_id, verbOf('artifact')(part), artifactFacts(context, found));
  },
};

/** What an Artifact type says of values stays once it has some: by that their keys were made. */
const artifactType: PartRule = {
  require: (context, part, found) => {
    administratorOnly.require(context, part, found);
    const current = currentImage(context.db, part.change);
    if (part.inverse !== 'modify' || current === null) return;
    const now = JSON.parse(current) as RowImage;
    if (now['data'] !== part.image['data'] || now['indicator_type'] !== part.image['indicator_type'])
      requireUnused(context, Number(now['id']), String(now['name']), 'what its values are stays');
  },
};

/** A File that is merged takes its dismissals along, also in Cases that the user does not see. */
const dismissal: PartRule = {
  require: ({ db, actor }, { image }) => {
    const kase = findObject(db, Number(image['case_id']));
    if (kase !== undefined && isReadable(actor, kase.type, kase.owner_id))
      requireVerb(actor, kase.owner_id, 'case.association.modify');
  },
};

const byCase = column('case_id');
const byOrganization = (_: QueryContext, image: RowImage): number => Number(image['organization_id']);
const groupOwner = ({ db }: QueryContext, image: RowImage): number | undefined => {
  const group = currentImage(db, { tbl: 'user_group', k: JSON.stringify([image['group_id']]) });
  return group === null ? undefined : Number((JSON.parse(group) as RowImage)['owner_id']);
};

export const caseRules = {
  kase: inOwner(column('id'), () => 'case.modify'),
  case_phase: ofCase(byCase, () => 'case.modify'),
  case_task: ofCase(byCase, verbOf('task'), taskFacts),
  artifact,
  artifact_key: withObject,
  artifact_type: artifactType,
  case_event: ofCase(
    byCase,
    (part) => (part.image['deleted'] !== null ? 'timeline.delete' : verbOf('timeline')(part)),
    () => ({ systemCreated: false }),
  ),
  case_note: ofCase(byCase, verbOf('note'), noteFacts),
  case_system_event: withObject,
  case_dismissal: dismissal,
  workflow: inVocabulary(ownOwner, ({ inverse }) => `workflow.${inverse}`),
  user_group: inVocabulary(ownOwner, () => 'settings.modify'),
  user_group_member: inVocabulary(groupOwner, () => 'settings.modify'),
  service_level: inVocabulary(ownOwner, () => 'settings.modify'),
  suggesting_owner: inVocabulary(byOrganization, () => 'settings.modify'),
} as const satisfies Record<string, PartRule>;
