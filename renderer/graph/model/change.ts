/** Changes as the model makes them are those that a file keeps. */
export { type GraphChange, inverseOf, sizeOf } from '../../../shared/graph/change.ts';
