import { Button } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import type { GraphView, MetricName } from '../../../../shared/graph/view.ts';
import { sizeSchemes } from '../../../../shared/graph/view.ts';
import { countText } from '../../../ui/count-text.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { GroupList } from './group-list.tsx';
import { MeasureRange } from './measure-range.tsx';
import { isGrouping, measureWords } from './measure-words.ts';
import { TopList } from './top-list.tsx';
import panelStyles from '../side-panel.module.css';
import styles from './analysis.module.css';

interface MeasureDetailProps extends GraphPartProps {
  readonly name: MetricName;
}

/** What a measure is, what it says, and its use as colour, size and filter. */
export function MeasureDetail({ graph, name }: MeasureDetailProps): ReactElement {
  const { analysis } = graph;
  const state = analysis.state(name);
  const result = analysis.result(name);
  return (
    <div className={styles.detail}>
      <p className={panelStyles.note}>{measureWords[name].about}</p>
      {state.state === 'failed' && (
        <p className={panelStyles.problem} role="alert">
          It could not be measured: {state.reason}
        </p>
      )}
      <SchemeButtons graph={graph} name={name} />
      {result === undefined ? (
        <p className={panelStyles.note}>Not measured yet.</p>
      ) : (
        <>
          {result.sampled !== null && (
            <p className={panelStyles.note}>
              An estimate: paths were counted from {countText(result.sampled)} of {countText(result.count)} objects,
              because all of them would take too long.
            </p>
          )}
          {state.state === 'outdated' && (
            <p className={panelStyles.note}>The graph has changed since: these are the numbers of before.</p>
          )}
          <MeasureRange graph={graph} result={result} />
          {isGrouping(name) ? <GroupList graph={graph} result={result} /> : <TopList graph={graph} result={result} />}
        </>
      )}
    </div>
  );
}

const isSize = (name: string): name is GraphView['size'] => sizeSchemes.some((scheme) => scheme === name);

/** Colour and size by the measure, and back to what they are at first. A measure that has not run runs by itself. */
function SchemeButtons({ graph, name }: MeasureDetailProps): ReactElement {
  const { session } = graph;
  const { color, size } = session.model.view;
  const { one } = measureWords[name];
  return (
    <div className={styles.buttons}>
      <Button
        size="small"
        text="Colour by"
        aria-label={`Colour by ${one}`}
        active={color === name}
        aria-pressed={color === name}
        onClick={() =>
          color === name
            ? session.setView('Colour by type', { color: 'type' })
            : session.setView(`Colour by ${one}`, { color: name })
        }
      />
      {isSize(name) && (
        <Button
          size="small"
          text="Size by"
          aria-label={`Size by ${one}`}
          active={size === name}
          aria-pressed={size === name}
          onClick={() =>
            size === name
              ? session.setView('Same size for all', { size: 'same' })
              : session.setView(`Size by ${one}`, { size: name })
          }
        />
      )}
    </div>
  );
}
