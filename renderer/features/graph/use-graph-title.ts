import { useEffect } from 'react';
import type { OpenGraph } from '../../graph/open-sessions.ts';
import { setTabTitle, useTabs } from '../../state/tabs.ts';
import { fileParts, useSessionParts } from './use-graph.ts';

const mark = ' *';

/** The tab has the name of the saved graph, with a star while there is something to save. */
export function useGraphTitle({ session }: OpenGraph, tabId: string): void {
  useSessionParts(session, fileParts);
  const { name, isChanged } = session.file;
  useEffect(() => {
    const shown = useTabs.getState().tabs.find(({ id }) => id === tabId)?.title ?? '';
    const plain = name !== '' ? name : shown.endsWith(mark) ? shown.slice(0, -mark.length) : shown;
    setTabTitle(tabId, isChanged ? plain + mark : plain);
  }, [tabId, name, isChanged]);
}
