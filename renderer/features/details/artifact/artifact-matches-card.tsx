import type { ReactElement } from 'react';
import { useContractQuery } from '../../../api/query.ts';
import { ArtifactMatches } from '../../../ui/artifact/artifact-matches.tsx';
import { Card } from '../../../ui/card.tsx';
import styles from '../overview/overview.module.css';

/** The Indicators that have the value of an Artifact, owner by owner. */
export function ArtifactMatchesCard({ id }: { readonly id: number }): ReactElement {
  const { data } = useContractQuery('artifact.get', { id });
  return (
    <Card title="Indicators with this value">
      <div className={styles.body}>{data !== undefined && <ArtifactMatches artifact={data.artifact} />}</div>
    </Card>
  );
}
