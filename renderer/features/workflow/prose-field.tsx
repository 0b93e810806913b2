import { Button, FormGroup, TextArea } from '@blueprintjs/core';
import { type ReactElement, useId, useState } from 'react';
import { Markdown } from '../../ui/markdown.tsx';
import styles from './workflow.module.css';

interface ProseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly rows?: number;
  readonly onChange: (text: string) => void;
}

/** A text in Markdown, and how it will look. */
export function ProseField({ label, value, maxLength, rows = 4, onChange }: ProseFieldProps): ReactElement {
  const id = useId();
  const [preview, setPreview] = useState(false);
  return (
    <FormGroup
      label={label}
      labelFor={id}
      labelInfo="Markdown"
      subLabel={
        <Button
          size="small"
          variant="minimal"
          text={preview ? 'Write' : 'Preview'}
          aria-label={`${preview ? 'Write' : 'Preview'} ${label}`}
          disabled={value.trim() === ''}
          onClick={() => setPreview(!preview)}
        />
      }
    >
      {preview ? (
        <div className={styles.preview}>
          <Markdown source={value} />
        </div>
      ) : (
        <TextArea
          id={id}
          fill
          rows={rows}
          maxLength={maxLength}
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
    </FormGroup>
  );
}
