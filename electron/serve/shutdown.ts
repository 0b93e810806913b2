/** Repeated signals within this time are one wish: a terminal, npm and the launcher each pass on the same Ctrl+C. */
const sameWishMs = 2000;

/** Runs `close` once on Ctrl+C or a request to end, then exits with 0; asking again later ends at once with 1. */
export function closeOnSignals(close: () => Promise<void>, log: (line: string) => void): () => void {
  let askedAt: number | undefined;
  const ask = () => {
    if (askedAt !== undefined) {
      if (Date.now() - askedAt > sameWishMs) process.exit(1);
      return;
    }
    askedAt = Date.now();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        log(`Closing failed: ${String(error)}`);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  return ask;
}
