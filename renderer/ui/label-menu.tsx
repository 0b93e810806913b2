import { Menu, MenuItem } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import type { SecurityLabel } from '../../shared/model/object.ts';
import { useContractQuery } from '../api/query.ts';
import { LabelTag } from './label-tag.tsx';

interface LabelMenuProps {
  /** Owner of what is marked: System labels and those of this owner are offered. */
  readonly ownerId: number;
  readonly applied: readonly SecurityLabel[];
  readonly onChoose: (labelId: number, name: string) => void;
}

/** The Security Labels that something does not carry yet. */
export function LabelMenu({ ownerId, applied, onChoose }: LabelMenuProps): ReactElement {
  const { data = [] } = useContractQuery('securityLabel.list', {});
  const offered = data.filter(
    (label) => (label.ownerId === null || label.ownerId === ownerId) && !applied.some(({ id }) => id === label.id),
  );
  return (
    <Menu aria-label="Security Labels">
      {offered.length === 0 && <MenuItem text="Every label is applied" disabled />}
      {offered.map(({ id, name, color, description }) => (
        <MenuItem
          key={id}
          text={<LabelTag name={name} color={color} description={description} />}
          onClick={() => onChoose(id, name)}
        />
      ))}
    </Menu>
  );
}
