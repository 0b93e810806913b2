import type { ReactElement } from 'react';
import type { ObjectView } from '../../../../shared/model/object.ts';
import { AssertionsCard } from './assertions-card.tsx';
import { AttributesCard } from './attributes-card.tsx';
import { DescriptionCard } from './description-card.tsx';
import { DetailsCard } from './details-card.tsx';
import { HashesCard } from './hashes-card.tsx';
import styles from './overview.module.css';

interface OverviewProps {
  readonly object: ObjectView;
  readonly onEdit: () => void;
}

/** Everything about an object but its associations. */
export function Overview({ object, onEdit }: OverviewProps): ReactElement {
  return (
    <div className={styles.overview}>
      <div className={styles.main}>
        <DescriptionCard object={object} />
        {hasAttributes(object) && <AttributesCard object={object} />}
        <AssertionsCard object={object} />
      </div>
      <div className={styles.side}>
        <DetailsCard object={object} onEdit={onEdit} />
        {object.detail.kind === 'indicator' && object.type === 'File' && <HashesCard hashes={object.detail.hashes} />}
      </div>
    </div>
  );
}

/** Tags and Requirements carry a description of their own and no Attributes. */
function hasAttributes({ kind }: ObjectView): boolean {
  return kind === 'indicator' || kind === 'group' || kind === 'victim' || kind === 'track';
}
