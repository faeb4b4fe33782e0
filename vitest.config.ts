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

/**
 * What one of these specs leaves behind cannot reach the next: pure functions, files, and services that each spec begins on a
 * database of its own. They share their workers, so that the product is read once for each worker and not for each file.
 */
const sharing = ['{api,seeds,tests}/**/*.spec.ts']
/** What puts something in the place of a package has a worker of its own. */
const alone = ['api/platform/auth/attacks.api.spec.ts']
const elsewhere = ['**/node_modules/**', 'tests/web/**']

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
      {
        extends: true,
        test: {
          name: 'service',
          include: sharing,
          exclude: [...elsewhere, ...alone],
          isolate: false,
          globalSetup: ['tests/support/global-setup.ts'],
        },
      },
      { extends: true, test: { name: 'alone', include: alone, globalSetup: ['tests/support/global-setup.ts'] } },
      { extends: true, test: { name: 'web', include: ['web/**/*.spec.ts'], exclude: elsewhere, isolate: false } },
    ],
  },
})
