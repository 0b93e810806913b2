import { Duplicate } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { AttachedFile } from '../../../../shared/contract/attachment.ts';
import { hashAlgorithms, hashLabel } from '../../../../shared/indicator/indicator-value.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { sizeText } from '../../../ui/size-text.ts';
import { TimeText } from '../../../ui/time-text.tsx';
import { copyValue } from '../../../ui/value-text-copy.ts';
import styles from './group-cards.module.css';

interface FileFactsProps {
  readonly file: AttachedFile;
  readonly malware: boolean;
}

/** Name, size, time and hashes of a file body. */
export function FileFacts({ file, malware }: FileFactsProps): ReactElement {
  return (
    <div className={styles.body}>
      {malware && (
        <p className={styles.malware}>
          Marked as malware. It is kept as it is; open it only where nothing can come to harm.
        </p>
      )}
      <dl className={styles.facts}>
        <dt>Name</dt>
        <dd>{file.name}</dd>
        <dt>Size</dt>
        <dd>{sizeText(file.size)}</dd>
        <dt>Attached</dt>
        <dd>
          <TimeText at={file.at} as="minute" />
        </dd>
        {hashAlgorithms.map((name) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{hashLabel[name]}</dt>
            <dd className={styles.mono}>
              {file[name]}
              <CardAction
                label={`Copy ${hashLabel[name]}`}
                icon={<Duplicate size={12} />}
                iconOnly
                minimal
                onClick={() => void copyValue('indicator', 'File', file[name], true)}
              />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
