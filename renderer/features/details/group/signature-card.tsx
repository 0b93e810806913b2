import { Download, Duplicate, Edit } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { ObjectView } from '../../../../shared/model/object.ts';
import { saveFile } from '../../../api/save-file.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { languageOf } from '../../../ui/code-view/code-language.ts';
import { CodeView } from '../../../ui/code-view/code-view.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';
import { copyValue } from '../../../ui/value-text-copy.ts';

interface SignatureCardProps {
  readonly object: ObjectView;
  readonly onEdit: () => void;
}

/** The text of a Signature in the colours of its language. */
export function SignatureCard({ object, onEdit }: SignatureCardProps): ReactElement | null {
  if (object.detail.kind !== 'group') return null;
  const { fileText, fileType, fileName } = object.detail.fields;
  const text = fileText ?? '';
  const save = (): void => {
    saveFile(fileName ?? `${object.summary}.txt`, 'text/plain', [text])
      .then((saved) => saved && showDone('Signature saved as a file'))
      .catch(showFailure);
  };
  return (
    <Card
      title="Signature"
      note={[fileType, fileName].filter((part) => part !== null).join(' · ')}
      actions={
        <>
          <CardAction
            label="Copy the Signature"
            icon={<Duplicate />}
            iconOnly
            onClick={() => void copyValue(object.kind, object.type, text, true)}
          />
          <CardAction label="Save the Signature as a file" icon={<Download />} iconOnly onClick={save} />
          <CardAction label="Edit" icon={<Edit />} right={object.rights.modify} onClick={onEdit} />
        </>
      }
    >
      <CodeView label="Text of the Signature" text={text} language={languageOf(fileType)} />
    </Card>
  );
}
