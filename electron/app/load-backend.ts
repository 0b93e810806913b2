import type { HostBackend, HostBackendOptions } from './host-contract.ts';

/** Loaded when the host is ready to show an error: a missing native module must not end the process without a word. */
export async function loadBackend(options: HostBackendOptions): Promise<HostBackend> {
  const { createBackend } = await import('../ipc/backend.ts');
  return createBackend(options);
}
