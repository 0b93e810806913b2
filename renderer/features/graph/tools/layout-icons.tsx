import {
  Graph,
  Layout,
  LayoutCircle,
  LayoutGrid,
  LayoutGroupBy,
  LayoutHierarchy,
  LayoutSortedClusters,
} from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { LayoutName } from '../../../../shared/graph/view.ts';

export const layoutIcons: Readonly<Record<LayoutName, ReactElement>> = {
  force: <Graph />,
  hierarchical: <LayoutHierarchy />,
  circular: <LayoutCircle />,
  radial: <Layout />,
  grid: <LayoutGrid />,
  type: <LayoutGroupBy />,
  community: <LayoutSortedClusters />,
};
