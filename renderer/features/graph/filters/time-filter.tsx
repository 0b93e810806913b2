import { RangeSlider } from '@blueprintjs/core';
import { useMemo, useState, type ReactElement } from 'react';
import type { GraphFilters } from '../../../../shared/graph/view.ts';
import { countOf } from '../../../ui/count-text.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { SettledInput } from '../settled-input.tsx';
import { SmallSelect } from '../small-select.tsx';
import { contentParts, useSessionParts } from '../use-graph.ts';
import { timeFieldWords } from './filter-tags.ts';
import {
  type BarRange,
  barsOf,
  filterOfBars,
  timeBars,
  type TimeBars,
  type TimeField,
  wholeBars,
} from './time-bars.ts';
import { TimeHistogram } from './time-histogram.tsx';
import { fromField, toField, unitText } from './utc-day.ts';
import panelStyles from '../side-panel.module.css';
import styles from './filters.module.css';

const fieldChoices = (['created', 'modified'] as const).map((value) => ({ value, label: timeFieldWords[value] }));

interface TimeFilterProps extends GraphPartProps {
  readonly onFilter: (time: GraphFilters['time']) => void;
}

/** The timeline: when what is in the graph was created or changed last, and the range that is shown. */
export function TimeFilter({ graph, onFilter }: TimeFilterProps): ReactElement {
  const { session, keeper } = graph;
  const version = useSessionParts(session, contentParts);
  const { time } = session.model.view.filters;
  const [chosen, setField] = useState<TimeField>('created');
  const field = time?.field ?? chosen;
  // `version` stands for the content of the session, which is no value of React.
  const { bars } = useMemo(
    () => ({ version, bars: timeBars(session.model, keeper.shownRows, field) }),
    [session, keeper, field, version],
  );
  return (
    <fieldset className={styles.section}>
      <legend className="visually-hidden">Time</legend>
      <SmallSelect
        label="Time"
        value={field}
        options={fieldChoices}
        onChange={(next) => {
          setField(next);
          if (time !== null) onFilter({ ...time, field: next });
        }}
      />
      {bars === null ? (
        <p className={panelStyles.note}>Nothing in this graph has such a time.</p>
      ) : (
        <TimeRange bars={bars} field={field} time={time} onFilter={onFilter} />
      )}
    </fieldset>
  );
}

interface TimeRangeProps {
  readonly bars: TimeBars;
  readonly field: TimeField;
  readonly time: GraphFilters['time'];
  readonly onFilter: (time: GraphFilters['time']) => void;
}

function TimeRange({ bars, field, time, onFilter }: TimeRangeProps): ReactElement {
  const [preview, setPreview] = useState<BarRange | null>(null);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const range = preview ?? barsOf(bars, time);
  const label = timeFieldWords[field];
  const choose = (next: BarRange): void => {
    setPreview(null);
    setProblem(undefined);
    onFilter(filterOfBars(bars, wholeBars(next, bars.size), field));
  };
  const { unit, bounds, size } = bars;
  const [from, to] = [time?.from ?? bars.from, time?.to ?? bars.to];
  const type = (text: string, end: 'first' | 'last'): void => {
    const at = fromField(text, end);
    const next = end === 'first' ? { field, from: at ?? Number.NaN, to } : { field, from, to: at ?? Number.NaN };
    if (at === undefined) return setProblem('This is no date. Type a day, such as 2024-01-31.');
    if (next.from > next.to) return setProblem('The first day is after the last one. Change one of them.');
    setProblem(undefined);
    onFilter(next);
  };
  const inputType = unit === 'hour' ? 'datetime-local' : 'date';
  const endText = (bar: number): string => unitText((bounds[bar] ?? 0) - 1, unit);
  return (
    <>
      {/* A few bars are no wider than many. */}
      <div className={styles.timeline} style={{ maxWidth: size * 32 }}>
        <TimeHistogram
          bars={bars}
          range={time === null && preview === null ? null : range}
          label={label}
          onPreview={setPreview}
          onChoose={choose}
        />
        {size > 1 && (
          <RangeSlider
            className={styles.slider ?? ''}
            min={0}
            max={size}
            stepSize={1}
            labelRenderer={false}
            value={[range[0], range[1]]}
            onChange={(next) => setPreview(wholeBars(next, size))}
            onRelease={choose}
            handleHtmlProps={{
              start: { 'aria-label': `${label} from ${unitText(bounds[range[0]] ?? 0, unit)}` },
              end: { 'aria-label': `${label} to ${endText(range[1])}` },
            }}
          />
        )}
      </div>
      <div className={styles.ends} aria-hidden="true">
        <span>{unitText(bars.from, unit)}</span>
        {size > 1 && <span>{unitText(bars.to, unit)}</span>}
      </div>
      <div className={unit === 'hour' ? styles.minutes : styles.dates}>
        <SettledInput
          label={`${label} from, UTC`}
          type={inputType}
          value={toField(from, unit)}
          onSettle={(text) => type(text, 'first')}
          problem={problem}
        />
        <SettledInput
          label={`${label} to, UTC`}
          type={inputType}
          value={toField(to, unit)}
          onSettle={(text) => type(text, 'last')}
          problem={problem}
        />
      </div>
      {problem !== undefined && (
        <p className={panelStyles.problem} role="alert">
          {problem}
        </p>
      )}
      <p className={panelStyles.note}>
        One bar is {bars.step === 1 ? `one ${unit}` : `${bars.step} years`} of UTC.
        {bars.undated > 0 && ` ${countOf(bars.undated, 'object')} without this time are hidden by a range.`}
      </p>
    </>
  );
}
