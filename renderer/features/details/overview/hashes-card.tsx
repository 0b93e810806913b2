import { Duplicate } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { type FileHashes, hashAlgorithms } from '../../../../shared/indicator/indicator-value.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { copyValue } from '../../../ui/value-text-copy.ts';
import styles from './overview.module.css';

const labels = { md5: 'MD5', sha1: 'SHA-1', sha256: 'SHA-256' } as const;

interface HashesCardProps {
  readonly hashes: { readonly [algorithm in keyof FileHashes]?: string | undefined };
}

/** The hashes of a File in full, each to be copied alone. */
export function HashesCard({ hashes }: HashesCardProps): ReactElement {
  return (
    <Card title="File hashes">
      <dl className={styles.rows}>
        {hashAlgorithms.map((algorithm) => {
          const hash = hashes[algorithm];
          return (
            <div key={algorithm} style={{ display: 'contents' }}>
              <dt>{labels[algorithm]}</dt>
              <dd className={styles.hash}>
                {hash ?? '–'}
                {hash !== undefined && (
                  <CardAction
                    label={`Copy ${labels[algorithm]}`}
                    icon={<Duplicate size={12} />}
                    iconOnly
                    minimal
                    onClick={() => void copyValue('indicator', 'File', hash, true)}
                  />
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </Card>
  );
}
