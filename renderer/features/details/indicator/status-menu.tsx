import { Menu, MenuDivider, MenuItem } from '@blueprintjs/core';
import { EyeOff, Lock, Unlock } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { IndicatorFields } from '../../../../shared/model/detail.ts';
import type { Right } from '../../../../shared/model/object.ts';

interface StatusMenuProps {
  readonly fields: IndicatorFields;
  readonly privateRight: Right;
  readonly onSave: (change: Partial<IndicatorFields>, done: string) => void;
}

/** Status, its lock against automatic change, and the private flag; each is saved at once. */
export function StatusMenu({ fields, privateRight, onSave }: StatusMenuProps): ReactElement {
  const { active, activeLocked, privateFlag } = fields;
  const denied = !privateFlag && !privateRight.allowed;
  return (
    <Menu aria-label="Status">
      <MenuItem text="Active" active={active} onClick={() => onSave({ active: true }, 'Status set to Active')} />
      <MenuItem text="Inactive" active={!active} onClick={() => onSave({ active: false }, 'Status set to Inactive')} />
      <MenuDivider />
      <MenuItem
        icon={activeLocked ? <Unlock /> : <Lock />}
        text={activeLocked ? 'Unlock the status' : 'Lock the status'}
        title="A locked status is changed by users only, never by an import"
        onClick={() =>
          onSave({ activeLocked: !activeLocked }, activeLocked ? 'Status unlocked' : 'Status locked against imports')
        }
      />
      <MenuItem
        icon={<EyeOff />}
        text={privateFlag ? 'No longer private' : 'Mark as private'}
        disabled={denied}
        {...(denied && privateRight.reason !== null ? { title: privateRight.reason } : {})}
        onClick={() => onSave({ privateFlag: !privateFlag }, privateFlag ? 'No longer private' : 'Marked as private')}
      />
    </Menu>
  );
}
