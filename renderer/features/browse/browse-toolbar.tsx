import { Clipboard, Plus } from '@blueprintjs/icons';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { BrowseFilter } from '../../../shared/contract/object.ts';
import { useOwnersAllowing } from '../../api/owner-rights.ts';
import { useRegisteredActions } from '../../commands/use-registered-actions.ts';
import { openTab } from '../../state/tabs.ts';
import { CardAction } from '../../ui/card-action.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useDebounced } from '../../ui/use-debounced.ts';
import { withPart } from './browse-filter.ts';
import type { BrowsePreference } from './browse-preference.ts';
import { ColumnPicker } from './column-picker.tsx';
import { CreateMenu } from './create-menu.tsx';
import { KindFilter } from './kind-filter.tsx';
import { OwnerFilter } from './owner-filter.tsx';
import { TypeFilter } from './type-filter.tsx';
import styles from './browse.module.css';

interface BrowseToolbarProps {
  readonly filter: BrowseFilter;
  readonly onFilter: (filter: BrowseFilter) => void;
  readonly preference: BrowsePreference;
  readonly onPreference: (preference: BrowsePreference) => void;
}

export function BrowseToolbar({ filter, onFilter, preference, onPreference }: BrowseToolbarProps): ReactElement {
  return (
    <div className={styles.toolbar} role="toolbar" aria-label="Filter and create">
      <KindFilter filter={filter} onFilter={onFilter} />
      <TypeFilter filter={filter} onFilter={onFilter} />
      <OwnerFilter filter={filter} onFilter={onFilter} />
      <TextFilter filter={filter} onFilter={onFilter} />
      <ColumnPicker preference={preference} onPreference={onPreference} />
      <span className={styles.space} />
      <PasteButton />
      <CreateButton kind="indicator" label="Indicator" verb="indicator.create" />
      <CreateButton kind="group" label="Group" verb="group.create" />
      <CreateMenu />
    </div>
  );
}

interface FilterPartProps {
  readonly filter: BrowseFilter;
  readonly onFilter: (filter: BrowseFilter) => void;
}

const typingMs = 200;

function TextFilter({ filter, onFilter }: FilterPartProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const applied = filter.text ?? '';
  const [typed, setTyped] = useState(applied);
  const [seen, setSeen] = useState(applied);
  // The text was changed from outside: a chip was removed, or the filter cleared.
  if (seen !== applied) {
    setSeen(applied);
    if (typed.trim() !== applied) setTyped(applied);
  }
  const settled = useDebounced(typed, typingMs);
  useEffect(() => {
    if (settled === typed && settled.trim() !== applied) onFilter(withPart(filter, 'text', settled.trim()));
  }, [settled, typed, applied, filter, onFilter]);
  useRegisteredActions(
    useMemo(
      () => [
        {
          id: 'browse.filter',
          label: 'Filter the table',
          shortcut: 'mod+F',
          group: 'Browse',
          available: () => true,
          perform: () => input.current?.focus(),
        },
      ],
      [],
    ),
  );
  return (
    <SearchField
      inputRef={input}
      className={styles.text}
      label="Filter by value or name"
      maxLength={500}
      value={typed}
      onChange={setTyped}
    />
  );
}

function PasteButton(): ReactElement {
  const { reason } = useOwnersAllowing('indicator.create');
  return (
    <CardAction
      label="Paste"
      icon={<Clipboard size={14} />}
      right={{ allowed: reason === null, reason }}
      onClick={() => openTab({ screen: 'paste' })}
    />
  );
}

interface CreateButtonProps {
  readonly kind: 'indicator' | 'group';
  readonly label: string;
  readonly verb: 'indicator.create' | 'group.create';
}

function CreateButton({ kind, label, verb }: CreateButtonProps): ReactElement {
  const { reason } = useOwnersAllowing(verb);
  return (
    <CardAction
      label={`New ${label}`}
      icon={<Plus size={14} />}
      right={{ allowed: reason === null, reason }}
      onClick={() => openTab({ screen: 'create', kind })}
    />
  );
}
