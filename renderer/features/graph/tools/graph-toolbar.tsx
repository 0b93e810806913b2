import type { ReactElement } from 'react';
import type { Action } from '../../../commands/registry.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { graphTools } from '../graph-tools.tsx';
import { useCanvas, useSessionParts } from '../use-graph.ts';
import { LayoutMenu } from './layout-menu.tsx';
import { ToolButton } from './tool-button.tsx';
import styles from './graph-toolbar.module.css';

interface GraphToolbarProps extends GraphPartProps {
  readonly actions: readonly Action[];
}

/** Whatever may change what a tool can do. */
const parts = ['content', 'selection', 'history', 'file'] as const;

export function GraphToolbar({ graph, actions }: GraphToolbarProps): ReactElement {
  useSessionParts(graph.session, parts);
  const { tool } = useCanvas(graph.canvas);
  const button = (id: string, active?: boolean): ReactElement | null => {
    const found = actions.find((action) => action.id === `graph.${id}`);
    return found === undefined ? null : <ToolButton action={found} {...(active === undefined ? {} : { active })} />;
  };
  const slot = (name: keyof typeof graphTools): ReactElement[] =>
    graphTools[name].map((Tool, at) => <Tool key={at} graph={graph} />);
  return (
    <div className={styles.toolbar} role="toolbar" aria-label="Graph tools">
      {button('tool.select', tool === 'select')}
      {button('tool.pan', tool === 'pan')}
      {button('tool.lasso', tool === 'lasso')}
      {button('tool.associate', tool === 'associate')}
      <span className={styles.gap} />
      {button('zoomIn')}
      {button('zoomOut')}
      {button('fit')}
      <span className={styles.gap} />
      <LayoutMenu graph={graph} />
      {button('pin')}
      {slot('paths')}
      {button('filters')}
      <span className={styles.gap} />
      {button('undo')}
      {button('redo')}
      {slot('save')}
      {slot('export')}
    </div>
  );
}
