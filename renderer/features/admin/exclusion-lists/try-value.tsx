import { HTMLSelect } from '@blueprintjs/core';
import { Disable, Tick, WarningSign } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import { recogniseIndicator } from '../../../../shared/indicator/recognise.ts';
import { useContractQuery } from '../../../api/query.ts';
import { SearchField } from '../../../ui/search-field.tsx';
import { messageOf } from '../../../ui/toast.ts';
import { useDebounced } from '../../../ui/use-debounced.ts';
import styles from './exclusion-lists.module.css';

const typingMs = 250;

/** Says of a value whether an owner would refuse it, and by which entry. */
export function TryValue(): ReactElement {
  const { data: owners, error: unread } = useContractQuery('owner.list', {});
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<number | null>(null);
  const settled = useDebounced(text.trim(), typingMs);
  const value = settled === '' ? undefined : recogniseIndicator(settled, { hostsExpected: true })?.value;
  const owner = owners?.find(({ id }) => id === chosen) ?? owners?.find(({ home }) => home) ?? owners?.[0];
  const { data, error } = useContractQuery(
    'exclusionList.try',
    { ownerId: owner?.id ?? 0, type: value?.type ?? 'Host', value: value?.key ?? '-' },
    { enabled: owner !== undefined && value !== undefined },
  );
  const failure = error ?? unread;
  return (
    <div className={styles.try}>
      <SearchField
        label="Try a value"
        className={styles.tryText}
        spellCheck={false}
        maxLength={2000}
        value={text}
        onChange={setText}
      />
      <HTMLSelect
        className={styles.tryOwner ?? ''}
        fill
        aria-label="In the owner"
        value={owner?.id ?? ''}
        onChange={(event) => setChosen(Number(event.currentTarget.value))}
      >
        {owners?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </HTMLSelect>
      <span role="status" className={styles.verdict}>
        {settled !== '' && value === undefined && 'No type is recognised in this.'}
        {value !== undefined && failure !== null && (
          <>
            <WarningSign size={12} />
            {messageOf(failure)}
          </>
        )}
        {value !== undefined && failure === null && data !== undefined && (
          <>
            {data.reason === null ? <Tick size={12} /> : <Disable size={12} />}
            {data.reason ?? `${value.type}: not excluded.`}
          </>
        )}
      </span>
    </div>
  );
}
