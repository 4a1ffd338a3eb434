import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { buildVersion } from './client/build/build-version.js';
import { compiledMessages } from './client/build/compiled-messages.js';

export default defineConfig({
  root: 'client',
  plugins: [react(), compiledMessages(), buildVersion()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: 'client/index.html', sw: 'client/service-worker/sw.ts' },
      output: {
        // A service worker keeps its address: by it the browser finds its successor.
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          // A file for every few shared lines would be some forty requests before the first paint.
          groups: [
            {
              name: 'libraries',
              test: /node_modules\/(react|react-dom|scheduler|react-router|@tanstack|zod|use-intl|@formatjs|icu-minify)\//,
              priority: 2,
            },
            { name: 'base', test: /\/(client|shared)\/src\//, minShareCount: 4, priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/socket.io': { target: 'http://127.0.0.1:3000', ws: true } } },
});
