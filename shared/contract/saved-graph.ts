/** Graphs that an Organization keeps, and what is autosaved of those that a user works on. */
import { z } from 'zod';
import { GraphDocument, graphDocumentMax, GraphTail } from '../graph/document.ts';
import { graphNameMax, graphNameProblem } from '../graph/graph-name.ts';
import { ChangeSetId, OwnerId, Time } from '../model/id.ts';
import { Right } from '../model/object.ts';
import { filterText } from '../model/text.ts';
import { command, type ContractRow, query, viewAny } from './row.ts';

const SavedGraphId = z.int().min(1);
const Name = z
  .string()
  .max(graphNameMax * 2)
  .normalize()
  .trim()
  .superRefine((name, context) => {
    const message = graphNameProblem(name);
    if (message !== null) context.addIssue({ code: 'custom', message });
  });

const SavedGraph = z.object({
  id: z.int(),
  ownerId: OwnerId,
  ownerName: z.string(),
  name: z.string(),
  created: Time,
  createdBy: z.string().nullable(),
  modified: Time,
  modifiedBy: z.string().nullable(),
  /** What a change must have seen. */
  version: ChangeSetId,
  rights: z.object({ modify: Right, delete: Right, copy: Right }),
});
export type SavedGraph = z.infer<typeof SavedGraph>;

/** Some nodes that the user may see, for a picture: places of the graph, type 0 for what is in no workspace. */
const Dot = z.object({ type: z.int(), x: z.number(), y: z.number() });
export type Dot = z.infer<typeof Dot>;
export const thumbnailDots = 120;

export const savedGraphSorts = ['name', 'saved'] as const;
const changed = ['graph', 'changeSet'] as const;
const saving = ['group.create'] as const;

/** Key of a graph's tab. */
const DraftKey = z.string().min(1).max(60);
const DraftHead = z.strictObject({
  key: DraftKey,
  title: z.string().max(200),
  /** The saved graph that it was opened from, its version then, and the step of the history that is saved. */
  savedId: SavedGraphId.nullable(),
  savedVersion: ChangeSetId.nullable(),
  savedAt: z.int().min(-1).nullable(),
});
export type DraftHead = z.infer<typeof DraftHead>;
export const draftPieceMax = 400;
/** Drafts of one user; the oldest go first. */
export const draftMax = 30;

const maxBytes = graphDocumentMax;
/** A user's own work in progress is no change of the workspace: neither in its trail nor news for other windows. */
const ofOneself = { audit: 'none', invalidates: [] } as const;

export const savedGraphContract = {
  /** Graphs of the Organizations whose intelligence is open to the user. */
  'savedGraph.list': query(
    viewAny,
    z.strictObject({
      text: filterText,
      sort: z.enum(savedGraphSorts),
      descending: z.boolean(),
      offset: z.int().min(0).max(100_000),
      limit: z.int().min(1).max(500),
    }),
    z.object({ rows: z.array(SavedGraph).max(500), total: z.int() }),
  ),
  /** Those that were saved last, with a picture each. */
  'savedGraph.latest': query(
    viewAny,
    z.strictObject({}),
    z.object({ rows: z.array(SavedGraph.extend({ dots: z.array(Dot).max(thumbnailDots) })).max(10) }),
  ),
  /** What the user may see of it; with the history only for who saved it and sees all of it. */
  'savedGraph.get': query(
    viewAny,
    z.strictObject({ id: SavedGraphId }),
    z.object({ graph: SavedGraph, document: GraphDocument }),
  ),
  'savedGraph.save': {
    ...command(
      saving,
      z.strictObject({ ownerId: OwnerId, name: Name, document: GraphDocument }),
      z.object({ id: z.int(), version: ChangeSetId, changeSet: ChangeSetId }),
      changed,
    ),
    maxBytes,
  },
  /** STALE when somebody saved or renamed it after `version`. */
  'savedGraph.update': {
    ...command(
      ['group.modify'],
      z.strictObject({ id: SavedGraphId, version: ChangeSetId, document: GraphDocument }),
      z.object({ version: ChangeSetId, changeSet: ChangeSetId }),
      changed,
    ),
    maxBytes,
  },
  /** A copy in the same Organization. */
  'savedGraph.copy': command(
    saving,
    z.strictObject({ id: SavedGraphId, name: Name }),
    z.object({ id: z.int(), changeSet: ChangeSetId }),
    changed,
  ),
  /** STALE when it is not called `was` any more. `replaced`: the version before. */
  'savedGraph.rename': command(
    ['group.modify'],
    z.strictObject({ id: SavedGraphId, was: Name, name: Name }),
    z.object({ replaced: ChangeSetId, version: ChangeSetId, changeSet: ChangeSetId }),
    changed,
  ),
  'savedGraph.delete': command(
    ['group.delete'],
    z.strictObject({ id: SavedGraphId }),
    z.object({ changeSet: ChangeSetId }),
    changed,
  ),

  /** The user's own drafts, the newest first. */
  'graphDraft.list': query(
    'session',
    z.strictObject({}),
    z.object({
      rows: z
        .array(z.object({ key: z.string(), title: z.string(), savedId: z.int().nullable(), at: Time }))
        .max(draftMax),
    }),
  ),
  /** Null when there is none. What the user may not see any more is gone from it. */
  'graphDraft.get': query(
    'session',
    z.strictObject({ key: DraftKey }),
    z.object({ draft: DraftHead.extend({ document: GraphDocument }).nullable() }),
  ),
  /** The whole graph, in place of what was there. */
  'graphDraft.put': {
    ...command('session', DraftHead.extend({ document: GraphDocument }), z.object({}), []),
    ...ofOneself,
    maxBytes,
  },
  /** What came since: piece 1, 2 and so on. CONFLICT when that is not the next one; then the whole is put. */
  'graphDraft.append': {
    ...command(
      'session',
      DraftHead.extend({ piece: z.int().min(1).max(draftPieceMax), tail: GraphTail }),
      z.object({}),
      [],
    ),
    ...ofOneself,
    maxBytes,
  },
  'graphDraft.drop': { ...command('session', z.strictObject({ key: DraftKey }), z.object({}), []), ...ofOneself },
} as const satisfies Record<string, ContractRow>;
