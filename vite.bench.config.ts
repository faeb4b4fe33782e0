import { defineConfig } from 'vite'

/** The benchmarks, of the API and of the web app, built like the API they measure. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/bench',
    target: 'node20',
    minify: false,
    rolldownOptions: { input: { main: 'tests/bench/main.ts', web: 'tests/bench/web.ts' } },
  },
})
