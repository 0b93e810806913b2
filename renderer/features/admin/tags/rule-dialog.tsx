import { Button, Dialog, DialogBody, DialogFooter, FormGroup } from '@blueprintjs/core';
import { type ReactElement, useId, useState } from 'react';
import { TagName } from '../../../../shared/model/text.ts';
import { runCommand } from '../../../api/query.ts';
import { countOf } from '../../../ui/count-text.ts';
import { FormError } from '../../../ui/form-error.tsx';
import { TagInput } from '../../../ui/tag-input.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { showDone } from '../../../ui/toast.ts';
import { useSubmit } from '../../../ui/use-submit.ts';

/** A main Tag and the names that it replaces. */
export function RuleDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [main, setMain] = useState('');
  const [synonyms, setSynonyms] = useState<readonly string[]>([]);
  const id = useId();
  const { busy, error, onSubmit } = useSubmit(async () => {
    const { added, changeSet } = await runCommand('tagRule.create', { main: main.trim(), synonyms: [...synonyms] });
    showDone(`Added ${countOf(added, 'synonym')} of ${main.trim()}`, changeSet);
    onClose();
  });
  return (
    <Dialog isOpen title="Add synonyms" onClose={onClose} canOutsideClickClose={false}>
      <form onSubmit={onSubmit}>
        <DialogBody>
          <TextField label="Main tag" value={main} onChange={setMain} maxLength={128} autoFocus />
          <FormGroup
            label="Replaced names"
            labelFor={id}
            helperText="Tags that exist under these names stay as they are until you convert them in the list below."
          >
            <TagInput id={id} names={synonyms} onChange={setSynonyms} taken={[main.trim()]} />
          </FormGroup>
          <FormError error={error} />
        </DialogBody>
        <DialogFooter
          actions={
            <>
              <Button text="Cancel" onClick={onClose} />
              <Button
                type="submit"
                intent="primary"
                text="Add"
                loading={busy}
                disabled={!TagName.safeParse(main).success || synonyms.length === 0}
              />
            </>
          }
        />
      </form>
    </Dialog>
  );
}
