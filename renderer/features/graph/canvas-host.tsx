import { useEffect, useRef, type ReactElement } from 'react';
import { useOwners } from '../../ui/owner-edge-owners.ts';
import { FailedPanel } from '../../ui/state-panels.tsx';
import { ownerColors, stageColors } from './canvas-look.ts';
import { keptSpeed } from './canvas-speed.ts';
import { GlyphSheet, glyphsOf } from './glyph-sheet.tsx';
import type { GraphPartProps } from './graph-parts.ts';
import { useCanvas } from './use-graph.ts';
import styles from './canvas-host.module.css';

const stillMotion = window.matchMedia('(prefers-reduced-motion: reduce)');

/** Tools that stand over the canvas at its top. */
function coveredPx(element: HTMLElement): number {
  const over = element.closest('[data-canvas-frame]')?.querySelector('[data-over-canvas]');
  return over instanceof HTMLElement ? over.offsetTop + over.offsetHeight : 0;
}

/** The place of the canvas; while it is off the screen the canvas sleeps. */
export function CanvasHost({ graph }: GraphPartProps): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const { canvas, keeper } = graph;
  const { failure } = useCanvas(canvas);
  const owners = useOwners();
  useEffect(() => keeper.setOwnerColors(ownerColors(owners)), [keeper, owners]);
  useEffect(() => {
    const element = host.current;
    if (element === null || sheet.current === null) return undefined;
    const look = () => ({ ground: stageColors(), reducedMotion: stillMotion.matches });
    canvas.attach(element, { ...look(), speed: keptSpeed(), glyph: glyphsOf(sheet.current), topPx: coveredPx });
    const change = (): void => canvas.setLook(look());
    const themes = new MutationObserver(change);
    themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    stillMotion.addEventListener('change', change);
    return () => {
      themes.disconnect();
      stillMotion.removeEventListener('change', change);
      canvas.detach();
    };
  }, [canvas]);
  return (
    <div className={styles.canvas} role="group" aria-label="Canvas">
      <GlyphSheet ref={sheet} />
      <div ref={host} className={styles.host} />
      {failure !== null && <FailedPanel error={failure} />}
    </div>
  );
}
