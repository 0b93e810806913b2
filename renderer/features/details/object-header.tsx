import type { ReactElement } from 'react';
import type { ObjectView } from '../../../shared/model/object.ts';
import type { ObjectKind } from '../../../shared/model/object-type.ts';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { ObjectTags } from '../../ui/object-tags.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { ValueText } from '../../ui/value-text.tsx';
import { GroupStatus } from './group/group-status.tsx';
import { HeaderActions } from './header-actions.tsx';
import { HeaderLabels } from './header-labels.tsx';
import { IndicatorMarks } from './indicator-marks.tsx';
import { WarnMark } from '../../ui/warn-mark.tsx';
import styles from './object-header.module.css';
import type { OpenDialog } from './object-screen.tsx';
import { OwnerSwitcher } from './owner-switcher.tsx';

/** Kinds to which Security Labels apply. */
const takesLabels: readonly ObjectKind[] = ['indicator', 'group', 'victim'];

interface ObjectHeaderProps {
  readonly object: ObjectView;
  readonly dialog: OpenDialog | null;
  readonly onDialog: (dialog: OpenDialog | null) => void;
}

/** What an object is, whose it is and how it is marked; the marks are changed in place. */
export function ObjectHeader({ object, dialog, onDialog }: ObjectHeaderProps): ReactElement {
  return (
    <header className={styles.header}>
      <KindIcon kind={object.kind} type={object.type} size={36} />
      <div className={styles.main}>
        <div className={styles.top}>
          <h1 className={styles.summary}>
            <ValueText kind={object.kind} type={object.type} value={object.summary} max={76} copyable />
          </h1>
          <HeaderActions object={object} onDialog={onDialog} />
        </div>
        <div className={styles.facts}>
          <span>{object.type}</span>
          <OwnerSwitcher object={object} />
          <span>
            added <TimeText at={object.created} />
            {object.createdBy !== null && ` by ${object.createdBy}`}
          </span>
          <span>
            changed <TimeText at={object.modified} />
            {object.modifiedBy !== null && ` by ${object.modifiedBy}`}
          </span>
        </div>
        {object.kind === 'group' && <GroupStatus object={object} />}
        {object.detail.kind === 'indicator' && <IndicatorMarks object={object} fields={object.detail.fields} />}
        <div className={styles.marks}>
          {object.withdrawn && (
            <WarnMark title="The source has revoked or deprecated this object">Withdrawn by the source</WarnMark>
          )}
          {takesLabels.includes(object.kind) && <HeaderLabels object={object} />}
          {object.kind !== 'tag' && (
            <ObjectTags
              object={object}
              add={object.rights.tag}
              remove={object.rights.tag}
              adding={dialog?.name === 'tag'}
              onAdding={(adding) => onDialog(adding ? { name: 'tag' } : null)}
            />
          )}
        </div>
      </div>
    </header>
  );
}
