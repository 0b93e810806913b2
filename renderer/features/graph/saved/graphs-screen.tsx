import type { ReactElement } from 'react';
import { NonIdealState } from '@blueprintjs/core';

export function GraphsScreen(): ReactElement {
  return <NonIdealState title="Graphs" />;
}
