import { useState } from 'react';
import type { Action } from '../../../shared/permission/catalogue.ts';
import { useOwners } from '../../ui/owner-edge-owners.ts';
import { creatableOwners, type OwnerChoice } from './creatable-owners.ts';

export interface OwnerChoiceState {
  readonly choices: readonly OwnerChoice[];
  /** Undefined when no owner lets the user create. */
  readonly value: number | undefined;
  readonly choose: (ownerId: number) => void;
}

/** The owner in which to create: the home Organization where that is allowed, else the first that allows it. */
export function useOwnerChoice(verb: Action): OwnerChoiceState {
  const owners = useOwners();
  const [chosen, choose] = useState<number | undefined>(undefined);
  const choices = creatableOwners([...owners.values()], verb);
  const first = choices.find(({ reason }) => reason === null)?.owner.id;
  return { choices, value: chosen ?? first, choose };
}
