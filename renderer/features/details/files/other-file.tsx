import { FormGroup, InputGroup } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import { useContractQuery } from '../../../api/query.ts';
import { useDebounced } from '../../../ui/use-debounced.ts';
import { ValueText } from '../../../ui/value-text.tsx';
import styles from './files.module.css';

interface OtherFileProps {
  readonly id: number;
  readonly onChoose: (id: number) => void;
}

/** Finds the File to merge with by a part of one of its hashes. */
export function OtherFile({ id, onChoose }: OtherFileProps): ReactElement {
  const [text, setText] = useState('');
  const asked = useDebounced(text.trim(), 150);
  const { data } = useContractQuery(
    'object.search',
    { text: asked, kinds: ['indicator'], limit: 50 },
    { enabled: asked.length >= 3, keepPrevious: true },
  );
  const files = (data?.rows ?? []).filter((row) => row.type === 'File' && row.id !== id);
  return (
    <>
      <FormGroup label="Hash of the other File" labelFor="other-file" helperText="Three characters of it or more.">
        <InputGroup id="other-file" autoFocus spellCheck={false} value={text} onValueChange={setText} />
      </FormGroup>
      {asked.length >= 3 && data !== undefined && files.length === 0 && (
        <p className={styles.note}>No other File that you may see has this in one of its hashes.</p>
      )}
      <ul className={styles.found}>
        {files.slice(0, 10).map((row) => (
          <li key={row.id}>
            <button type="button" className={styles.choose} onClick={() => onChoose(row.id)}>
              <ValueText kind={row.kind} type={row.type} value={row.summary} max={90} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
