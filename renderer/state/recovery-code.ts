import { create } from 'zustand';

/**
 * The recovery code that was just made. `waiting` is set before the call that makes it, because the window is signed
 * in before the answer arrives, and the code is shown once: nothing may take its place on screen.
 */
export const useRecoveryCode = create<{ readonly waiting: boolean; readonly code: string | null }>(() => ({
  waiting: false,
  code: null,
}));

/** Runs the call that makes a workspace, which signs the window in, and keeps the code until it is written down. */
export async function withRecoveryCode<T extends { readonly recoveryCode: string }>(
  make: () => Promise<T>,
): Promise<T> {
  useRecoveryCode.setState({ waiting: true, code: null });
  try {
    const made = await make();
    showRecoveryCode(made.recoveryCode);
    return made;
  } catch (error) {
    forgetRecoveryCode();
    throw error;
  }
}

export function showRecoveryCode(code: string): void {
  useRecoveryCode.setState({ waiting: false, code });
}

export function forgetRecoveryCode(): void {
  useRecoveryCode.setState({ waiting: false, code: null });
}
