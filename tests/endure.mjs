#!/usr/bin/env node
/** `npm run endure`: what must lose nothing, tried twelve times over; a few rounds of it are in `npm test`. */
import { buildWhatIsStale } from '../api/launch/build.mjs'
import { runScript, stopWithUs } from './launch/programs.mjs'

stopWithUs()
await buildWhatIsStale()
const { code } = await runScript(
  'node_modules/vitest/vitest.mjs',
  ['run', 'tests/api/killed', 'tests/api/database-away'],
  {
    isShown: true,
    minutes: 60,
    env: { ENDURE: 'true' },
  },
)
process.exit(code)
