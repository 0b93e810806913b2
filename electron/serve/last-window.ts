/** Ends the browser host with its last window, as closing the window of a desktop application does. */

export interface LastWindowSetup {
  readonly countWindows: () => number;
  readonly end: () => void;
  /** The browser ended before any page of ours had connected. */
  readonly onNeverShown: () => void;
  /** A page that is loaded anew is away for a moment. */
  readonly graceMs?: number;
}

export interface LastWindowWatch {
  browserClosed(): void;
  windowClosed(): void;
}

/**
 * The browser's end alone says little: a browser that already runs with our profile takes the window over and the one
 * we started ends at once. So both must have happened: our browser has ended, and the last connected window has gone.
 */
export function watchLastWindow({ countWindows, end, onNeverShown, graceMs = 2000 }: LastWindowSetup): LastWindowWatch {
  let isBrowserGone = false;
  let hadWindow = false;
  const check = () => {
    if (!isBrowserGone || countWindows() > 0) return;
    if (hadWindow) end();
    else onNeverShown();
  };
  return {
    browserClosed() {
      isBrowserGone = true;
      setTimeout(check, graceMs);
    },
    windowClosed() {
      hadWindow = true;
      setTimeout(check, graceMs);
    },
  };
}
