import { type FormEvent, useEffect, useRef, useState } from 'react';
import { showFailure } from './toast.ts';

/** A form that is sent once at a time and keeps what went wrong beside it. */
export function useSubmit(send: () => Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const inSight = useRef(true);
  useEffect(() => {
    inSight.current = true;
    return () => {
      inSight.current = false;
    };
  }, []);
  const submit = async () => {
    setBusy(true);
    setError(null);
    try {
      await send();
    } catch (failure) {
      setError(failure);
      // The form was closed while it was being sent: nobody would learn that it was refused.
      if (!inSight.current) showFailure(failure);
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    error,
    onSubmit: (event: FormEvent) => {
      event.preventDefault();
      if (!busy) void submit();
    },
  };
}
