import { Button, Menu, MenuItem, PopoverNext } from '@blueprintjs/core';
import { CaretDown, Plus } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { type CreatableKind, creatableKinds } from '../../state/tab-address.ts';
import { useContractQuery } from '../../api/query.ts';
import { ownersAllowing } from '../../api/owner-rights.ts';
import { kindLabel } from '../../../shared/model/object-type.ts';
import { openTab } from '../../state/tabs.ts';
import { KindIcon } from '../../ui/kind-icon.tsx';

/** Kinds that have a button of their own beside this menu. */
const shownApart: readonly CreatableKind[] = ['indicator', 'group'];

/** The other kinds that can be made; those that no role lets the user make say why. */
export function CreateMenu(): ReactElement {
  const { data: owners = [] } = useContractQuery('owner.list', {});
  const list = (
    <Menu aria-label="New">
      {creatableKinds
        .filter((kind) => !shownApart.includes(kind))
        .map((kind) => {
          const { reason } = ownersAllowing(owners, `${kind}.create`);
          return (
            <MenuItem
              key={kind}
              icon={<KindIcon kind={kind} size={14} />}
              text={`New ${kindLabel[kind].one}`}
              disabled={reason !== null}
              title={reason ?? undefined}
              onClick={() => openTab({ screen: 'create', kind })}
            />
          );
        })}
    </Menu>
  );
  return (
    <PopoverNext placement="bottom-end" content={list}>
      <Button size="small" variant="outlined" icon={<Plus size={14} />} endIcon={<CaretDown size={12} />} text="New" />
    </PopoverNext>
  );
}
