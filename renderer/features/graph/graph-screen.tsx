import type { ReactElement } from 'react';
import { NonIdealState } from '@blueprintjs/core';

interface GraphScreenProps {
  readonly tabId: string;
  readonly graphKey: string;
  readonly saved: number | null;
}

export function GraphScreen({ graphKey }: GraphScreenProps): ReactElement {
  return <NonIdealState title="Graph" description={graphKey} />;
}
