import { InputGroup } from '@blueprintjs/core';
import { Tag } from '@blueprintjs/icons';
import { type ReactElement, useId, useState } from 'react';
import { useContractQuery } from '../../../api/query.ts';
import { useDebounced } from '../../../ui/use-debounced.ts';
import styles from './cases-area.module.css';

interface TagFilterProps {
  readonly value: string;
  readonly onChange: (name: string) => void;
}

/** One Tag by its name, offered while typing; counts once it is chosen, or with Enter. */
export function TagFilter({ value, onChange }: TagFilterProps): ReactElement {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    // Another view was chosen, or the filter was cleared.
    setKnown(value);
    setText(value);
  }
  const listId = useId();
  const typed = useDebounced(text.trim(), 150);
  const { data } = useContractQuery(
    'object.search',
    { text: typed === '' ? 'a' : typed, kinds: ['tag'], limit: 20 },
    { enabled: typed !== '', keepPrevious: true },
  );
  const names = [...new Set((typed === '' ? [] : (data?.rows ?? [])).map(({ summary }) => summary))];
  return (
    <>
      <InputGroup
        size="small"
        className={styles.tag ?? ''}
        leftIcon={<Tag />}
        aria-label="Tag"
        placeholder="Tag"
        maxLength={128}
        list={listId}
        value={text}
        onValueChange={(next) => {
          setText(next);
          if (next === '' || names.includes(next)) onChange(next);
        }}
        onKeyDown={({ key }) => {
          if (key === 'Enter') onChange(text.trim());
        }}
        onBlur={() => onChange(text.trim())}
      />
      <datalist id={listId}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
