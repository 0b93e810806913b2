import { Button } from '@blueprintjs/core';
import { Graph, Tag, Trash } from '@blueprintjs/icons';
import { useMemo, useState, type ReactElement } from 'react';
import type { ObjectRow } from '../../../shared/model/object.ts';
import { useRegisteredActions } from '../../commands/use-registered-actions.ts';
import { openGraph } from '../../state/graph-start.ts';
import { CardAction } from '../../ui/card-action.tsx';
import { countOf, countText } from '../../ui/count-text.ts';
import { useOwners } from '../../ui/owner-edge-owners.ts';
import { TagDialog } from '../../ui/tag-dialog.tsx';
import { deletionRight, taggingRight } from './bulk-rights.ts';
import { DeleteDialog } from './delete-dialog.tsx';
import styles from './browse.module.css';

interface BulkBarProps {
  readonly chosen: ReadonlyMap<number, ObjectRow>;
  /** The chosen rows were changed or let go. */
  readonly onDone: () => void;
}

/** What can be done with the chosen rows. */
export function BulkBar({ chosen, onDone }: BulkBarProps): ReactElement | null {
  const [dialog, setDialog] = useState<'delete' | 'tag' | null>(null);
  const owners = useOwners();
  const rows = useMemo(() => [...chosen.values()], [chosen]);
  const canTag = useMemo(() => taggingRight(rows, owners), [rows, owners]);
  const canDelete = useMemo(() => deletionRight(rows, owners), [rows, owners]);
  useRegisteredActions(
    useMemo(() => {
      const available = (right: typeof canTag) => () =>
        rows.length === 0 ? 'Choose rows of the table first.' : right.allowed || (right.reason ?? 'Not allowed.');
      return [
        {
          id: 'browse.graph',
          label: 'Explore the chosen rows in a graph',
          shortcut: 'G',
          group: 'Browse',
          available: () => rows.length > 0 || 'Choose rows of the table first.',
          perform: () => openGraph({ kind: 'objects', ids: rows.map((row) => row.id) }, countOf(rows.length, 'object')),
        },
        {
          id: 'browse.tag',
          label: 'Tag the chosen rows',
          shortcut: 't',
          group: 'Browse',
          available: available(canTag),
          perform: () => setDialog('tag'),
        },
        {
          id: 'browse.delete',
          label: 'Delete the chosen rows',
          shortcut: 'Delete',
          group: 'Browse',
          available: available(canDelete),
          perform: () => setDialog('delete'),
        },
      ];
    }, [rows, canTag, canDelete]),
  );
  const ids = rows.map((row) => row.id);
  const close = () => setDialog(null);
  const done = () => {
    close();
    onDone();
  };
  if (rows.length === 0) return null;
  return (
    <div className={styles.bulk} role="group" aria-label="Chosen rows">
      <span>{countText(rows.length)} chosen</span>
      <CardAction
        label="Graph"
        icon={<Graph size={12} />}
        onClick={() => openGraph({ kind: 'objects', ids }, countOf(ids.length, 'object'))}
      />
      <CardAction label="Tag" icon={<Tag size={12} />} right={canTag} onClick={() => setDialog('tag')} />
      <CardAction
        label="Delete"
        icon={<Trash size={12} />}
        danger
        right={canDelete}
        onClick={() => setDialog('delete')}
      />
      <Button size="small" variant="minimal" text="Clear" onClick={onDone} />
      {dialog === 'tag' && <TagDialog ids={ids} onClose={close} onDone={done} />}
      {dialog === 'delete' && <DeleteDialog ids={ids} onClose={close} onDone={done} />}
    </div>
  );
}
