import type { AssociationTypeRow } from '../../../../shared/contract/association-type.ts';
import { useContractQuery } from '../../../api/query.ts';

/** The file actions of the workspace: built-in and added ones, also those that are switched off. */
export function useFileActions(): readonly AssociationTypeRow[] | undefined {
  const { data } = useContractQuery('associationType.list', {});
  return data?.filter(({ family }) => family === 'fileAction');
}
