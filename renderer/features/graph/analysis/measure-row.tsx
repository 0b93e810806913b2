import { Button, ProgressBar } from '@blueprintjs/core';
import { CaretDown, CaretRight, Cross, Play, Refresh } from '@blueprintjs/icons';
import { useId, type ReactElement } from 'react';
import type { MetricName } from '../../../../shared/graph/view.ts';
import { countText } from '../../../ui/count-text.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { MeasureDetail } from './measure-detail.tsx';
import { isGrouping, measureWords, numberText } from './measure-words.ts';
import styles from './analysis.module.css';

interface MeasureRowProps extends GraphPartProps {
  readonly name: MetricName;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** A measure with its state and the button that runs or stops it; unfolded, what it says. */
export function MeasureRow({ graph, name, isOpen, onToggle }: MeasureRowProps): ReactElement {
  const id = useId();
  const { label } = measureWords[name];
  return (
    <li className={styles.measure}>
      <div className={styles.measureHead}>
        <button type="button" className={styles.fold} aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
          {isOpen ? <CaretDown size={14} /> : <CaretRight size={14} />}
          {label}
        </button>
        <MeasureStatus graph={graph} name={name} />
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && <MeasureDetail graph={graph} name={name} />}
      </div>
    </li>
  );
}

function MeasureStatus({ graph, name }: GraphPartProps & { readonly name: MetricName }): ReactElement {
  const { analysis } = graph;
  const { label } = measureWords[name];
  const state = analysis.state(name);
  const result = analysis.result(name);
  const run = (): void => analysis.run(name);
  switch (state.state) {
    case 'none':
      return (
        <Button
          size="small"
          variant="minimal"
          icon={<Play size={12} />}
          text="Run"
          aria-label={`Run ${label}`}
          onClick={run}
        />
      );
    case 'waiting':
    case 'running': {
      const { progress } = state.state === 'running' ? state : { progress: null };
      return (
        <>
          {state.state === 'waiting' ? (
            <span className={styles.state}>Waiting</span>
          ) : (
            <ProgressBar
              className={styles.progress ?? ''}
              animate={false}
              {...(progress === null ? {} : { value: progress })}
              aria-label={`${label}: ${progress === null ? 'running' : `${Math.round(progress * 100)} %`}`}
            />
          )}
          <Button
            size="small"
            variant="minimal"
            icon={<Cross size={12} />}
            aria-label={`Stop ${label}`}
            onClick={() => analysis.cancel(name)}
          />
        </>
      );
    }
    case 'failed':
      return (
        <Button
          size="small"
          variant="minimal"
          intent="danger"
          icon={<Refresh size={12} />}
          text="Failed"
          aria-label={`${label} failed: try again`}
          onClick={run}
        />
      );
    case 'outdated':
      return (
        <Button
          size="small"
          variant="minimal"
          intent="warning"
          icon={<Refresh size={12} />}
          text="Outdated"
          aria-label={`${label} is outdated: run again`}
          title="The graph has changed since. Run again."
          onClick={run}
        />
      );
    case 'current':
      return (
        <span className={styles.state}>
          {result === undefined ? '' : isGrouping(name) ? countText(result.groups) : `max ${numberText(result.max)}`}
          {result?.sampled != null && <abbr title="An estimate from a sample"> ~</abbr>}
        </span>
      );
  }
}
