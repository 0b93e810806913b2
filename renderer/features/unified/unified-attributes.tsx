import { Button } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import { Card } from '../../ui/card.tsx';
import { countText } from '../../ui/count-text.ts';
import { Markdown } from '../../ui/markdown.tsx';
import { HolderOwners } from './holder-owners.tsx';
import type { UnifiedPartProps } from './unified-marks.tsx';
import styles from './unified.module.css';

/** A long list must not push the associations out of sight. */
const shownAtFirst = 8;

/** Attributes of all copies: what several owners say word for word is there once. */
export function UnifiedAttributes({ unified, ownerOf }: UnifiedPartProps): ReactElement {
  const { attributes, attributeTotal } = unified;
  const [all, setAll] = useState(false);
  const shown = all ? attributes : attributes.slice(0, shownAtFirst);
  return (
    <Card
      title="Attributes"
      note={
        attributeTotal > attributes.length
          ? `first ${countText(attributes.length)} of ${countText(attributeTotal)}`
          : countText(attributeTotal)
      }
    >
      {attributes.length === 0 ? (
        <p className={styles.none}>No owner has attributes that you may see.</p>
      ) : (
        <ul className={styles.attributes}>
          {shown.map(({ type, value, markdown, cut, holders }, index) => (
            <li key={`${type}/${holders.join()}/${value.slice(0, 80)}`}>
              <span className={shown[index - 1]?.type === type ? styles.repeated : styles.attributeType}>{type}</span>
              <div className={styles.attributeValue}>
                {markdown ? <Markdown source={value} /> : value}
                {cut && ' …'}
              </div>
              <HolderOwners holders={holders} ownerOf={ownerOf} />
            </li>
          ))}
        </ul>
      )}
      {shown.length < attributes.length && (
        <p className={styles.rest}>
          <Button
            size="small"
            variant="minimal"
            text={`Show all ${countText(attributes.length)}`}
            onClick={() => setAll(true)}
          />
        </p>
      )}
    </Card>
  );
}
