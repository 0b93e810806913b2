/** The edge between a Case and its Artifact or a Victim and its Asset: no association, so it has a number that none ever gets. */

/** Among the numbers of association types 2-9 are free; directed from the whole to its part. */
export const containmentCode = 2;
export const containmentName = 'Contains';
