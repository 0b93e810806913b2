import { Plus } from '@blueprintjs/icons';
import { type ReactElement, useMemo } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import type { ObjectRow, ObjectView, Right } from '../../../../shared/model/object.ts';
import { runCommand, useContractQuery } from '../../../api/query.ts';
import { openTab } from '../../../state/tabs.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { countText } from '../../../ui/count-text.ts';
import type { Column } from '../../../ui/data-table-column.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { KindIcon } from '../../../ui/kind-icon.tsx';
import { rowMenu } from '../../../ui/object-menu/row-menu.ts';
import { reasonsText, shownName } from '../../../ui/potential/why-text.ts';
import { SummaryLink } from '../../../ui/summary-link.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';
import styles from './potential-of-object.module.css';

type OfObject = NonNullable<Output<'potential.ofObject'>>;
type Side = OfObject['cases'][number] & Partial<Pick<OfObject['artifacts'][number], 'artifact' | 'kase'>>;

/** Cases, and for a Group Artifacts, with which the object should perhaps be associated; nothing where there are none. */
export function PotentialOfObject({ object }: { readonly object: ObjectView }): ReactElement | null {
  const { data } = useContractQuery('potential.ofObject', { id: object.id });
  const right = object.rights.associate;
  const columns = useMemo(() => columnsOf(object, right), [object, right]);
  if (data === undefined || data === null || data.caseCount + data.artifactCount === 0) return null;
  const more = data.exact && data.looked === null ? '' : '+';
  const tables = [
    { label: 'Potentially associated Cases', rows: data.cases, count: data.caseCount },
    { label: 'Potentially associated Artifacts', rows: data.artifacts, count: data.artifactCount },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <Card
      title="Potential associations"
      icon={<KindIcon kind="case" size={13} />}
      note={`${countText(data.caseCount + data.artifactCount)}${more}`}
    >
      {tables.map(({ label, rows, count }) => (
        <div key={label}>
          <DataTable<Side>
            fit
            label={label}
            columns={columns}
            rowCount={rows.length}
            rowAt={(index) => rows[index]}
            rowKey={(row) => row.object.id}
            rowLabel={(row) => shownName(row.object)}
            onOpen={(row, { background }) =>
              openTab(
                { screen: 'object', id: row.object.id },
                { background, title: shownName(row.object).slice(0, 200) },
              )
            }
            {...rowMenu<Side>((row) => row.object)}
          />
          {count > rows.length && (
            <p className={styles.more}>
              The newest {countText(rows.length)} of {countText(count)}
              {more} {label.toLowerCase()}.
            </p>
          )}
        </div>
      ))}
      {data.looked !== null && (
        <p className={styles.more}>
          Looked at the newest {countText(data.looked)} associated {object.kind === 'group' ? 'Indicators' : 'Groups'}.
        </p>
      )}
    </Card>
  );
}

const associate = (object: ObjectView, row: ObjectRow): void =>
  void runCommand('association.create', { id: object.id, others: [row.id] })
    .then(({ changeSet }) => showDone(`Associated ${shownName(row)}`, changeSet ?? undefined))
    .catch(showFailure);

const columnsOf = (object: ObjectView, right: Right): readonly Column<Side>[] => [
  {
    id: 'what',
    label: 'Suggestion',
    width: 'minmax(150px, 1fr)',
    render: (row) => <SummaryLink row={row.object} />,
  },
  {
    id: 'type',
    label: 'Type',
    width: '130px',
    render: ({ artifact, kase, object: row }) =>
      artifact === undefined
        ? `Case · ${row.case?.severity ?? ''}`
        : `${artifact.type}${kase ? ` · Case ${kase.case?.number}` : ''}`,
  },
  {
    id: 'why',
    label: 'Why',
    width: 'minmax(150px, 1.2fr)',
    render: ({ reasons, reasonCount }) => {
      const text = reasonsText(reasons, reasonCount);
      return (
        <span className={styles.why} title={text}>
          {text}
        </span>
      );
    },
  },
  {
    id: 'associate',
    label: '',
    width: '40px',
    align: 'end',
    render: (row) => (
      <CardAction
        label={`Associate ${shownName(row.object)}`}
        icon={<Plus size={12} />}
        iconOnly
        right={right}
        onClick={(event) => {
          event.stopPropagation();
          associate(object, row.object);
        }}
      />
    ),
  },
];
