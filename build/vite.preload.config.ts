import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

// A sandboxed preload script must be one CommonJS file that requires nothing but electron.
export default defineConfig({
  root: path('..'),
  publicDir: false,
  build: {
    outDir: path('out/electron'),
    emptyOutDir: false,
    target: 'chrome140',
    minify: false,
    lib: { entry: path('../electron/preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
    rolldownOptions: { external: ['electron'] },
  },
});
