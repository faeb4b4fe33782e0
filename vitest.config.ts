import { defineConfig } from 'vitest/config'
import vue from '@vitejs/plugin-vue'

export default defineConfig({
  plugins: [vue()],
  // Packages load graphql as Node does; the specs have to get the same copy, or types of one are strangers to the other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['{api,web,seeds,tests}/**/*.spec.ts'],
    exclude: ['**/node_modules/**', 'tests/web/**'],
    globalSetup: ['tests/support/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Generous, because a busy machine must not decide what passes.
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
})
