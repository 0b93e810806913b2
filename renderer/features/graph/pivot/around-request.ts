import { useDrawer } from '../../../state/drawer.ts';
import { closeGraphRequest, useGraphRequest } from '../graph-request.ts';

/**
 * Has a request for the surroundings of an object forgotten once the drawer shows another one or is closed: its counts
 * may never have come. Ends, with the request, by calling the answer.
 */
export function forgetAroundWithDrawer(key: string): () => void {
  const forget = (shown: number | null): void => {
    const { key: asked, request } = useGraphRequest.getState();
    // Who closed the drawer has put the keyboard somewhere.
    if (asked === key && request?.kind === 'around' && request.object !== shown) closeGraphRequest({ stay: false });
  };
  const stop = useDrawer.subscribe(({ objectId }) => forget(objectId));
  return () => {
    stop();
    forget(null);
  };
}
