import { SegmentedControl } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import { kindLabel, objectKinds, type ObjectKind } from '../../../../shared/model/object-type.ts';
import { countText } from '../../../ui/count-text.ts';
import styles from './tag.module.css';

interface KindTabsProps {
  /** Undefined while they are being counted; then only "All" is there. */
  readonly cards: readonly { readonly kind: ObjectKind; readonly total: number }[] | undefined;
  readonly total: number | undefined;
  readonly chosen: ObjectKind | null;
  readonly onChoose: (kind: ObjectKind | null) => void;
}

/** All that carries a Tag, or one kind of it, each with its number. */
export function KindTabs({ cards = [], total, chosen, onChoose }: KindTabsProps): ReactElement {
  const shown = cards.filter((card) => card.total > 0 || card.kind === chosen);
  return (
    <div className={styles.kinds}>
      <SegmentedControl
        inline
        size="small"
        aria-label="Kind"
        value={chosen ?? 'all'}
        options={[
          { value: 'all', label: total === undefined ? 'All' : `All ${countText(total)}` },
          ...shown.map((card) => ({
            value: card.kind,
            label: `${kindLabel[card.kind].many} ${countText(card.total)}`,
          })),
        ]}
        onValueChange={(next) => onChoose(objectKinds.find((kind) => kind === next) ?? null)}
      />
    </div>
  );
}
