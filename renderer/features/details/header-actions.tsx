import { Duplicate, Edit, Graph, NewLink, Trash } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { ObjectView } from '../../../shared/model/object.ts';
import { openGraph } from '../../state/graph-start.ts';
import { linkableKinds } from '../../ui/association-cards/card-kinds.ts';
import { CardAction } from '../../ui/card-action.tsx';
import { copyValue, shownValue } from '../../ui/value-text-copy.ts';
import styles from './header-actions.module.css';
import type { OpenDialog } from './object-screen.tsx';
import { ShareAction } from './sharing/share-action.tsx';
import { defaultKind } from './use-object-actions.tsx';

interface HeaderActionsProps {
  readonly object: ObjectView;
  readonly onDialog: (dialog: OpenDialog) => void;
}

/** What can be done with the object; without the right for it a button says why not. */
export function HeaderActions({ object, onDialog }: HeaderActionsProps): ReactElement {
  const { rights } = object;
  return (
    <div className={styles.actions}>
      {linkableKinds(object.kind).length > 0 && (
        <CardAction
          label="Associate"
          icon={<NewLink />}
          right={rights.associate}
          onClick={() => onDialog({ name: 'associate', kind: defaultKind(object) })}
        />
      )}
      <CardAction label="Edit" icon={<Edit />} right={rights.modify} onClick={() => onDialog({ name: 'edit' })} />
      {object.kind === 'group' && <ShareAction id={object.id} onShare={() => onDialog({ name: 'share' })} />}
      <CardAction
        label="Explore in graph"
        icon={<Graph />}
        iconOnly
        shortcut="G"
        onClick={() =>
          openGraph({ kind: 'objects', ids: [object.id] }, shownValue(object.kind, object.type, object.summary))
        }
      />
      <CardAction
        label={object.kind === 'indicator' ? 'Copy value; with Shift as it is' : 'Copy name'}
        icon={<Duplicate />}
        iconOnly
        onClick={(event) => void copyValue(object.kind, object.type, object.summary, event.shiftKey)}
      />
      <CardAction
        label="Delete"
        icon={<Trash />}
        iconOnly
        danger
        right={rights.delete}
        onClick={() => onDialog({ name: 'delete' })}
      />
    </div>
  );
}
