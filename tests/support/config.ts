import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Config } from '../../api/platform/config.ts'
import { readConfig } from '../../api/platform/config.ts'
import type { DatabaseSettings } from '../../api/platform/database/index.ts'

/** One place for all specs: what is kept under the digest of its content can be shared. */
export const testFiles = join(tmpdir(), 'soundings-spec-files')

/** Settings of a service under test; no file, no port and no limit of attempts that a spec would stumble over. */
export const testConfig = (database: DatabaseSettings, changes: Partial<Config> = {}): Config => ({
  ...readConfig({ NODE_ENV: 'test', PORT: '0', PUBLIC_URL: 'http://soundings.test', AUTH_SECRET: 'x'.repeat(40) }),
  database,
  dataDirectory: testFiles,
  files: { kind: 'disk', directory: testFiles },
  hasDemoPeople: false,
  signInsPerMinute: 1_000,
  operationsPerMinute: 100_000,
  ...changes,
})
