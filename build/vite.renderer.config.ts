import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: folder('../renderer'),
  base: '/',
  publicDir: false,
  plugins: [react()],
  worker: { format: 'es' },
  resolve: {
    // The highlighter runs in a worker, where the variant for browsers finds no document.
    alias: {
      'decode-named-character-reference': folder('../node_modules/decode-named-character-reference/index.js'),
    },
  },
  build: {
    outDir: folder('out/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    // The content security policy refuses inline scripts and data: fonts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4096,
  },
});
