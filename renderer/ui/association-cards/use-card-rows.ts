import type { UseQueryResult } from '@tanstack/react-query';
import type { Output } from '../../../shared/contract/index.ts';
import type { AppError } from '../../../shared/error/app-error.ts';
import type { ObjectKind } from '../../../shared/model/object-type.ts';
import { useContractQuery } from '../../api/query.ts';
import { rowsPerPage } from '../pager.tsx';
import { type CardView, filterInput } from './card-view.ts';

interface CardRows {
  readonly objectId: number;
  readonly kind: ObjectKind;
  readonly view: CardView;
  readonly derived: boolean;
}

/** The page of a card that is shown: of its associations, or of the relations through a shared Group. */
export function useCardRows(
  { objectId, kind, view, derived }: CardRows,
  enabled = true,
): UseQueryResult<Output<'association.list'>, AppError> {
  return useContractQuery(
    'association.list',
    {
      ...filterInput(objectId, kind, view, derived),
      sort: view.sort,
      descending: view.descending,
      offset: (derived ? view.derivedPage : view.page) * rowsPerPage,
      limit: rowsPerPage,
    },
    { keepPrevious: true, enabled },
  );
}
