import { Button } from '@blueprintjs/core';
import { Import } from '@blueprintjs/icons';
import { useState, type DragEvent, type ReactElement } from 'react';
import type { ChosenFile } from '../../../shared/contract/host.ts';
import { getHost } from '../../api/client.ts';
import { openTab } from '../../state/tabs.ts';
import { FormError } from '../../ui/form-error.tsx';
import styles from './import.module.css';

interface FileChooserProps {
  readonly onChoose: (file: ChosenFile) => void;
}

/** A file by the system's dialog or dropped on the screen. */
export function FileChooser({ onChoose }: FileChooserProps): ReactElement {
  const [over, setOver] = useState(false);
  const [reading, setReading] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const take = async (choose: () => Promise<ChosenFile | null>) => {
    setReading(true);
    setError(null);
    try {
      const file = await choose();
      if (file !== null) onChoose(file);
    } catch (failure) {
      setError(failure);
    } finally {
      setReading(false);
    }
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped !== undefined) void take(() => getHost().fileFromDrop(dropped));
  };

  return (
    <div
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <span className={styles.dropIcon}>
        <Import size={28} />
      </span>
      <p className={styles.dropTitle}>Drop a file here</p>
      <p className={styles.muted}>
        A STIX 2.0 or 2.1 bundle or a list of Indicators (text, CSV, TSV, JSON), plain or gzipped. Nothing is changed
        before you have seen a preview.
      </p>
      <Button
        intent="primary"
        text="Choose a file…"
        loading={reading}
        onClick={() => void take(() => getHost().chooseFile({ title: 'Choose a file to import' }))}
      />
      <Button size="small" variant="minimal" text="Paste text instead" onClick={() => openTab({ screen: 'paste' })} />
      <FormError error={error} />
    </div>
  );
}
