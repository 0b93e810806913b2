/** System roles from the lowest to the highest rank. */
export const systemRoles = [
  'Read Only User',
  'User',
  'Community Leader',
  'Accounts Administrator',
  'Operations Administrator',
  'Administrator',
] as const;
export type SystemRole = (typeof systemRoles)[number];

/** The place of a System role in the ranking, from 0. Administering users never reaches a higher place than one's own. */
export function getSystemRank(role: SystemRole): number {
  return systemRoles.indexOf(role);
}
