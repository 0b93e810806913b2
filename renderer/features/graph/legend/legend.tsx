import { Button } from '@blueprintjs/core';
import { ChevronDown, ChevronUp, EyeOff } from '@blueprintjs/icons';
import { useMemo, type ReactElement } from 'react';
import { countOf, countText } from '../../../ui/count-text.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { useGraphPreference } from '../graph-preference.ts';
import { NodeName } from '../objects/node-name.tsx';
import { contentParts, useSessionParts } from '../use-graph.ts';
import { legendTypes, type LegendType, mainTypes } from './legend-counts.ts';
import { LegendColors } from './legend-colors.tsx';
import { LegendEdges } from './legend-edges.tsx';
import { LegendSwitches } from './legend-switches.tsx';
import styles from './legend.module.css';

/** What shapes and colours mean, with a switch for each type. */
export function Legend({ graph }: GraphPartProps): ReactElement {
  const [{ legend }, change] = useGraphPreference();
  const version = useSessionParts(graph.session, contentParts);
  const { types } = useMemo(() => ({ version, types: legendTypes(graph) }), [graph, version]);
  if (legend === 'closed') {
    return (
      <section className={styles.legend} aria-label="Legend">
        <Button
          variant="minimal"
          size="small"
          text="Legend"
          endIcon={<ChevronUp size={12} />}
          aria-expanded={false}
          onClick={() => change({ legend: 'types' })}
        />
      </section>
    );
  }
  const isAll = legend === 'all';
  const listed = isAll ? types : mainTypes(types);
  const rest = types.length - listed.length;
  return (
    <section className={styles.legend} aria-label="Legend">
      <div className={styles.scroll} tabIndex={-1}>
        <ul className={styles.types} aria-label="Types">
          {listed.map((type) => (
            <TypeSwitch key={type.type} graph={graph} type={type} />
          ))}
        </ul>
        <LegendColors graph={graph} />
        <LegendEdges graph={graph} withOwners={isAll} />
        {isAll && <LegendSwitches graph={graph} />}
      </div>
      <div className={styles.foot}>
        <Button
          variant="minimal"
          size="small"
          text={isAll ? 'Less' : rest === 0 ? 'More' : `More, and ${countOf(rest, 'type')}`}
          aria-expanded={isAll}
          onClick={() => change({ legend: isAll ? 'types' : 'all' })}
        />
        <Button
          variant="minimal"
          size="small"
          icon={<ChevronDown size={12} />}
          aria-label="Close the legend"
          onClick={() => change({ legend: 'closed' })}
        />
      </div>
    </section>
  );
}

function TypeSwitch({ graph, type }: GraphPartProps & { readonly type: LegendType }): ReactElement {
  const { session } = graph;
  const { hiddenTypes } = session.model.view;
  const origin = session.model.origin;
  const isOfOrigin = origin >= 0 && session.model.nodes.types[origin] === type.type;
  const toggle = (): void =>
    session.setView(`${type.isHidden ? 'Show' : 'Hide'} ${type.label}`, {
      hiddenTypes: type.isHidden
        ? hiddenTypes.filter((other) => other !== type.type)
        : [...hiddenTypes, type.type].sort((a, b) => a - b),
    });
  const hint = type.isHidden ? `Show ${type.label}` : `Hide ${type.label}${isOfOrigin ? '; the origin stays' : ''}`;
  return (
    <li>
      <button
        type="button"
        role="switch"
        aria-checked={!type.isHidden}
        aria-label={`${type.label} ${type.count}`}
        title={hint}
        className={styles.type}
        onClick={toggle}
      >
        <NodeName type={type.type} text={type.label} />
        <span className={styles.count}>
          {type.shown === type.count ? countText(type.count) : `${countText(type.shown)} of ${countText(type.count)}`}
        </span>
        {type.isHidden && <EyeOff size={11} />}
      </button>
    </li>
  );
}
