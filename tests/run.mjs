#!/usr/bin/env node
/**
 * `npm test`: installs what is missing, builds what is stale, runs every check and every spec, and ends with one line of
 * counts. `npm run check` stops after the rules of the house. Plain JavaScript without packages, because it runs before
 * there are any, on whatever Node the user has.
 */
import { buildWhatIsStale } from '../api/launch/build.mjs'
import { installPackages } from './launch/packages.mjs'
import { stopWithUs } from './launch/programs.mjs'
import { runBrowserSpecs, runSpecs, runStaticChecks } from './launch/stages.mjs'
import { failed, summary, total } from './launch/tally.mjs'

const isCheckOnly = process.argv.includes('--check')
const write = text => process.stdout.write(`${text}\n`)

const runAll = async () => {
  await installPackages()
  await buildWhatIsStale()
  const rows = await runStaticChecks()
  if (isCheckOnly) return [...rows, await runSpecs('rules of the house', ['tests/contract'])]
  return [...rows, await runSpecs('specs'), await runBrowserSpecs()]
}

const runSafely = async () => {
  try {
    return await runAll()
  } catch (error) {
    write(error instanceof Error ? error.message : String(error))
    return [failed('preparation')]
  }
}

stopWithUs()
const rows = await runSafely()
const { passed: passes, failed: failures } = total(rows)
write(summary(rows))
write(`${passes} passed, ${failures} failed`)
process.exit(failures === 0 && passes > 0 ? 0 : 1)
