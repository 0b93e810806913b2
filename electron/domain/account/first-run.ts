/** What every new workspace starts with. */
import { hashPassword, canonicalCode, newRecoveryCode } from '../../crypto/password.ts';
import { setSetting } from '../../store/account-store.ts';
import { insertAttributeType } from '../../store/attribute-type-store.ts';
import { insertLabel } from '../../store/label-store.ts';
import type { Writer } from '../../store/connection.ts';
import { installTemplates } from '../workflow/install-templates.ts';
import { createOwner, createUser } from './owners.ts';
import { systemAttributeTypes, tlpLabels } from './system-vocabulary.ts';

export interface FirstRun {
  readonly organization: string;
  readonly userName: string;
  readonly password: string;
  /** The sample: its users are offered on the sign-in screen. */
  readonly sample?: boolean;
}

/** The Organization, its System Administrator, the vocabulary and the Templates; answers the user and the recovery code. */
export function setUpWorkspace(
  db: Writer,
  input: FirstRun,
  at: number,
): { userId: number; ownerId: number; recoveryCode: string } {
  const recoveryCode = newRecoveryCode();
  setSetting(db, 'name', input.organization);
  setSetting(db, 'crossOwner', 'off');
  if (input.sample === true) setSetting(db, 'sample', 'yes');
  for (const [name, color, description] of tlpLabels) insertLabel(db, { ownerId: null, name, description, color });
  for (const [name, description, markdown] of systemAttributeTypes)
    insertAttributeType(db, { name, ownerId: null, description, markdown });
  installTemplates(db, at);
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
