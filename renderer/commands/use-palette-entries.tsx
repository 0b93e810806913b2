import { useDeferredValue, type ReactElement, type ReactNode } from 'react';
import { useContractQuery } from '../api/query.ts';
import { openTab } from '../state/tabs.ts';
import { KindIcon } from '../ui/kind-icon.tsx';
import { OwnerEdge } from '../ui/owner-edge.tsx';
import { objectName } from '../ui/object-name.ts';
import { ValueText } from '../ui/value-text.tsx';
import { useDebounced } from '../ui/use-debounced.ts';
import { rankActions } from './palette-ranking.ts';
import { perform } from './perform.ts';
import { useActions } from './registry.ts';

export interface PaletteEntry {
  readonly id: string;
  readonly group: string;
  readonly icon: ReactElement | undefined;
  readonly label: ReactNode;
  readonly note: ReactNode;
  readonly shortcut?: string;
  /** Why it cannot be chosen; null when it can. */
  readonly unavailable: string | null;
  readonly choose: (background: boolean) => void;
}

/** The palette need not offer itself. */
const openPaletteId = 'palette.open';
const searchDelayMs = 120;
const objectLimit = 20;

/** Objects and actions for the text of the palette: objects first, once there is something to look for. */
export function usePaletteEntries(text: string) {
  const actions = useActions();
  const wanted = useDebounced(text.trim(), searchDelayMs);
  const search = useContractQuery(
    'object.search',
    { text: wanted, limit: objectLimit },
    { enabled: wanted.length >= 2, keepPrevious: true },
  );
  const found = useDeferredValue(text.trim().length >= 2 ? search.data : undefined);

  const objects: PaletteEntry[] = (found?.rows ?? []).map((row) => ({
    id: `object-${row.id}`,
    group: 'Objects',
    icon: <KindIcon kind={row.kind} type={row.type} />,
    label: <ValueText kind={row.kind} type={row.type} value={objectName(row)} max={60} />,
    note: (
      <>
        {row.type} <OwnerEdge ownerId={row.ownerId} />
      </>
    ),
    unavailable: null,
    choose: (background) => openTab({ screen: 'object', id: row.id }, { background, title: objectName(row) }),
  }));
  const commands: PaletteEntry[] = rankActions(
    actions.filter(({ id }) => id !== openPaletteId),
    text,
  ).map((action) => {
    const available = action.available();
    return {
      id: action.id,
      group: action.group,
      icon: action.icon,
      label: action.label,
      note: null,
      ...(action.shortcut === undefined ? {} : { shortcut: action.shortcut }),
      unavailable: available === true ? null : available,
      choose: () => perform(action),
    };
  });
  // Actions of one group stand together.
  const grouped = [...Map.groupBy(commands, (entry) => entry.group).values()].flat();
  return {
    entries: [...objects, ...grouped],
    searching: search.isFetching || wanted !== text.trim(),
    more: found?.more ?? false,
  };
}
