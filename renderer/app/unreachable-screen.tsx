import { Button } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import { useSession } from '../state/session.ts';
import { EntryFrame } from '../ui/entry-frame.tsx';
import { messageOf } from '../ui/toast.ts';

/** The backend does not answer: in a browser the program was stopped, or the address has expired. */
export function UnreachableScreen(): ReactElement {
  const failure = useSession((state) => state.failure);
  return (
    <EntryFrame title="Ligature is not running">
      <p role="alert">
        {failure === null
          ? 'The connection to the program ended. Start it again and open the address that it prints.'
          : messageOf(failure)}
      </p>
      <Button text="Try again" intent="primary" onClick={() => window.location.reload()} />
    </EntryFrame>
  );
}
