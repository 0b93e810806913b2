/** Levels of roles that are made for tests of Cases. */
import { builtInRoles } from '../../shared/permission/built-in-roles.ts';
import { permissions } from '../../shared/permission/catalogue.ts';

const standard = builtInRoles.find(({ name }) => name === 'Standard User')?.levels ?? {};

/** As a Standard User, with some levels changed. */
export const standardBut = (levels: Readonly<Record<string, string>>): Record<string, string> => ({
  ...standard,
  ...levels,
});

/** Works on Cases and sees no intelligence at all. */
export const caseworker = standardBut(
  Object.fromEntries(permissions.filter(({ key }) => key.startsWith('intel.')).map(({ key }) => [key, 'None'])),
);
