import { Button } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import type { CaseFilter } from '../../../../shared/contract/case-list.ts';
import { EmptyPanel } from '../../../ui/state-panels.tsx';

interface NoCasesProps {
  readonly filter: CaseFilter;
  readonly onClear: () => void;
}

export function NoCases({ filter, onClear }: NoCasesProps): ReactElement {
  return Object.keys(filter).length === 0 ? (
    <EmptyPanel title="There is no Case yet">Open one from a Workflow, or an empty one, with New Case.</EmptyPanel>
  ) : (
    <EmptyPanel title="No Case matches the filter" action={<Button text="Clear the filter" onClick={onClear} />}>
      Only Cases that you may see are searched.
    </EmptyPanel>
  );
}
