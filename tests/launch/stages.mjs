import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareBrowser } from './browser.mjs'
import { runScript } from './programs.mjs'
import { countBrowserSpecs, countSpecs } from './reports.mjs'
import { failed } from './tally.mjs'
import { root } from '../../api/launch/place.mjs'

const readJson = path => JSON.parse(readFileSync(join(root, path), 'utf8'))

const { scripts } = readJson('package.json')

/** The file in which a tool of the scripts in package.json begins. */
const programOf = tool => {
  const name = tool === 'depcruise' ? 'dependency-cruiser' : tool
  const { bin } = readJson(`node_modules/${name}/package.json`)
  return join('node_modules', name, typeof bin === 'string' ? bin : bin[tool])
}

const runCheck = async name => {
  const [tool, ...parts] = scripts[name].split(' ')
  const { code, said, seconds } = await runScript(programOf(tool), parts)
  if (code !== 0) process.stdout.write(`\n${name}: npm run ${name}\n${said}\n`)
  return { stage: name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, seconds }
}

const inTurn = async names => {
  const rows = []
  for (const name of names) rows.push(await runCheck(name))
  return rows
}

/** What can be said without running anything of ours; the slow one beside the quick ones. */
export const runStaticChecks = async () => {
  const lanes = await Promise.all([inTurn(['lint', 'format', 'imports', 'dead-code']), inTurn(['types'])])
  return lanes.flat()
}

/** Minutes after which specs are taken to hang; far more than a slow or busy machine needs. */
const patience = 60

/** Runs a tool that writes a report, and counts what the report says. */
const runReported = async (stage, { script, parts, count, env = {}, minutes }) => {
  const folder = mkdtempSync(join(tmpdir(), 'soundings-report-'))
  const file = join(folder, 'report.json')
  try {
    const { code, seconds } = await runScript(script, parts(file), { isShown: true, minutes, env: env(file) })
    return { stage, seconds, ...count(file, code) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Every spec that needs no browser, or those in the folders named. */
export const runSpecs = (stage, folders = []) =>
  runReported(stage, {
    script: 'node_modules/vitest/vitest.mjs',
    parts: file => ['run', ...folders, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    env: () => ({}),
    count: countSpecs,
    minutes: patience,
  })

/** Journeys and accessibility twins, in a browser, against the service as it is shipped. */
export const runBrowserSpecs = async () => {
  const stage = 'browser specs'
  const browser = await prepareBrowser()
  if (browser.isThere)
    return runReported(stage, {
      script: 'node_modules/@playwright/test/cli.js',
      parts: () => ['test', '--reporter=list,json'],
      env: file => ({ ...browser.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file }),
      count: countBrowserSpecs,
      minutes: patience,
    })
  process.stdout.write(`\nNo browser: install chromium, or name one in CHROMIUM_PATH.\n${browser.why}\n`)
  return process.env['CI'] === 'true'
    ? failed(stage, 'no browser')
    : { stage, passed: 0, failed: 0, seconds: 0, note: 'NOT RUN: no browser' }
}
