import { Button } from '@blueprintjs/core';
import { Filter } from '@blueprintjs/icons';
import { useMemo, useState, type ReactElement } from 'react';
import { type AnalysisResult, type Group, groupsOf } from '../../../graph/analysis/analysis-result.ts';
import { SceneColors } from '../../../graph/scene/scene-colors.ts';
import { countOf, countText } from '../../../ui/count-text.ts';
import { useOwners } from '../../../ui/owner-edge-owners.ts';
import { setFilters } from '../filters/filter-tags.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { contentParts, useSessionParts } from '../use-graph.ts';
import { goToNodes } from './go-to-node.ts';
import { measureWords } from './measure-words.ts';
import { NodeButton } from './node-button.tsx';
import styles from './analysis.module.css';

interface GroupListProps extends GraphPartProps {
  readonly result: AnalysisResult;
}

/** Groups listed at first; the others on request, because there may be as many as nodes. */
const listMax = 20;

/** Components or communities with their sizes, each named by its most connected member. A click selects the whole group. */
export function GroupList({ graph, result }: GroupListProps): ReactElement {
  const { session, keeper } = graph;
  const { model } = session;
  const version = useSessionParts(session, contentParts);
  const owners = useOwners();
  const [limit, setLimit] = useState(listMax);
  // `version` stands for the content of the session, which is no value of React.
  const { groups } = useMemo(
    () => ({ version, groups: groupsOf(result, keeper.links, (row) => model.hasNode(row)) }),
    [result, keeper, model, version],
  );
  const { name, values } = result;
  const { label, one } = measureWords[name];
  const select = ({ number, leader }: Group): void => {
    const members = [...model.presentRows()].filter((row) => values[row] === number);
    goToNodes(graph, members, leader);
  };
  const showOnly = ({ number }: Group): void =>
    setFilters(
      session,
      { ...model.view.filters, metric: { name, from: number, to: number } },
      (owner) => owners.get(owner)?.name ?? `Owner ${owner}`,
    );
  return (
    <>
      <h4 className={styles.subtitle}>{countOf(groups.length, one.toLowerCase(), label.toLowerCase())}</h4>
      <ol className={styles.list} aria-label={label}>
        {groups.slice(0, limit).map((group) => (
          <li key={group.number} className={styles.group}>
            <NodeButton
              graph={graph}
              row={group.leader}
              onClick={() => select(group)}
              lead={<GroupMark number={group.number} one={one} />}
            >
              {countText(group.size)}
            </NodeButton>
            <Button
              size="small"
              variant="minimal"
              icon={<Filter size={12} />}
              aria-label={`Show only ${one} ${group.number}`}
              title="Show only this"
              onClick={() => showOnly(group)}
            />
          </li>
        ))}
      </ol>
      {groups.length > limit && (
        <Button
          size="small"
          variant="minimal"
          text={`Show ${countText(Math.min(groups.length - limit, 200))} more of ${countText(groups.length - limit)}`}
          onClick={() => setLimit(limit + 200)}
        />
      )}
    </>
  );
}

/** Number of a group in the colour that it has on the canvas when that is coloured by it. */
function GroupMark({ number, one }: { readonly number: number; readonly one: string }): ReactElement {
  const colors = new SceneColors();
  return (
    <span className={styles.mark} style={{ borderColor: colors.palette[colors.ofCategory(number)] }}>
      <span className="visually-hidden">{one} </span>
      {countText(number)}
    </span>
  );
}
