import { changeArtifact, deleteArtifacts } from '../domain/artifact/change.ts';
import { createArtifact, createArtifacts } from '../domain/artifact/create.ts';
import { createMatch, viewMatches } from '../domain/artifact/matches.ts';
import { listArtifacts, readArtifactFile, viewArtifact } from '../domain/artifact/read.ts';
import { createType, deleteType, listTypes, updateType } from '../domain/artifact/types.ts';
import { findObject } from '../store/object-store.ts';
import { checkedByContract, type CommandHandlers, type QueryHandlers } from './handlers.ts';

export const artifactQueries = {
  'artifactType.list': (context) => listTypes(context),
  'artifact.list': (context, input) => checkedByContract(listArtifacts(context, input)),
  'artifact.get': (context, { id }) => checkedByContract(viewArtifact(context, id)),
  'artifact.matches': (context, { id }) => checkedByContract(viewMatches(context, id)),
  'artifact.readFile': (context, input) => readArtifactFile(context, input),
} satisfies Partial<QueryHandlers>;

export const artifactCommands = {
  'artifactType.create': (context, input) => ({ id: createType(context, input), changeSet: context.setId }),
  'artifactType.update': (context, { id, ...changes }) => {
    updateType(context, id, changes);
    return { changeSet: context.setId };
  },
  'artifactType.delete': (context, { id }) => {
    deleteType(context, id);
    return { changeSet: context.setId };
  },
  'artifact.create': (context, input) => ({ id: createArtifact(context, input), changeSet: context.setId }),
  'artifact.createMany': (context, input) => {
    const done = createArtifacts(context, input);
    return { ...done, changeSet: done.created === 0 ? null : context.setId };
  },
  'artifact.update': (context, input) => {
    const changed = changeArtifact(context, input);
    return {
      version: findObject(context.db, input.id)?.set_id ?? context.setId,
      changeSet: changed ? context.setId : null,
    };
  },
  'artifact.delete': (context, { ids }) => ({ deleted: deleteArtifacts(context, ids), changeSet: context.setId }),
  'artifact.createIndicator': (context, input) => {
    const { changed, ...done } = createMatch(context, input);
    return { ...done, changeSet: changed ? context.setId : null };
  },
} satisfies Partial<CommandHandlers>;
