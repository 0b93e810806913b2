import type { ReactElement } from 'react';
import type { ArtifactView } from '../../../shared/contract/artifact.ts';
import { shownValue } from '../value-text-copy.ts';
import { ValueText } from '../value-text.tsx';

type Valued = Pick<ArtifactView, 'indicatorType' | 'data' | 'value'>;

/** Whether the value itself is what an Indicator of the type would be; that of a file is its name. */
const isIndicatorValue = ({ indicatorType, data }: Valued): boolean => indicatorType !== null && data === 'text';

/** The value as words: defanged where it is an Indicator's. */
export const artifactText = (artifact: Valued): string =>
  isIndicatorValue(artifact) ? shownValue('indicator', artifact.indicatorType ?? '', artifact.value) : artifact.value;

interface ArtifactValueProps {
  readonly artifact: Valued;
  readonly copyable?: boolean;
}

export const ArtifactValue = ({ artifact, copyable = false }: ArtifactValueProps): ReactElement => (
  <ValueText
    kind={isIndicatorValue(artifact) ? 'indicator' : 'artifact'}
    type={artifact.indicatorType ?? ''}
    value={artifact.value}
    copyable={copyable}
  />
);
