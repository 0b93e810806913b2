import { Layers } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { ObjectView } from '../../../../shared/model/object.ts';
import { useContractQuery } from '../../../api/query.ts';
import { openTab } from '../../../state/tabs.ts';
import { Card } from '../../../ui/card.tsx';
import { CardAction } from '../../../ui/card-action.tsx';
import { countText } from '../../../ui/count-text.ts';
import { CopiesTable } from '../../../ui/object-copies/copies-table.tsx';
import { identityText } from '../../../ui/object-copies/identity-text.ts';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';

/** The same object in other owners, with what each of them says of it. */
export function CopiesCard({ object }: { readonly object: ObjectView }): ReactElement {
  const { data, error, refetch } = useContractQuery('pivot.copies', { id: object.id });
  return (
    <Card
      title="Additional owners"
      {...(data === undefined ? {} : { note: `${countText(data.total - 1)} with ${identityText[data.identity]}` })}
      actions={
        <CardAction
          label="Unified view"
          icon={<Layers />}
          onClick={(event) =>
            openTab({ screen: 'unified', id: object.id }, { background: event.ctrlKey, title: object.summary })
          }
        />
      }
    >
      {error !== null ? (
        <FailedPanel error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingPanel label="Loading the other owners" />
      ) : (
        <CopiesTable label="Additional owners" copies={data.copies.filter((copy) => copy.object.id !== object.id)} />
      )}
    </Card>
  );
}
