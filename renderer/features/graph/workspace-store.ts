import { call } from '../../api/client.ts';
import { runCommand } from '../../api/query.ts';
import type { GraphStore } from '../../graph/model/graph-session.ts';

/** The workspace as graphs ask it. */
export const workspaceStore: GraphStore = {
  undo: async (changeSet) => (await runCommand('changeSet.undo', { id: changeSet })).changeSet,
  read: (objects, others) =>
    call('graph.read', { ids: [...objects], ...(others.length === 0 ? {} : { with: [...others] }) }),
};
