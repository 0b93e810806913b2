import { Checkbox, HTMLSelect, NumericInput, Radio, RadioGroup } from '@blueprintjs/core';
import { useState, type ReactElement } from 'react';
import { graphNodeMax } from '../../../../shared/graph/limits.ts';
import { countText } from '../../../ui/count-text.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { toggledIn } from '../../../ui/toggled-in.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { closeGraphRequest, useRequestOf } from '../graph-request.ts';
import { freshOf, type PivotChoice, type TypeReach, typeWords } from './pivot-choices.ts';
import type { PivotOrder } from './result-text.ts';
import { runPivot } from './run-pivot.ts';
import styles from './pivot.module.css';

/** A pivot that would add many nodes: by type how many, and how much of it is wanted. */
export function LimitDialog({ graph }: GraphPartProps): ReactElement | null {
  const request = useRequestOf(graph.key, 'pivotLimit');
  return request === null ? null : <Limit key={request.choice.key} graph={graph} {...request} />;
}

interface LimitProps extends GraphPartProps {
  readonly rows: readonly number[];
  readonly choice: PivotChoice;
}

const usualFirst = 100;
const nameOf = (type: TypeReach): string => `${type.kind}/${type.name}`;

function Limit({ graph, rows, choice }: LimitProps): ReactElement {
  const fresh = choice.types.filter((type) => freshOf(type) > 0);
  const [chosen, setChosen] = useState<readonly string[]>(fresh.map(nameOf));
  const [isAll, setIsAll] = useState(false);
  const [first, setFirst] = useState(usualFirst);
  const [order, setOrder] = useState<PivotOrder>('newest');
  const types = fresh.filter((type) => chosen.includes(nameOf(type)));
  const total = types.reduce((sum, type) => sum + freshOf(type), 0);
  const room = graphNodeMax - graph.session.model.presentRows().length;
  const amount = Math.min(isAll ? total : first, total);
  const isRated = types.some(({ kind }) => kind === 'indicator');
  const send = async (): Promise<void> => {
    await runPivot(
      graph,
      rows,
      { ...choice, types },
      { order: isRated ? order : 'newest', first: isAll ? null : first, isChosen: types.length < fresh.length },
    );
    closeGraphRequest();
  };
  return (
    <FormDialog
      title={`${countText(freshOf(choice))}${choice.isExact ? '' : '+'} ${choice.many}`}
      submitText={amount === 0 ? 'Add' : `Add ${countText(amount)}`}
      disabled={amount === 0 || amount > room}
      note={amount > room ? `The graph has room for ${countText(room)} more.` : null}
      onClose={() => closeGraphRequest()}
      send={send}
    >
      <p className={styles.hint}>So many new nodes are hard to read at once. Choose how much of it you want.</p>
      <div className={styles.types} role="group" aria-label="Types">
        {fresh.map((type) => (
          <TypeLine
            key={nameOf(type)}
            type={type}
            isChosen={chosen.includes(nameOf(type))}
            onToggle={() => setChosen((before) => toggledIn(before, nameOf(type)))}
          />
        ))}
      </div>
      <RadioGroup
        label="How many of them"
        selectedValue={isAll ? 'all' : 'first'}
        onChange={({ currentTarget }) => setIsAll(currentTarget.value === 'all')}
      >
        <Radio value="first" label={`The first ${countText(Math.min(first, total))}`} />
        <Radio value="all" label={`All ${countText(total)}`} />
      </RadioGroup>
      {!isAll && (
        <div className={styles.first}>
          <NumericInput
            aria-label="Number of nodes"
            value={first}
            min={1}
            max={graphNodeMax}
            minorStepSize={null}
            clampValueOnBlur
            onValueChange={(value) => {
              if (Number.isInteger(value) && value >= 0) setFirst(value);
            }}
          />
          <HTMLSelect
            aria-label="Order"
            value={isRated ? order : 'newest'}
            onChange={({ currentTarget }) => setOrder(currentTarget.value === 'rating' ? 'rating' : 'newest')}
            options={[
              { value: 'newest', label: 'by date, newest first' },
              { value: 'rating', label: 'by rating, highest first', disabled: !isRated },
            ]}
          />
        </div>
      )}
    </FormDialog>
  );
}

interface TypeLineProps {
  readonly type: TypeReach;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function TypeLine({ type, isChosen, onToggle }: TypeLineProps): ReactElement {
  return (
    <>
      <Checkbox checked={isChosen} label={typeWords(type)} onChange={onToggle} />
      <span className={styles.count}>
        {countText(freshOf(type))}
        {type.inGraph > 0 && ` of ${countText(type.total)}`}
      </span>
    </>
  );
}
