import { Tag } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import { isAssociable } from '../../../shared/association/matrix.ts';
import type { Right } from '../../../shared/model/object.ts';
import type { ObjectKind } from '../../../shared/model/object-type.ts';
import { useOwnersAllowing } from '../../api/owner-rights.ts';
import { CardAction } from '../card-action.tsx';
import { countText } from '../count-text.ts';
import type { Selection } from '../data-table-selection.ts';
import { TagDialog } from '../tag-dialog.tsx';
import { mostAtOnce } from './dissociate.ts';
import { fromRowKey } from './row-key.ts';

interface TagChosenProps {
  readonly kind: ObjectKind;
  /** Keys of rows. */
  readonly selection: Selection;
}

/** Tags the objects of the chosen rows, for whom may do so in some owner. They may be of several: the backend decides for each. */
export function TagChosen({ kind, selection }: TagChosenProps): ReactElement | null {
  const [open, setOpen] = useState(false);
  const { reason } = useOwnersAllowing('tag.apply');
  const close = (): void => setOpen(false);
  const ids = [...new Set([...selection].map((key) => fromRowKey(key).id))];
  if (ids.length === 0 || !isAssociable(kind, 'tag')) return null;
  const denial =
    ids.length <= mostAtOnce
      ? reason
      : `Choose at most ${countText(mostAtOnce)} objects; ${countText(ids.length)} are chosen.`;
  const right: Right = denial === null ? { allowed: true, reason: null } : { allowed: false, reason: denial };
  return (
    <>
      <CardAction
        label={`Tag ${countText(ids.length)}`}
        icon={<Tag size={12} />}
        right={right}
        onClick={() => setOpen(true)}
      />
      {open && <TagDialog ids={ids} onClose={close} onDone={close} />}
    </>
  );
}
