import { MenuItem } from '@blueprintjs/core';
import { type ItemRendererProps, MultiSelect } from '@blueprintjs/select';
import { type ReactElement, useState } from 'react';
import { TagName } from '../../shared/model/text.ts';
import { useContractQuery } from '../api/query.ts';

interface TagInputProps {
  readonly names: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
  /** Names that are not offered, such as the tags that the object has already. */
  readonly taken?: readonly string[];
  readonly autoFocus?: boolean;
  readonly id?: string;
}

/** Several Tag names: existing Tags are offered while typing, and a name that no Tag has yet may be entered. */
export function TagInput({ names, onChange, taken = [], autoFocus = false, id }: TagInputProps): ReactElement {
  const [text, setText] = useState('');
  const { data } = useContractQuery(
    'object.search',
    { text: text.trim() === '' ? 'a' : text.trim(), kinds: ['tag'], limit: 20 },
    { enabled: text.trim() !== '', keepPrevious: true },
  );
  const found = text.trim() === '' ? [] : (data?.rows ?? []).map((row) => row.summary);
  const offered = [...new Set(found)].filter((name) => !taken.includes(name) && !names.includes(name));
  const add = (name: string): void => {
    if (!names.includes(name) && !taken.includes(name)) onChange([...names, name]);
    setText('');
  };
  const renderItem = (name: string, item: ItemRendererProps): ReactElement => (
    <MenuItem
      key={name}
      ref={item.ref ?? null}
      text={name}
      active={item.modifiers.active}
      onClick={item.handleClick}
      roleStructure="listoption"
    />
  );
  return (
    <MultiSelect<string>
      items={[...offered]}
      selectedItems={[...names]}
      query={text}
      onQueryChange={setText}
      itemRenderer={renderItem}
      tagRenderer={(name) => name}
      onItemSelect={add}
      onRemove={(name) => onChange(names.filter((other) => other !== name))}
      createNewItemFromQuery={(query) => query.trim()}
      createNewItemRenderer={(query, active, handleClick) => (
        <MenuItem
          text={`New tag "${query.trim()}"`}
          active={active}
          disabled={!TagName.safeParse(query).success}
          onClick={handleClick}
          roleStructure="listoption"
        />
      )}
      createNewItemPosition="last"
      itemsEqual={(left, right) => left === right}
      resetOnSelect
      openOnKeyDown
      placeholder="Type a tag"
      popoverProps={{ minimal: true, matchTargetWidth: true }}
      noResults={<MenuItem disabled text="Type to find a tag" roleStructure="listoption" />}
      tagInputProps={{
        inputProps: { 'aria-label': 'Tags', autoFocus, ...(id === undefined ? {} : { id }) },
        tagProps: { minimal: true },
      }}
    />
  );
}
