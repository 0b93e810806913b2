import type { AttributeType } from '../../../../shared/contract/vocabulary.ts';
import { countText } from '../../../ui/count-text.ts';
import type { Column } from '../../../ui/data-table-column.ts';
import { OwnerEdge } from '../../../ui/owner-edge.tsx';
import styles from '../vocabulary.module.css';
import { ruleWords, targetsWords } from './type-words.ts';

export const typeColumns: readonly Column<AttributeType>[] = [
  {
    id: 'name',
    label: 'Name',
    width: 'minmax(160px, 1.2fr)',
    render: ({ name, description }) => <span title={description ?? name}>{name}</span>,
  },
  {
    id: 'owner',
    label: 'Owner',
    width: 'minmax(120px, 0.8fr)',
    render: ({ ownerId }) =>
      ownerId === null ? <span className={styles.muted}>System</span> : <OwnerEdge ownerId={ownerId} />,
  },
  {
    id: 'rule',
    label: 'Value',
    width: 'minmax(150px, 1.4fr)',
    render: (type) => <span title={ruleWords(type.rule)}>{type.markdown ? 'Markdown' : ruleWords(type.rule)}</span>,
  },
  {
    id: 'size',
    label: 'Max. length',
    width: '84px',
    render: ({ maxSize }) => (maxSize === null ? 'Any' : countText(maxSize)),
  },
  {
    id: 'targets',
    label: 'Applies to',
    width: 'minmax(150px, 1.2fr)',
    render: (type) => <span title={targetsWords(type)}>{targetsWords(type)}</span>,
  },
];
