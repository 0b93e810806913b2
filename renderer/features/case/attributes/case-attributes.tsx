import type { ReactElement } from 'react';
import type { CaseView } from '../../../../shared/contract/case.ts';
import { useContractQuery } from '../../../api/query.ts';
import { AttributesCard } from '../../../ui/attributes/attributes-card.tsx';
import { Card } from '../../../ui/card.tsx';
import { KindIcon } from '../../../ui/kind-icon.tsx';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { useCollapsed } from '../use-collapsed.ts';

/** The Attributes of a Case. */
export function CaseAttributes({ kase }: { readonly kase: CaseView }): ReactElement {
  const { data: object, error, refetch } = useContractQuery('object.get', { id: kase.id });
  const frame = { icon: <KindIcon kind="case" />, ...useCollapsed('attributes') };
  if (object !== undefined) return <AttributesCard object={object} frame={frame} asked={kase.askedAttributes} />;
  return (
    <Card title="Attributes" {...frame}>
      {error === null ? (
        <LoadingPanel label="Loading the Attributes" />
      ) : (
        <FailedPanel error={error} onRetry={() => void refetch()} />
      )}
    </Card>
  );
}
