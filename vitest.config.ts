import { defineConfig } from 'vitest/config'
import vue from '@vitejs/plugin-vue'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest begins first, so that no worker is left with it alone at the end; the rest as the tool has it. */
const longest = ['tests/api/authorisation.api.spec.ts', 'tests/api/walls.api.spec.ts']

function placeOf({ moduleId }: TestSpecification): number {
  const place = longest.findIndex(path => moduleId.endsWith(path))
  return place < 0 ? longest.length : place
}

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b))
  }
}

/** Pure functions and files: what one of these specs leaves behind cannot reach the next, so they share their workers. */
const pure = ['api/domain/**/*.spec.ts', 'seeds/**/*.spec.ts', 'tests/golden/**/*.spec.ts']

export default defineConfig({
  plugins: [vue()],
  // Packages load graphql as Node does; the specs have to get the same copy, or types of one are strangers to the other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Generous, because a busy machine must not decide what passes.
    testTimeout: 60_000,
    hookTimeout: 180_000,
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: 'rest',
          include: ['{api,web,seeds,tests}/**/*.spec.ts'],
          exclude: ['**/node_modules/**', 'tests/web/**', ...pure],
          globalSetup: ['tests/support/global-setup.ts'],
        },
      },
    ],
  },
})
