import { Button, PopoverNext } from '@blueprintjs/core';
import { People } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { ownerKindLabel } from '../../shared/permission/owner-kind.ts';
import { useContractQuery } from '../api/query.ts';
import { OwnerEdge } from '../ui/owner-edge.tsx';
import { LoadingPanel } from '../ui/state-panels.tsx';
import styles from './popover-list.module.css';

/** The owners whose objects the user sees, with the role in each. */
export function OwnersPopover(): ReactElement {
  const { data: owners } = useContractQuery('owner.list', {});
  const count = owners?.length ?? 0;
  return (
    <PopoverNext placement="bottom-end" content={<OwnerRoles />}>
      <Button size="small" variant="outlined" icon={<People size={14} />} text={`Owners: ${count}`} />
    </PopoverNext>
  );
}

function OwnerRoles(): ReactElement {
  const { data: owners } = useContractQuery('owner.list', {});
  if (owners === undefined) return <LoadingPanel />;
  return (
    <div className={styles.list}>
      <h2 className={styles.title}>Owners that you are a member of</h2>
      {owners.map((owner) => (
        <div key={owner.id} className={styles.row}>
          <OwnerEdge ownerId={owner.id} />
          <span className={styles.note}>
            {ownerKindLabel[owner.kind].one}
            {owner.home ? ' · home' : ''}
          </span>
          <span className={styles.end}>{owner.role}</span>
        </div>
      ))}
    </div>
  );
}
