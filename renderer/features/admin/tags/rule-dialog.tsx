import { FormGroup } from '@blueprintjs/core';
import { type ReactElement, useId, useState } from 'react';
import { TagName } from '../../../../shared/model/text.ts';
import { runCommand } from '../../../api/query.ts';
import { countOf } from '../../../ui/count-text.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { TagInput } from '../../../ui/tag-input.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { showDone } from '../../../ui/toast.ts';

/** A main Tag and the names that it replaces. */
export function RuleDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [main, setMain] = useState('');
  const [synonyms, setSynonyms] = useState<readonly string[]>([]);
  const id = useId();
  const send = async (): Promise<void> => {
    const { added, changeSet } = await runCommand('tagRule.create', { main: main.trim(), synonyms: [...synonyms] });
    showDone(`Added ${countOf(added, 'synonym')} of ${main.trim()}`, changeSet);
    onClose();
  };
  return (
    <FormDialog
      title="Add synonyms"
      submitText="Add"
      disabled={!TagName.safeParse(main).success || synonyms.length === 0}
      onClose={onClose}
      send={send}
    >
      <TextField label="Main tag" value={main} onChange={setMain} maxLength={128} autoFocus />
      <FormGroup
        label="Replaced names"
        labelFor={id}
        helperText="Tags that exist under these names stay as they are until you convert them in the list below."
      >
        <TagInput id={id} names={synonyms} onChange={setSynonyms} taken={[main.trim()]} />
      </FormGroup>
    </FormDialog>
  );
}
