import { FormGroup, HTMLSelect, Radio, RadioGroup } from '@blueprintjs/core';
import { useRef, useState, type ReactElement } from 'react';
import { saveFile } from '../../../api/save-file.ts';
import { countOf } from '../../../ui/count-text.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useOwners } from '../../../ui/owner-edge-owners.ts';
import { showDone } from '../../../ui/toast.ts';
import { GlyphSheet, glyphsOf } from '../glyph-sheet.tsx';
import type { GraphPartProps } from '../graph-parts.ts';
import { closeGraphRequest, useRequestOf } from '../graph-request.ts';
import { exportFile, extentOf, rowsOf, rowsOfPicture } from './export-file.ts';
import { exportFormats, type ExportScope } from './export-format.ts';
import { exportScales, useExportPreference } from './export-preference.ts';
import { PartChoice } from './part-choice.tsx';

/** What of the graph goes into a file, and in which form. */
export function ExportDialog({ graph }: GraphPartProps): ReactElement | null {
  return useRequestOf(graph.key, 'export') === null ? null : <Export graph={graph} />;
}

function Export({ graph }: GraphPartProps): ReactElement {
  const { session } = graph;
  const owners = useOwners();
  const [preference, keep] = useExportPreference();
  const [wanted, setScope] = useState<ExportScope>('visible');
  const sheet = useRef<HTMLDivElement>(null);
  const [raw, setRaw] = useState(false);
  const { scale } = preference;
  const format = exportFormats.find(({ id }) => id === preference.format) ?? exportFormats[0];
  if (format === undefined) throw new Error('there is no format');
  const scope = format.isPicture && wanted === 'all' ? 'visible' : wanted;
  // Without a canvas nothing is in view.
  const part = format.isPicture && graph.canvas.seen !== null ? preference.part : 'whole';
  const amount = (of: ExportScope): string => countOf(rowsOf(graph, of).length, 'node');
  const written = rowsOfPicture(graph, scope, part).length;
  const extent = extentOf(graph, part);
  const send = async (): Promise<void> => {
    const title = session.file.name === '' ? 'graph' : session.file.name;
    const ownerName = (owner: number): string => owners.get(owner)?.name ?? `Owner ${owner}`;
    const glyph = sheet.current === null ? () => [] : glyphsOf(sheet.current);
    const parts = await exportFile(graph, { format, scope, part, raw, scale }, { title, ownerName, glyph });
    if (!(await saveFile(`${title}${format.extension}`, format.type, parts))) return;
    showDone(`Exported ${countOf(written, 'node')} as ${format.label}.`);
    closeGraphRequest();
  };
  return (
    <FormDialog
      title="Export the graph"
      submitText="Export"
      disabled={written === 0}
      onClose={() => closeGraphRequest()}
      send={send}
    >
      <GlyphSheet ref={sheet} />
      <FormGroup label="Format" labelFor="export-format">
        <HTMLSelect
          id="export-format"
          fill
          value={format.id}
          onChange={({ currentTarget }) => keep({ format: currentTarget.value })}
          options={exportFormats.map(({ id, label }) => ({ value: id, label }))}
        />
      </FormGroup>
      <RadioGroup
        label="What"
        selectedValue={scope}
        onChange={({ currentTarget }) => setScope(scopeOf(currentTarget.value))}
      >
        <Radio value="visible" label={`What is visible: ${amount('visible')}`} />
        <Radio
          value="selection"
          disabled={session.selection.size === 0}
          label={
            session.selection.size === 0
              ? 'The selection: nothing is selected'
              : `The selection: ${amount('selection')}`
          }
        />
        <Radio
          value="all"
          disabled={format.isPicture}
          label={format.isPicture ? 'All: a picture shows what is visible' : `All, hidden ones too: ${amount('all')}`}
        />
      </RadioGroup>
      {format.isPicture && (
        <PartChoice graph={graph} scope={scope} part={part} onChange={(next) => keep({ part: next })} />
      )}
      <RadioGroup
        label="Values of Indicators"
        selectedValue={raw ? 'raw' : 'defanged'}
        onChange={({ currentTarget }) => setRaw(currentTarget.value === 'raw')}
      >
        <Radio value="defanged" label="Defanged, so that no program opens them" />
        <Radio value="raw" label="As they are" />
      </RadioGroup>
      {format.id === 'png' && (
        <FormGroup label="Size" labelFor="export-size">
          <HTMLSelect
            id="export-size"
            value={scale}
            onChange={({ currentTarget }) => keep({ scale: scaleOf(currentTarget.value) })}
            options={exportScales.map((value) => ({
              value,
              label: `${extent.width * value} × ${extent.height * value} pixels`,
            }))}
          />
        </FormGroup>
      )}
    </FormDialog>
  );
}

const scaleOf = (value: string) => exportScales.find((scale) => String(scale) === value) ?? 2;
const scopeOf = (value: string): ExportScope => (value === 'all' || value === 'selection' ? value : 'visible');
