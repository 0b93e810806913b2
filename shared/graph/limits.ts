/** Bounds of a graph in the window; beyond them a call says so instead of cutting. */
export const objectNameMax = 2000;
/** Nodes of one graph. */
export const graphNodeMax = 200_000;
/** Ids by which the nodes of one graph are named in a call: each node by all its copies. */
export const graphObjectMax = 2 * graphNodeMax;
/** Objects from which one pivot starts. */
export const pivotFromMax = 10_000;
/** A pivot that would add more asks first. */
export const pivotSoftLimit = 300;
