import { Fragment, type ReactElement } from 'react';
import { metricNames } from '../../../../shared/graph/view.ts';
import { rankOf } from '../../../graph/analysis/analysis-result.ts';
import { countText } from '../../../ui/count-text.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { useAnalysis } from '../use-analysis.ts';
import { isGrouping, measureWords, numberText, ordinalText } from './measure-words.ts';

interface NodeMeasuresProps extends GraphPartProps {
  readonly row: number;
}

/** What the analysis says of one node, as terms and values of a list: `Betweenness 0.62 (1st)`, `Community 1 of 5`. */
export function NodeMeasures({ graph, row }: NodeMeasuresProps): ReactElement {
  const { analysis } = graph;
  useAnalysis(analysis);
  return (
    <>
      {metricNames.map((name) => {
        const result = analysis.result(name);
        const value = result?.values[row] ?? Number.NaN;
        if (result === undefined || Number.isNaN(value)) return null;
        const isOutdated = analysis.state(name).state === 'outdated';
        const text = isGrouping(name)
          ? `${countText(value)} of ${countText(result.groups)}`
          : `${result.sampled === null ? '' : '~'}${numberText(value)} (${ordinalText(rankOf(result.values, row) ?? 1)})`;
        return (
          <Fragment key={name}>
            <dt>{measureWords[name].one}</dt>
            <dd title={isOutdated ? 'The graph has changed since' : undefined}>
              {text}
              {isOutdated && ', outdated'}
            </dd>
          </Fragment>
        );
      })}
    </>
  );
}
