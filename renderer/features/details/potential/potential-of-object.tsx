import { Plus, TickCircle } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
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
import { type RowMark, useHeld } from '../../../ui/potential/use-held.ts';
import { FailedPanel } from '../../../ui/state-panels.tsx';
import { SummaryLink } from '../../../ui/summary-link.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';
import styles from './potential-of-object.module.css';

type OfObject = NonNullable<Output<'potential.ofObject'>>;
type Side = OfObject['cases'][number] & Partial<Pick<OfObject['artifacts'][number], 'artifact' | 'kase'>>;

/** Cases, and for a Group Artifacts, with which the object should perhaps be associated; nothing where there are none. */
export function PotentialOfObject({ object }: { readonly object: ObjectView }): ReactElement | null {
  const { data: latest, error, refetch } = useContractQuery('potential.ofObject', { id: object.id });
  const held = useHeld(latest);
  const data = held.shown;
  const columns = columnsOf({
    right: object.rights.associate,
    markOf: held.markOf,
    onAssociate: (row) => void held.decide(row.id, () => associate(object, row)).catch(showFailure),
  });
  if (error !== null)
    return (
      <Card title="Potential associations" icon={<KindIcon kind="case" size={13} />}>
        <FailedPanel error={error} onRetry={() => void refetch()} />
      </Card>
    );
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
      <div {...held.around}>
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
      </div>
      {data.looked !== null && (
        <p className={styles.more}>
          Looked at the newest {countText(data.looked)} associated {object.kind === 'group' ? 'Indicators' : 'Groups'}.
        </p>
      )}
    </Card>
  );
}

async function associate(object: ObjectView, row: ObjectRow): Promise<void> {
  const { changeSet } = await runCommand('association.create', { id: object.id, others: [row.id] });
  showDone(`Associated ${shownName(row)}`, changeSet ?? undefined);
}

interface RowActions {
  readonly right: Right;
  /** What became of a row that stays where it is. */
  readonly markOf: (id: number) => RowMark | undefined;
  readonly onAssociate: (row: ObjectRow) => void;
}

const columnsOf = ({ right, markOf, onAssociate }: RowActions): readonly Column<Side>[] => [
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
    render: ({ object }) => {
      const mark = markOf(object.id);
      return (
        <span onDoubleClick={(event) => event.stopPropagation()}>
          {mark === 'done' ? (
            <TickCircle size={14} title="Associated" />
          ) : (
            <CardAction
              label={`Associate ${shownName(object)}`}
              icon={<Plus size={12} />}
              iconOnly
              right={right}
              busy={mark === 'sent'}
              onClick={(event) => {
                event.stopPropagation();
                onAssociate(object);
              }}
            />
          )}
        </span>
      );
    },
  },
];
