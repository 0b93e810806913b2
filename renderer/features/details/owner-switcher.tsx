import { Duplicate } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { ObjectView } from '../../../shared/model/object.ts';
import { openTab } from '../../state/tabs.ts';
import { useOwners } from '../../ui/owner-edge-owners.ts';
import styles from './object-header.module.css';

interface OwnerSwitcherProps {
  readonly object: ObjectView;
}

/** The same object in other owners; a press opens that copy. */
export function OwnerSwitcher({ object }: OwnerSwitcherProps): ReactElement {
  const owners = useOwners();
  return (
    <span className={styles.copies}>
      <Duplicate size={12} />
      also in
      {object.copies.map((copy, index) => (
        <span key={copy.id}>
          <button
            type="button"
            className={styles.link}
            onClick={(event) =>
              openTab({ screen: 'object', id: copy.id }, { background: event.ctrlKey, title: object.summary })
            }
          >
            {owners.get(copy.ownerId)?.name ?? `owner ${copy.ownerId}`}
          </button>
          {index < object.copies.length - 1 && ','}
        </span>
      ))}
    </span>
  );
}
