import { Duplicate } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { ArtifactView } from '../../../shared/contract/artifact.ts';
import { CardAction } from '../card-action.tsx';
import { sizeText } from '../size-text.ts';
import { TimeText } from '../time-text.tsx';
import { copyValue } from '../value-text-copy.ts';
import { artifactText } from './artifact-value.tsx';
import styles from './artifact.module.css';

/** What is known of an Artifact beside its associations. */
export function ArtifactFacts({ artifact }: { readonly artifact: ArtifactView }): ReactElement {
  const { data, sha256, fileSize, source, task, field, created, createdBy, modified } = artifact;
  return (
    <dl className={styles.facts}>
      <dt>{data === 'file' ? 'File name' : 'Value'}</dt>
      <dd className={styles.long}>{artifactText(artifact)}</dd>
      <dt>Source</dt>
      <dd>{source ?? '–'}</dd>
      {task !== null && (
        <>
          <dt>Task</dt>
          <dd>{field === null ? task.name : `${task.name}: ${field.label}`}</dd>
        </>
      )}
      {fileSize !== null && (
        <>
          <dt>Size</dt>
          <dd>{sizeText(fileSize)}</dd>
        </>
      )}
      <dt>SHA-256</dt>
      <dd className={styles.mono}>
        {sha256}
        <CardAction
          label="Copy SHA-256"
          icon={<Duplicate size={12} />}
          iconOnly
          minimal
          onClick={() => void copyValue('indicator', 'File', sha256, true)}
        />
      </dd>
      <dt>Added</dt>
      <dd>
        <TimeText at={created} as="minute" />
        {createdBy === null ? '' : ` by ${createdBy}`}
      </dd>
      {modified !== created && (
        <>
          <dt>Changed</dt>
          <dd>
            <TimeText at={modified} as="minute" />
          </dd>
        </>
      )}
    </dl>
  );
}
