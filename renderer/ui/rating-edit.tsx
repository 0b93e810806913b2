import { Menu, MenuItem, PopoverNext } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import type { Right } from '../../shared/model/object.ts';
import { CardAction } from './card-action.tsx';
import { ratingChoices, ratingText } from './rating-scale.ts';
import { Rating } from './rating.tsx';

interface RatingEditProps {
  readonly value: number | null;
  readonly right: Right;
  readonly onChange: (value: number | null) => void;
}

/** Threat Rating that is changed in place: a press offers the six values and "not rated". */
export function RatingEdit({ value, right, onChange }: RatingEditProps): ReactElement {
  const label = `Threat Rating: ${ratingText(value)}. Change`;
  if (!right.allowed) {
    return (
      <CardAction label={label} right={right} minimal>
        <Rating value={value} />
      </CardAction>
    );
  }
  return (
    <PopoverNext
      placement="bottom-start"
      arrow={false}
      content={
        <Menu aria-label="Threat Rating">
          {ratingChoices.map((choice) => (
            <MenuItem
              key={choice}
              text={ratingText(choice)}
              labelElement={<Rating value={choice} />}
              active={value === choice}
              onClick={() => onChange(choice)}
            />
          ))}
          <MenuItem text="Not rated" disabled={value === null} onClick={() => onChange(null)} />
        </Menu>
      }
    >
      <CardAction label={label} right={right} minimal>
        <Rating value={value} />
      </CardAction>
    </PopoverNext>
  );
}
