import { MenuItem } from '@blueprintjs/core';
import { type ItemRendererProps, MultiSelect } from '@blueprintjs/select';
import { type ReactElement, useState } from 'react';
import type { ObjectRow } from '../../../shared/model/object.ts';
import { useContractQuery } from '../../api/query.ts';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { useDebounced } from '../../ui/use-debounced.ts';
import { shownValue } from '../../ui/value-text-copy.ts';
import { cutMiddle } from '../../ui/value-text-cut.ts';

interface ObjectLinksProps {
  readonly objects: readonly ObjectRow[];
  readonly limit: number;
  readonly onChange: (objects: readonly ObjectRow[]) => void;
}

const typingMs = 120;
const shown = ({ kind, type, summary }: ObjectRow): string => cutMiddle(shownValue(kind, type, summary), 48);

/** Finds objects by name or value and keeps the chosen ones as links of a post. */
export function ObjectLinks({ objects, limit, onChange }: ObjectLinksProps): ReactElement {
  const [text, setText] = useState('');
  const wanted = useDebounced(text.trim(), typingMs);
  const { data } = useContractQuery(
    'object.search',
    { text: wanted, kinds: ['group', 'indicator', 'tag', 'track', 'victim'], limit: 20 },
    { enabled: wanted !== '', keepPrevious: true },
  );
  const found = wanted === '' ? [] : (data?.rows ?? []);
  const offered = objects.length >= limit ? [] : found.filter(({ id }) => !objects.some((other) => other.id === id));
  const renderItem = (object: ObjectRow, item: ItemRendererProps): ReactElement => (
    <MenuItem
      key={object.id}
      ref={item.ref ?? null}
      icon={<KindIcon kind={object.kind} type={object.type} />}
      text={shown(object)}
      label={object.type}
      active={item.modifiers.active}
      onClick={item.handleClick}
      roleStructure="listoption"
    />
  );
  return (
    <MultiSelect<ObjectRow>
      items={offered}
      selectedItems={[...objects]}
      query={text}
      onQueryChange={setText}
      itemRenderer={renderItem}
      tagRenderer={shown}
      itemsEqual="id"
      resetOnSelect
      openOnKeyDown
      placeholder="Link objects"
      onItemSelect={(object) => {
        onChange([...objects, object]);
        setText('');
      }}
      onRemove={(object) => onChange(objects.filter(({ id }) => id !== object.id))}
      popoverProps={{ minimal: true }}
      noResults={
        <MenuItem
          disabled
          text={objects.length >= limit ? `At most ${limit} objects` : 'Type a name or a value'}
          roleStructure="listoption"
        />
      }
      tagInputProps={{ inputProps: { 'aria-label': 'Linked objects' }, tagProps: { minimal: true } }}
    />
  );
}
