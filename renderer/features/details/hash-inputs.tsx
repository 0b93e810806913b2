import { FormGroup, InputGroup } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import { type HashAlgorithm, hashAlgorithms, hashLabel } from '../../../shared/indicator/indicator-value.ts';
import type { ObjectView } from '../../../shared/model/object.ts';
import type { HashChange } from './save-object.ts';

/** What was typed for each hash; an absent one is as it was. */
export type HashTexts = { readonly [algorithm in HashAlgorithm]?: string | undefined };

const digitsOf: Readonly<Record<HashAlgorithm, number>> = { md5: 32, sha1: 40, sha256: 64 };

interface HashInputsProps {
  readonly hashes: HashTexts;
  readonly texts: HashTexts;
  readonly onChange: (texts: HashTexts) => void;
}

/** The hashes of a File: the one part of an Indicator's value that may be completed later. */
export function HashInputs({ hashes, texts, onChange }: HashInputsProps): ReactElement {
  return (
    <>
      {hashAlgorithms.map((algorithm) => {
        const text = texts[algorithm] ?? hashes[algorithm] ?? '';
        const [label, digits] = [hashLabel[algorithm], digitsOf[algorithm]];
        const wrong = text !== '' && !new RegExp(`^[0-9A-Fa-f]{${digits}}$`).test(text.trim());
        return (
          <FormGroup
            key={algorithm}
            label={label}
            labelFor={`edit-${algorithm}`}
            helperText={wrong ? `${label} has ${digits} hexadecimal digits.` : undefined}
            intent={wrong ? 'danger' : 'none'}
          >
            <InputGroup
              id={`edit-${algorithm}`}
              autoComplete="off"
              value={text}
              onValueChange={(next) => onChange({ ...texts, [algorithm]: next })}
            />
          </FormGroup>
        );
      })}
    </>
  );
}

/** The hashes that differ from the object's own, or undefined when none does. */
export function changedHashes(object: ObjectView, texts: HashTexts): HashChange | undefined {
  if (object.detail.kind !== 'indicator') return undefined;
  const { hashes } = object.detail;
  const changed = hashAlgorithms.filter((algorithm) => {
    const text = texts[algorithm]?.trim();
    return text !== undefined && text.toUpperCase() !== (hashes[algorithm] ?? '').toUpperCase();
  });
  if (changed.length === 0) return undefined;
  return Object.fromEntries(changed.map((algorithm) => [algorithm, (texts[algorithm] ?? '').trim()]));
}
