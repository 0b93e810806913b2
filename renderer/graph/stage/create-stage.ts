import type { Stage, StageOptions } from './stage.ts';

export function createStage(container: HTMLElement, options: StageOptions): Stage {
  throw new Error(`not yet: ${container.tagName} ${options.reducedMotion}`);
}
