import { Menu, MenuItem, PopoverNext } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import type { Right } from '../../../../shared/model/object.ts';
import { kindLabel, type ObjectKind } from '../../../../shared/model/object-type.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { KindIcon } from '../../../ui/kind-icon.tsx';
import { focusFirstChoice, moveFocus } from '../../../ui/context-menu/move-focus.ts';

interface KindActionProps {
  readonly label: string;
  readonly icon: ReactElement;
  /** With one kind the press acts at once, with several it asks which. */
  readonly kinds: readonly ObjectKind[];
  readonly right: Right;
  readonly onKind: (kind: ObjectKind) => void;
}

export function KindAction({ label, icon, kinds, right, onKind }: KindActionProps): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const [only] = kinds;
  const press = (): void => {
    if (kinds.length > 1) setOpen(true);
    else if (only !== undefined) onKind(only);
  };
  const button = <CardAction label={label} icon={icon} iconOnly minimal right={right} onClick={press} />;
  if (kinds.length < 2) return button;
  return (
    <PopoverNext
      placement="bottom-end"
      arrow={false}
      autoFocus={false}
      isOpen={isOpen}
      // The button opens it, unless it is denied; a press beside it or Escape closes it.
      onInteraction={(next) => {
        if (!next) setOpen(false);
      }}
      content={
        <div ref={focusFirstChoice} onKeyDown={moveFocus}>
          <Menu size="small" aria-label={label}>
            {kinds.map((kind) => (
              <MenuItem
                key={kind}
                data-choice=""
                text={kindLabel[kind].many}
                icon={<KindIcon kind={kind} />}
                onClick={() => onKind(kind)}
              />
            ))}
          </Menu>
        </div>
      }
      // The button says by itself what it is; around it there is only a place to stand at.
      renderTarget={({ ref }) => <span ref={ref}>{button}</span>}
    />
  );
}
