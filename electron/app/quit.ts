interface QuittingApp {
  on(event: 'will-quit', listener: (event: { preventDefault(): void }) => void): unknown;
  on(event: 'window-all-closed', listener: () => void): unknown;
  quit(): void;
  exit(code: number): void;
}

/** Ends the process only after the store is closed; one window is the application, on macOS too. */
export function quitCleanly(app: QuittingApp, close: () => Promise<void>, log: (line: string) => void): void {
  let closing = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    close().then(
      () => app.exit(0),
      (error: unknown) => {
        log(`The store did not close cleanly: ${String(error)}`);
        app.exit(1);
      },
    );
  });
}
