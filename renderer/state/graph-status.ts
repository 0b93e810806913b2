import { create } from 'zustand';

/** How the graph on screen is drawn, for the status bar; null while no graph is shown. */
export interface GraphStatus {
  readonly renderer: 'gpu' | 'software' | 'none';
  /** Nodes that this machine draws in one frame. */
  readonly budget: number;
}

export const useGraphStatus = create<{ readonly status: GraphStatus | null }>(() => ({ status: null }));

export function showGraphStatus(status: GraphStatus | null): void {
  useGraphStatus.setState({ status });
}
