import type { ReactElement } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import { Card } from '../../ui/card.tsx';
import { countText } from '../../ui/count-text.ts';
import { LabelTag } from '../../ui/label-tag.tsx';
import { HolderOwners } from './holder-owners.tsx';
import styles from './unified.module.css';

export interface UnifiedPartProps {
  readonly unified: Output<'pivot.unified'>;
  /** Owner of each copy. */
  readonly ownerOf: ReadonlyMap<number, number>;
}

/** Security Labels and Tags of all copies, each with the owners that put them there. */
export function UnifiedMarks({ unified, ownerOf }: UnifiedPartProps): ReactElement {
  const { labels, tags, tagTotal } = unified;
  return (
    <Card title="Labels and tags" note={countText(labels.length + tagTotal)}>
      {labels.length + tags.length === 0 ? (
        <p className={styles.none}>No owner has labelled or tagged it yet.</p>
      ) : (
        <ul className={styles.marks}>
          {labels.map(({ name, color, holders }) => (
            <li key={`${name}/${color}`}>
              <LabelTag name={name} color={color} />
              <HolderOwners holders={holders} ownerOf={ownerOf} />
            </li>
          ))}
          {tags.map(({ name, holders }) => (
            <li key={name}>
              <span className={styles.tag}>{name}</span>
              <HolderOwners holders={holders} ownerOf={ownerOf} />
            </li>
          ))}
          {tagTotal > tags.length && <li className={styles.muted}>and {countText(tagTotal - tags.length)} more</li>}
        </ul>
      )}
    </Card>
  );
}
