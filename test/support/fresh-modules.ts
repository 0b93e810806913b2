/**
 * Run by Vitest before each test file. Files share processes, because starting one and loading the libraries takes longer
 * than most of them; each has modules of its own nevertheless, so that nothing that one file leaves in a store, a cache or a
 * counter is met by another.
 */
import { vi } from 'vitest';

vi.resetModules();
vi.unstubAllGlobals();
vi.useRealTimers();
