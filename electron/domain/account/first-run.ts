/** What every new workspace starts with. */
import { hashPassword, canonicalCode, newRecoveryCode } from '../../crypto/password.ts';
import { setSetting } from '../../store/account-store.ts';
import { insertAttributeType, insertLabel } from '../../store/attribute-store.ts';
import type { Writer } from '../../store/connection.ts';
import { createOwner, createUser } from './owners.ts';

/** Published colours of the Traffic Light Protocol 2.0; WHITE is its legacy name for CLEAR. */
const tlp = [
  ['TLP:RED', 'FF2B2B', 'For the eyes and ears of individual recipients only'],
  ['TLP:AMBER+STRICT', 'FFC000', 'Limited disclosure within the organization'],
  ['TLP:AMBER', 'FFC000', 'Limited disclosure within the organization and its clients'],
  ['TLP:GREEN', '33FF00', 'Limited disclosure within the community'],
  ['TLP:CLEAR', 'FFFFFF', 'No limit on disclosure'],
  ['TLP:WHITE', 'FFFFFF', 'No limit on disclosure (TLP 1.0)'],
] as const;

const systemAttributeTypes = [
  ['Description', 'What the object is, in prose', true],
  ['Source', 'Where the information comes from', false],
  ['Alias', 'Another name of the same thing', false],
  ['External ID', 'Identifier in a public catalogue, such as an ATT&CK number', false],
  ['Platform', 'Operating system or environment concerned', false],
  ['Additional Analysis and Context', 'Findings that help to judge the object', true],
] as const;

export interface FirstRun {
  readonly organization: string;
  readonly userName: string;
  readonly password: string;
  /** The sample: its users are offered on the sign-in screen. */
  readonly sample?: boolean;
}

/** The Organization, its System Administrator and the vocabulary; answers the user and the recovery code. */
export function setUpWorkspace(
  db: Writer,
  input: FirstRun,
  at: number,
): { userId: number; ownerId: number; recoveryCode: string } {
  const recoveryCode = newRecoveryCode();
  setSetting(db, 'name', input.organization);
  setSetting(db, 'crossOwner', 'off');
  if (input.sample === true) setSetting(db, 'sample', 'yes');
  for (const [name, color, description] of tlp) insertLabel(db, { ownerId: null, name, description, color });
  for (const [name, description, markdown] of systemAttributeTypes)
    insertAttributeType(db, { name, ownerId: null, description, markdown });
  const ownerId = createOwner(db, 'organization', input.organization, at);
  const userId = createUser(
    db,
    {
      userName: input.userName,
      password: input.password,
      systemRole: 'Administrator',
      homeOwner: input.organization,
      role: 'Organization Administrator',
    },
    at,
    hashPassword(canonicalCode(recoveryCode)),
  );
  return { userId, ownerId, recoveryCode };
}
