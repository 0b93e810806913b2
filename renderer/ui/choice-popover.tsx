import { Button, Checkbox, PopoverNext } from '@blueprintjs/core';
import { CaretDown } from '@blueprintjs/icons';
import type { ReactElement, ReactNode } from 'react';
import styles from './choice-popover.module.css';

export interface Choice {
  readonly id: string;
  readonly label: ReactNode;
  readonly chosen: boolean;
}

interface ChoicePopoverProps {
  readonly label: string;
  readonly icon?: ReactElement;
  /** Sections of choices; a title only where there is more than one. */
  readonly sections: readonly { readonly title: string; readonly choices: readonly Choice[] }[];
  readonly onToggle: (id: string) => void;
  readonly disabled?: boolean;
}

/** A button that opens a list of check boxes; each takes effect at once. */
export function ChoicePopover({ label, icon, sections, onToggle, disabled = false }: ChoicePopoverProps): ReactElement {
  const list = (
    <div className={styles.choices}>
      {sections.map(({ title, choices }) => (
        <fieldset key={title} className={styles.choiceSection}>
          <legend className={sections.length > 1 ? styles.choiceTitle : 'visually-hidden'}>{title}</legend>
          {choices.map((choice) => (
            <Checkbox
              key={choice.id}
              className={styles.choice ?? ''}
              checked={choice.chosen}
              labelElement={choice.label}
              onChange={() => onToggle(choice.id)}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
  return (
    <PopoverNext placement="bottom-start" content={list} disabled={disabled}>
      <Button
        size="small"
        variant="outlined"
        text={label}
        endIcon={<CaretDown size={12} />}
        disabled={disabled}
        {...(icon === undefined ? {} : { icon })}
      />
    </PopoverNext>
  );
}
