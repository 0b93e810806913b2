import { Graph } from '@blueprintjs/icons';
import { type ReactElement, useCallback, useEffect, useMemo } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import { useContractQuery } from '../../api/query.ts';
import { useRegisteredActions } from '../../commands/use-registered-actions.ts';
import { openGraph } from '../../state/graph-start.ts';
import { setTabTitle } from '../../state/tabs.ts';
import { CardAction } from '../../ui/card-action.tsx';
import { Card } from '../../ui/card.tsx';
import { countOf } from '../../ui/count-text.ts';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { CopiesTable } from '../../ui/object-copies/copies-table.tsx';
import { identityText } from '../../ui/object-copies/identity-text.ts';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../ui/state-panels.tsx';
import { ValueText } from '../../ui/value-text.tsx';
import { shownValue } from '../../ui/value-text-copy.ts';
import { cutMiddle } from '../../ui/value-text-cut.ts';
import { MergedCard } from './merged-card.tsx';
import { UnifiedAttributes } from './unified-attributes.tsx';
import { UnifiedMarks } from './unified-marks.tsx';
import styles from './unified.module.css';

interface UnifiedScreenProps {
  readonly tabId: string;
  readonly id: number;
}

/** One object as all readable owners know it. Nothing is changed here: every copy is opened to change it. */
export function UnifiedScreen({ tabId, id }: UnifiedScreenProps): ReactElement {
  const { data, error, refetch } = useContractQuery('pivot.unified', { id });
  const first = data?.copies[0]?.object;
  const title = first === undefined ? undefined : cutMiddle(shownValue(first.kind, first.type, first.summary), 28);
  useEffect(() => {
    if (title !== undefined) setTabTitle(tabId, title);
  }, [tabId, title]);
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel label="Laying the copies over each other" />;
  if (first === undefined) return <EmptyPanel title="This object is not available any more" />;
  return <Unified id={id} unified={data} first={first} />;
}

interface UnifiedProps {
  readonly id: number;
  readonly unified: Output<'pivot.unified'>;
  readonly first: Output<'pivot.unified'>['copies'][number]['object'];
}

function Unified({ id, unified, first }: UnifiedProps): ReactElement {
  const { copies, total } = unified;
  const ownerOf = useMemo(
    () => new Map(copies.map(({ object }) => [Number(object.id), Number(object.ownerId)])),
    [copies],
  );
  const { kind, type, summary } = first;
  const explore = useCallback(
    () => openGraph({ kind: 'objects', ids: [id] }, shownValue(kind, type, summary)),
    [id, kind, type, summary],
  );
  useRegisteredActions(
    useMemo(
      () => [
        {
          id: 'object.graph',
          label: 'Explore in graph',
          icon: <Graph />,
          shortcut: 'G',
          group: 'Object',
          available: () => true as const,
          perform: explore,
        },
      ],
      [explore],
    ),
  );
  return (
    <section className={styles.screen} aria-label="Unified view">
      <header className={styles.header}>
        <KindIcon kind={first.kind} type={first.type} size={36} />
        <div className={styles.heading}>
          <h1>
            <ValueText kind={first.kind} type={first.type} value={first.summary} max={76} copyable />
          </h1>
          <p className={styles.muted}>
            {first.type} · unified view of {countOf(total, 'copy', 'copies')} ({identityText[unified.identity]}) ·
            read-only, limited to the owners that you may read
          </p>
        </div>
        <CardAction label="Explore in graph" icon={<Graph />} iconOnly shortcut="G" onClick={explore} />
      </header>
      <Card title="Owners" note={total > copies.length ? `first ${copies.length} of ${total}` : total}>
        <CopiesTable label="Owners" copies={copies} />
      </Card>
      <UnifiedMarks unified={unified} ownerOf={ownerOf} />
      <UnifiedAttributes unified={unified} ownerOf={ownerOf} />
      {unified.associations.map(({ kind, total: associated }) => (
        <MergedCard key={kind} id={id} kind={kind} associated={associated} ownerOf={ownerOf} />
      ))}
      {unified.associations.length === 0 && (
        <Card title="Associations">
          <p className={styles.none}>Nothing is associated with any copy yet.</p>
        </Card>
      )}
    </section>
  );
}
