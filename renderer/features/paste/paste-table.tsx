import { type ReactElement, useMemo, useState } from 'react';
import type { IndicatorType } from '../../../shared/model/object-type.ts';
import { CardAction } from '../../ui/card-action.tsx';
import { countText } from '../../ui/count-text.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyPanel } from '../../ui/state-panels.tsx';
import { pasteColumns, stateWords } from './paste-columns.tsx';
import styles from './paste.module.css';
import { countStates, isChoosable, type JudgedRow, type RowState, rowStates } from './row-state.ts';

interface PasteTableProps {
  readonly rows: readonly JudgedRow[];
  /** Moves on with each text, so that the table goes back to its beginning. */
  readonly version: number;
  readonly chosen: ReadonlySet<number>;
  readonly onChosen: (chosen: ReadonlySet<number>) => void;
  readonly onType: (index: number, type: IndicatorType) => void;
}

/** Each value of the text with what will become of it, all or those of one fate. */
export function PasteTable({ rows, version, chosen, onChosen, onType }: PasteTableProps): ReactElement {
  const [state, setState] = useState<RowState | 'all'>('all');
  const counts = useMemo(() => countStates(rows), [rows]);
  const columns = useMemo(() => pasteColumns(onType), [onType]);
  const shown = useMemo(() => (state === 'all' ? rows : rows.filter((row) => row.state === state)), [rows, state]);
  const choices = (['all', ...rowStates] as const).filter((name) => name !== 'asking' || counts.asking > 0);
  return (
    <>
      <div className={styles.bar}>
        <div role="group" aria-label="Show" className={styles.filters}>
          {choices.map((name) => (
            <button
              key={name}
              type="button"
              className={styles.filter}
              aria-pressed={state === name}
              onClick={() => setState(name)}
            >
              {name === 'all' ? 'All' : stateWords[name]}
              <span className={styles.count}>{countText(name === 'all' ? rows.length : counts[name])}</span>
            </button>
          ))}
        </div>
        <CardAction
          label="Select all"
          minimal
          onClick={() => onChosen(new Set([...chosen, ...shown.filter(isChoosable).map(({ index }) => index)]))}
        />
        <CardAction label="Select none" minimal onClick={() => onChosen(new Set())} />
      </div>
      <div className={styles.table}>
        {shown.length === 0 ? (
          <EmptyPanel title="No value has this fate" />
        ) : (
          <DataTable
            label="Values found"
            columns={columns}
            rowCount={shown.length}
            rowAt={(index) => shown[index]}
            rowKey={(row) => row.index}
            rowLabel={(row) => `line ${row.line}`}
            selection={chosen}
            onSelectionChange={onChosen}
            resetKey={`${version}/${state}`}
          />
        )}
      </div>
    </>
  );
}
