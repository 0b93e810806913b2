import { FormGroup, InputGroup } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import { z } from 'zod';
import { AppError } from '../../../shared/error/app-error.ts';
import type { ObjectView } from '../../../shared/model/object.ts';
import { victimAssetTypes } from '../../../shared/model/object-type.ts';
import { call } from '../../api/client.ts';
import { FieldInputs } from '../../ui/detail-fields/field-inputs.tsx';
import { type FieldProblems, missingFields } from '../../ui/detail-fields/field-problems.ts';
import { changedFields, type FieldValues, fieldValuesOf } from '../../ui/detail-fields/field-value.ts';
import { useFieldInfo } from '../../ui/detail-fields/use-field-info.ts';
import { StaleNotice } from '../../ui/detail-fields/stale-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { KeywordSections } from '../../ui/keyword-sections/keyword-sections.tsx';
import { type Sections, toSections } from '../../ui/keyword-sections/section-list.ts';
import { showDone, showFailure } from '../../ui/toast.ts';
import { assetInfo } from '../../ui/victim-assets/asset-info.ts';
import styles from './edit-dialog.module.css';
import { MergeDialog } from './files/merge-dialog.tsx';
import { changedHashes, HashInputs, type HashTexts } from './hash-inputs.tsx';
import { saveObject } from './save-object.ts';

interface EditDialogProps {
  readonly object: ObjectView;
  readonly onClose: () => void;
}

/**
 * Edits the type-specific fields of an object. The form keeps the state of the object on which it is based, so
 * that a change made elsewhere meanwhile is noticed and not overwritten.
 */
export function EditDialog({ object, onClose }: EditDialogProps): ReactElement {
  const [base, setBase] = useState(object);
  const [typed, setTyped] = useState<FieldValues>({});
  const [name, setName] = useState<string | undefined>(undefined);
  const [hashes, setHashes] = useState<HashTexts>({});
  const [problems, setProblems] = useState<FieldProblems>({});
  const [stale, setStale] = useState<{ readonly now: ObjectView | undefined } | null>(null);
  const [mergeWith, setMergeWith] = useState<number | undefined>(undefined);
  const { detail } = base;
  const [sections, setSections] = useState<Sections | undefined>(undefined);
  const fields = useFieldInfo(base.kind, base.type, detail.kind === 'intelRequirement' ? detail.fields.category : null);
  const values = { ...fieldValuesOf(base.detail), ...typed };
  const mayRename = base.kind !== 'indicator';

  const readAgain = async (): Promise<void> => {
    setStale({ now: undefined });
    setStale({ now: await call('object.get', { id: base.id }) });
  };
  const send = async (): Promise<void> => {
    const missing = missingFields(fields, values);
    setProblems(missing);
    if (Object.keys(missing).length > 0) return;
    try {
      const result = await saveObject(base, {
        name: name === base.summary ? undefined : name,
        fields: changedFields(fieldValuesOf(base.detail), values),
        hashes: changedHashes(base, hashes),
        keywordSections: sections === undefined ? undefined : toSections(sections),
      });
      if (!result.ok) setProblems(result.problems);
      else {
        showDone(`Saved ${base.type}`, result.changeSet);
        onClose();
      }
    } catch (error) {
      const holder = otherFile(error);
      if (error instanceof AppError && error.code === 'STALE') await readAgain().catch(showFailure);
      else if (holder !== undefined) setMergeWith(holder);
      else throw error;
    }
  };
  if (mergeWith !== undefined) return <MergeDialog id={base.id} otherId={mergeWith} onClose={onClose} />;
  return (
    <FormDialog
      className={styles.dialog}
      title={`Edit ${base.type}`}
      submitText="Save"
      disabled={stale !== null}
      onClose={onClose}
      send={send}
    >
      {stale !== null && (
        <StaleNotice
          base={base}
          now={stale.now}
          onReload={() => {
            if (stale.now !== undefined) setBase(stale.now);
            setStale(null);
          }}
        />
      )}
      {mayRename && (
        <FormGroup
          label={nameLabel(base)}
          labelFor="edit-name"
          helperText={problems.name ?? (base.rights.rename.allowed ? undefined : base.rights.rename.reason)}
          intent={problems.name === undefined ? 'none' : 'danger'}
        >
          <InputGroup
            id="edit-name"
            autoFocus
            disabled={!base.rights.rename.allowed}
            value={name ?? base.summary}
            onValueChange={setName}
          />
        </FormGroup>
      )}
      <FieldInputs
        fields={fields}
        values={values}
        problems={problems}
        onChange={(field, value) => setTyped((before) => ({ ...before, [field]: value }))}
      />
      {detail.kind === 'intelRequirement' && (
        <KeywordSections sections={sections ?? detail.fields.keywordSections} onChange={setSections} />
      )}
      {base.detail.kind === 'indicator' && base.type === 'File' && (
        <HashInputs hashes={base.detail.hashes} texts={hashes} onChange={setHashes} />
      )}
    </FormDialog>
  );
}

/** The File that has a typed hash already: the two may be one. */
function otherFile(error: unknown): number | undefined {
  if (!(error instanceof AppError) || error.code !== 'CONFLICT') return undefined;
  const details = z.object({ other: z.int() }).safeParse(error.details);
  return details.success ? details.data.other : undefined;
}

/** What the one line is called by which an object of the kind is known. */
function nameLabel(object: ObjectView): string {
  if (object.kind === 'intelRequirement') return 'Requirement';
  const asset = victimAssetTypes.find((type) => object.kind === 'victimAsset' && type === object.type);
  return asset === undefined ? 'Name' : assetInfo[asset].value;
}
