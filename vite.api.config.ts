import { defineConfig } from 'vite'

/** The API as one bundle beside its packages: dependencies stay external, class names survive. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/api',
    target: 'node20',
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: {
        main: 'api/main.ts',
        admin: 'api/admin.ts',
        backup: 'api/backup.ts',
        restore: 'api/restore.ts',
        plan: 'api/plan.ts',
        'solver-worker': 'api/platform/solver/solver-worker.ts',
        'emit-schema': 'api/emit-schema.ts',
      },
    },
  },
})
