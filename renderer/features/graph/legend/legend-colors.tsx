import type { ReactElement } from 'react';
import type { MetricName } from '../../../../shared/graph/view.ts';
import { rangeOf } from '../../../graph/scene/metric-values.ts';
import { rampColors } from '../../../graph/scene/scene-colors.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { columnLabels } from '../objects/object-columns.tsx';
import { numberText } from '../analysis/measure-words.ts';
import styles from './legend.module.css';

/** What the colours of nodes mean while they are not those of their types. */
export function LegendColors({ graph }: GraphPartProps): ReactElement | null {
  const { session } = graph;
  const { color } = session.model.view;
  if (color === 'type') return null;
  if (color === 'owner') return <p className={styles.colors}>Coloured by owner; light where there are several.</p>;
  if (color === 'community' || color === 'component')
    return (
      <p className={styles.colors}>Coloured by {columnLabels[color].toLowerCase()}; grey where it is not known.</p>
    );
  return <Ramp graph={graph} name={color} />;
}

function Ramp({ graph, name }: GraphPartProps & { readonly name: MetricName }): ReactElement {
  const values = graph.session.metrics[name];
  const range = values === undefined ? null : rangeOf(values);
  return (
    <div className={styles.colors}>
      {columnLabels[name]} {range !== null && numberText(range.min)}
      <span className={styles.ramp} aria-hidden="true">
        {rampColors.map((step) => (
          <span key={step} className={styles.rampStep} style={{ background: step }} />
        ))}
      </span>
      {range !== null && numberText(range.max)}
    </div>
  );
}
