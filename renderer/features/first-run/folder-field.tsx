import { Button } from '@blueprintjs/core';
import type { ReactElement, ReactNode } from 'react';
import { getHost } from '../../api/client.ts';
import { TextField } from '../../ui/text-field.tsx';
import { showFailure } from '../../ui/toast.ts';

interface FolderFieldProps {
  readonly label: string;
  readonly chooserTitle: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly helper?: ReactNode;
  readonly autoFocus?: boolean;
}

/** A folder by path, with the system's chooser where the host has one; a browser cannot choose folders. */
export function FolderField(props: FolderFieldProps): ReactElement {
  const choose = async () => {
    const chosen = await getHost().chooseFolder({ title: props.chooserTitle });
    if (chosen !== null) props.onChange(chosen);
  };
  return (
    <TextField
      label={props.label}
      value={props.value}
      onChange={props.onChange}
      maxLength={4096}
      autoFocus={props.autoFocus ?? false}
      helper={props.helper}
      {...(getHost().canChooseFolder
        ? { end: <Button variant="minimal" text="Choose…" onClick={() => void choose().catch(showFailure)} /> }
        : {})}
    />
  );
}
