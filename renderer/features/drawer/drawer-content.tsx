import type { ReactElement } from 'react';
import type { ObjectView } from '../../../shared/model/object.ts';
import { useContractQuery } from '../../api/query.ts';
import { isTyping, matchesShortcut } from '../../commands/shortcut.ts';
import { defaultDescription } from '../../ui/card-description.ts';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { LabelTag } from '../../ui/label-tag.tsx';
import { plainText } from '../../../shared/text/markdown.ts';
import { useDrawerSection } from '../../state/drawer-section.ts';
import { openPivotChoice } from '../../ui/object-menu/object-menu-state.ts';
import { objectName } from '../../ui/object-name.ts';
import { OwnerEdge } from '../../ui/owner-edge.tsx';
import { FailedPanel, LoadingPanel } from '../../ui/state-panels.tsx';
import { ValueText } from '../../ui/value-text.tsx';
import styles from './drawer-content.module.css';
import { DrawerCase } from './drawer-case.tsx';
import { DrawerCounts } from './drawer-counts.tsx';
import { DrawerFacts } from './drawer-facts.tsx';
import { DrawerPivot } from './drawer-pivot.tsx';

interface DrawerContentProps {
  readonly id: number;
}

/** What matters of one object, wherever the drawer was opened from. */
export function DrawerContent({ id }: DrawerContentProps): ReactElement {
  const { data: object, error, refetch } = useContractQuery('object.get', { id }, { keepPrevious: true });
  if (error !== null) {
    return <FailedPanel error={error} onRetry={() => void refetch()} />;
  }
  if (object === undefined) return <LoadingPanel label="Loading the object" />;
  return <DrawerObject object={object} />;
}

const excerptLength = 420;

function DrawerObject({ object }: { readonly object: ObjectView }): ReactElement {
  const description = descriptionOf(object);
  const render = useDrawerSection((state) => state.render);
  const associations = (
    <>
      <DrawerPivot object={object} />
      <DrawerCounts object={object} />
    </>
  );
  return (
    <div
      className={styles.drawer}
      onKeyDown={(event) => {
        if (!matchesShortcut('P', event) || isTyping('P', event.target)) return;
        event.preventDefault();
        openPivotChoice(object);
      }}
    >
      <header className={styles.header}>
        <KindIcon kind={object.kind} type={object.type} size={24} />
        <div className={styles.heading}>
          <h2 className={styles.summary}>
            <ValueText kind={object.kind} type={object.type} value={objectName(object)} max={44} copyable />
          </h2>
          <span className={styles.type}>
            {object.type} · <OwnerEdge ownerId={object.ownerId} />
          </span>
        </div>
      </header>
      <div className={styles.marks}>
        {object.withdrawn && <span className={styles.withdrawn}>Withdrawn by the source</span>}
        {object.labels.map((label) => (
          <LabelTag key={label.id} name={label.name} color={label.color} description={label.description} />
        ))}
        {object.tags.slice(0, 10).map((tag) => (
          <span key={tag.id} className={styles.tag}>
            {tag.name}
          </span>
        ))}
        {object.tags.length > 10 && <span className={styles.tag}>+{object.tags.length - 10}</span>}
      </div>
      <DrawerCase object={object} />
      <DrawerFacts object={object} />
      {description !== '' && (
        <p className={styles.description}>
          {description.length > excerptLength ? `${description.slice(0, excerptLength).trimEnd()}…` : description}
        </p>
      )}
      {render === null ? associations : render(object.id, associations)}
    </div>
  );
}

function descriptionOf(object: ObjectView): string {
  const { detail } = object;
  const own = detail.kind === 'tag' || detail.kind === 'intelRequirement' ? detail.fields.description : null;
  return plainText(own ?? defaultDescription(object)?.value ?? '');
}
