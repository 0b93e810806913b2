import { RangeSlider } from '@blueprintjs/core';
import { useState, type ReactElement } from 'react';
import { rangeOf } from '../../../graph/scene/metric-values.ts';
import type { AnalysisResult } from '../../../graph/analysis/analysis-result.ts';
import { useOwners } from '../../../ui/owner-edge-owners.ts';
import { setFilters } from '../filters/filter-tags.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { SettledInput } from '../settled-input.tsx';
import { isWhole, measureWords, numberText } from './measure-words.ts';
import { rangeScale } from './range-scale.ts';
import panelStyles from '../side-panel.module.css';
import styles from './analysis.module.css';

interface MeasureRangeProps extends GraphPartProps {
  readonly result: AnalysisResult;
}

/** Shows only what lies in a range of the measure: as a slider and as numbers. The whole range is no filter. */
export function MeasureRange({ graph, result }: MeasureRangeProps): ReactElement | null {
  const { session } = graph;
  const { name } = result;
  const { one } = measureWords[name];
  const owners = useOwners();
  const [preview, setPreview] = useState<readonly [number, number] | null>(null);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const { min, max } = rangeOf(result.values);
  const filter = session.model.view.filters.metric;
  const [from, to] = filter?.name === name ? [filter.from, filter.to] : [min, max];
  if (max <= min) return null;
  const scale = rangeScale(min, max, isWhole(name));
  const set = (low: number, high: number): void => {
    setPreview(null);
    if (!(low <= high)) return setProblem('The first number is larger than the second. Change one of them.');
    setProblem(undefined);
    const metric = low <= min && high >= max ? null : { name, from: low, to: high };
    const { filters } = session.model.view;
    if (metric === null && filters.metric?.name !== name) return;
    setFilters(session, { ...filters, metric }, (owner) => owners.get(owner)?.name ?? `Owner ${owner}`);
  };
  const type = (text: string, apply: (value: number) => void): void => {
    const value = Number(text);
    if (text.trim() === '' || !Number.isFinite(value)) setProblem('This is no number.');
    else apply(value);
  };
  const places = preview ?? [scale.placeOf(from), scale.placeOf(to)];
  const [low, high] = preview === null ? [from, to] : [scale.valueAt(preview[0]), scale.valueAt(preview[1])];
  return (
    <fieldset className={styles.range}>
      <legend className={styles.subtitle}>Filter</legend>
      <RangeSlider
        className={styles.slider ?? ''}
        min={0}
        max={scale.steps}
        stepSize={1}
        labelRenderer={false}
        value={[places[0], places[1]]}
        onChange={setPreview}
        onRelease={([first, last]) => set(scale.valueAt(first), scale.valueAt(last))}
        handleHtmlProps={{
          start: { 'aria-label': `${one} from ${numberText(low)}` },
          end: { 'aria-label': `${one} to ${numberText(high)}` },
        }}
      />
      <div className={styles.numbers}>
        <SettledInput
          label={`${one} from`}
          type="number"
          value={fieldText(low)}
          problem={problem}
          onSettle={(text) => type(text, (value) => set(value, to))}
          input={{ step: 'any' }}
        />
        <span aria-hidden="true">–</span>
        <SettledInput
          label={`${one} to`}
          type="number"
          value={fieldText(high)}
          problem={problem}
          onSettle={(text) => type(text, (value) => set(from, value))}
          input={{ step: 'any' }}
        />
      </div>
      {problem !== undefined && (
        <p className={panelStyles.problem} role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}

/** The field holds what the filter is, short: more digits than anybody types are rounding. */
const fieldText = (value: number): string => String(Number(value.toPrecision(4)));
