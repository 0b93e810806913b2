import type { HostBackend, HostBackendOptions } from './host-contract.ts';

/** Loaded when the host is ready to show an error: a missing native module must not end the process without a word. */
export async function loadBackend(options: HostBackendOptions): Promise<HostBackend> {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const module: unknown = await import(new URL(`../ipc/backend.${extension}`, import.meta.url).href);
  // The module is named at run time, so its type is stated here; the host tests use the same interface.
  return (module as { createBackend(options: HostBackendOptions): HostBackend }).createBackend(options);
}
