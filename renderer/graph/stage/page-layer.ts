/** A layer of elements over the drawing, for what the browser shifts without drawing anew; the mouse does not see it. */
export function createPageLayer(): HTMLElement {
  const layer = document.createElement('div');
  Object.assign(layer.style, {
    position: 'absolute',
    inset: '0',
    overflow: 'hidden',
    contain: 'strict',
    pointerEvents: 'none',
  });
  // The graph objects table is what a screen reader walks.
  layer.ariaHidden = 'true';
  return layer;
}
