import { HTMLSelect } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import { useOwnersAllowing } from '../../api/owner-rights.ts';
import { useContractQuery } from '../../api/query.ts';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { DeniedPanel, EmptyPanel, LoadingPanel } from '../../ui/state-panels.tsx';

/** A section of what each Organization settles for itself; with several, one of them is chosen first. */
export function OfOrganization({ render }: { readonly render: (ownerId: number) => ReactElement }): ReactElement {
  const { isPending } = useContractQuery('owner.list', {});
  const { owners, reason } = useOwnersAllowing('settings.view');
  const [chosen, setChosen] = useState<number | null>(null);
  const organizations = owners.filter(({ kind }) => kind === 'organization');
  const current = organizations.find(({ id }) => id === chosen) ?? organizations[0];
  if (isPending) return <LoadingPanel label="Loading the Organizations" />;
  if (reason !== null) return <DeniedPanel reason={reason} />;
  if (current === undefined)
    return <EmptyPanel title="No Organization">Your roles show the settings of no Organization.</EmptyPanel>;
  return (
    <>
      {organizations.length > 1 && (
        <LabelledField label="Organization">
          {(id) => (
            <HTMLSelect
              id={id}
              value={current.id}
              options={organizations.map((owner) => ({ value: owner.id, label: owner.name }))}
              onChange={({ currentTarget }) => setChosen(Number(currentTarget.value))}
            />
          )}
        </LabelledField>
      )}
      {render(current.id)}
    </>
  );
}
