import type { ReactElement } from 'react';
import { useContractQuery } from '../api/query.ts';
import { CaseScreen } from '../features/case/case-screen.tsx';
import { ObjectScreen } from '../features/details/object-screen.tsx';
import type { ObjectViewName } from '../state/tab-address.ts';

/** The screen of an object: Cases have one of their own, everything else has Details. */
export function AnyObject({ id, view }: { id: number; view: ObjectViewName }): ReactElement {
  const { data: object } = useContractQuery('object.get', { id });
  return object?.kind === 'case' ? <CaseScreen id={id} /> : <ObjectScreen id={id} view={view} />;
}
