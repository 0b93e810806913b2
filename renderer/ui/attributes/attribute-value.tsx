import { Checkbox, HTMLSelect, InputGroup, SegmentedControl, TextArea } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import type { AttributeRule } from '../../../shared/vocabulary/attribute-rule.ts';
import { Markdown } from '../markdown.tsx';
import styles from './attributes.module.css';

interface AttributeValueProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rule: AttributeRule | null;
  readonly markdown: boolean;
}

/** The input that fits what an Attribute Type demands. */
export function AttributeValueInput({ id, value, onChange, rule, markdown }: AttributeValueProps): ReactElement {
  switch (rule?.kind) {
    case 'selectOne': {
      const isKnown = value === '' || rule.choices.includes(value);
      return (
        <HTMLSelect id={id} fill autoFocus value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {value === '' && <option value="">Choose one</option>}
          {!isKnown && <option value={value}>{value} (not among the choices)</option>}
          {rule.choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </HTMLSelect>
      );
    }
    case 'boolean':
      return (
        <Checkbox
          id={id}
          autoFocus
          label={value === 'true' ? 'true' : 'false'}
          checked={value === 'true'}
          onChange={(event) => onChange(event.currentTarget.checked ? 'true' : 'false')}
        />
      );
    case 'date':
      return <InputGroup id={id} type="date" autoFocus fill value={value} onValueChange={onChange} />;
    case 'integer':
      return <InputGroup id={id} inputMode="numeric" autoFocus fill value={value} onValueChange={onChange} />;
    case 'pattern':
      return <InputGroup id={id} autoFocus fill spellCheck={false} value={value} onValueChange={onChange} />;
    case undefined:
      return markdown ? (
        <MarkdownInput id={id} value={value} onChange={onChange} />
      ) : (
        <TextArea id={id} fill autoFocus rows={8} value={value} onChange={(event) => onChange(event.target.value)} />
      );
  }
}

function MarkdownInput({ id, value, onChange }: Pick<AttributeValueProps, 'id' | 'value' | 'onChange'>): ReactElement {
  const [view, setView] = useState<'write' | 'preview'>('write');
  return (
    <>
      <SegmentedControl
        inline
        size="small"
        aria-label="Markdown"
        className={styles.markdownSwitch ?? ''}
        value={view}
        options={[
          { label: 'Write', value: 'write' },
          { label: 'Preview', value: 'preview' },
        ]}
        onValueChange={(chosen) => setView(chosen === 'preview' ? 'preview' : 'write')}
      />
      {view === 'write' ? (
        <TextArea id={id} fill autoFocus rows={8} value={value} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <div id={id} className={styles.preview} tabIndex={0} role="region" aria-label="Preview">
          {value === '' ? <span className={styles.muted}>Nothing to preview yet.</span> : <Markdown source={value} />}
        </div>
      )}
    </>
  );
}
