import { Briefcase } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { useContractQuery } from '../../../api/query.ts';
import { openTab } from '../../../state/tabs.ts';
import { ArtifactFacts } from '../../../ui/artifact/artifact-facts.tsx';
import { ArtifactFlag } from '../../../ui/artifact/artifact-flag.tsx';
import { SaveArtifact } from '../../../ui/artifact/save-artifact.tsx';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import styles from '../overview/overview.module.css';

/** What is known of an Artifact, and the way to its Case. */
export function ArtifactCard({ id }: { readonly id: number }): ReactElement {
  const { data, error, refetch } = useContractQuery('artifact.get', { id });
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel label="Loading the Artifact" />;
  const { artifact, kase } = data;
  const title = `${kase.number} ${kase.name}`;
  return (
    <Card
      title="Artifact"
      note={artifact.type}
      actions={
        <>
          <CardAction
            label={`Case ${title.length > 48 ? `${title.slice(0, 47)}…` : title}`}
            icon={<Briefcase size={12} />}
            onClick={(event) =>
              openTab({ screen: 'object', id: kase.id }, { background: event.ctrlKey, title: title.slice(0, 200) })
            }
          />
          {artifact.data === 'file' && <SaveArtifact artifact={artifact} />}
        </>
      }
    >
      <div className={styles.body}>
        <ArtifactFlag artifact={artifact} />
        <ArtifactFacts artifact={artifact} />
      </div>
    </Card>
  );
}
