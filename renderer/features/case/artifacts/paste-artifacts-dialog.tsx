import { type ReactElement, useCallback, useMemo, useState } from 'react';
import { artifactLimits } from '../../../../shared/contract/artifact.ts';
import type { IndicatorType } from '../../../../shared/model/object-type.ts';
import { runCommand, useContractQuery } from '../../../api/query.ts';
import { useSession } from '../../../state/session.ts';
import { countOf } from '../../../ui/count-text.ts';
import type { Column } from '../../../ui/data-table-column.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { TypeCell } from '../../../ui/recognition/type-cell.tsx';
import { useRecognition } from '../../../ui/recognition/use-recognition.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { showDone } from '../../../ui/toast.ts';
import { ValueText } from '../../../ui/value-text.tsx';
import styles from './artifacts.module.css';
import { type PastedArtifact, pastedArtifacts } from './paste-rows.ts';

interface PasteArtifactsDialogProps {
  readonly caseId: number;
  readonly onClose: () => void;
}

interface Choice {
  readonly version: number;
  readonly types: ReadonlyMap<number, IndicatorType>;
}

/** Many Artifacts from a text: each value with its type, and why others are left out. */
export function PasteArtifactsDialog({ caseId, onClose }: PasteArtifactsDialogProps): ReactElement {
  const { data: types = [] } = useContractQuery('artifactType.list', {});
  const { reading, version, isBusy, tell } = useRecognition(artifactLimits.paste);
  const [source, setSource] = useState(useSession.getState().user?.userName ?? '');
  const [choice, setChoice] = useState<Choice>({ version: 0, types: new Map() });
  // A choice belongs to the text in which it was made.
  const chosen = choice.version === version ? choice.types : null;
  const onType = useCallback(
    (index: number, type: IndicatorType) =>
      setChoice((before) => ({
        version,
        types: new Map(before.version === version ? before.types : []).set(index, type),
      })),
    [version],
  );
  const rows = useMemo(() => pastedArtifacts(reading.rows, chosen ?? new Map(), types), [reading, chosen, types]);
  const values = rows.flatMap(({ artifactType, value, reason }) =>
    reason === null && artifactType !== null ? [{ type: artifactType, value }] : [],
  );
  const columns = useMemo(() => columnsOf(onType), [onType]);
  const send = async (): Promise<void> => {
    const { created, duplicates, changeSet } = await runCommand('artifact.createMany', {
      caseId,
      values,
      source: source.trim() === '' ? null : source,
    });
    const there = duplicates === 0 ? '' : `; ${countOf(duplicates, 'was', 'were')} in the Case already`;
    showDone(`Added ${countOf(created, 'Artifact')}${there}`, changeSet ?? undefined);
    onClose();
  };
  const { cut } = reading.summary;
  return (
    <FormDialog
      title="Paste many Artifacts"
      className={styles.paste}
      submitText={`Add ${countOf(values.length, 'Artifact')}`}
      disabled={isBusy || values.length === 0}
      note={
        <span className={styles.muted} role="status">
          {isBusy
            ? 'Reading the text'
            : `${countOf(rows.length, 'value or line', 'values and lines')}, ${countOf(rows.length - values.length, 'is', 'are')} left out${
                cut === 0 ? '' : `. Only the first ${artifactLimits.paste} are shown; paste the other ${cut} afterwards`
              }`}
        </span>
      }
      onClose={onClose}
      send={send}
    >
      <textarea
        className={styles.text}
        aria-label="Text with values"
        placeholder="Paste addresses, hosts, URLs, hashes or a whole log here; defanged values are read, too."
        autoFocus
        spellCheck={false}
        onChange={(event) => tell(event.currentTarget.value)}
      />
      <div className={styles.table}>
        <DataTable<PastedArtifact>
          label="Values found"
          columns={columns}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={({ index }) => index}
          rowLabel={({ line }) => `line ${line}`}
          resetKey={String(version)}
        />
      </div>
      <TextField label="Source" value={source} onChange={setSource} />
    </FormDialog>
  );
}

const columnsOf = (onType: (index: number, type: IndicatorType) => void): readonly Column<PastedArtifact>[] => [
  { id: 'line', label: 'Line', width: '42px', align: 'end', render: ({ line }) => line },
  {
    id: 'found',
    label: 'As found',
    width: 'minmax(120px, 1fr)',
    render: ({ found }) => <span title={found}>{found}</span>,
  },
  { id: 'read', label: 'Read as', width: '120px', render: (row) => <TypeCell row={row} onType={onType} /> },
  {
    id: 'value',
    label: 'Stored as',
    width: 'minmax(140px, 1.2fr)',
    render: ({ type, value }) => (type === null ? null : <ValueText kind="indicator" type={type} value={value} />),
  },
  {
    id: 'fate',
    label: 'Artifact',
    width: 'minmax(120px, 1fr)',
    render: ({ artifactType, reason }) =>
      reason === null ? (
        artifactType
      ) : (
        <span className={styles.muted} title={reason}>
          {reason}
        </span>
      ),
  },
];
