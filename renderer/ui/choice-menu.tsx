import { Menu, MenuItem, PopoverNext } from '@blueprintjs/core';
import { CaretDown } from '@blueprintjs/icons';
import type { ReactElement, ReactNode } from 'react';
import type { Right } from '../../shared/model/object.ts';
import { CardAction } from './card-action.tsx';

interface ChoiceMenuProps<T extends string> {
  /** What is chosen, such as "Severity". */
  readonly label: string;
  readonly right: Right;
  readonly value: T;
  readonly choices: readonly T[];
  readonly show?: (choice: T) => ReactNode;
  /** What the button says; the value alone unless given. */
  readonly children?: ReactNode;
  readonly onChoose: (choice: T) => void;
}

/** A value that is changed in place by a menu of all it can be; without the right for it, it says why not. */
export function ChoiceMenu<T extends string>(props: ChoiceMenuProps<T>): ReactElement {
  const { label, right, value, choices, show = String, onChoose } = props;
  const { children = show(value) } = props;
  const button = (
    <CardAction label={`${label}: ${value}. Change`} right={right} minimal>
      {children} <CaretDown size={12} />
    </CardAction>
  );
  if (!right.allowed) return button;
  return (
    <PopoverNext
      placement="bottom-start"
      arrow={false}
      content={
        <Menu aria-label={label}>
          {choices.map((choice) => (
            <MenuItem
              key={choice}
              text={show(choice)}
              active={choice === value}
              onClick={() => choice !== value && onChoose(choice)}
            />
          ))}
        </Menu>
      }
    >
      {button}
    </PopoverNext>
  );
}
