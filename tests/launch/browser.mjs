import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import { root } from '../../api/launch/place.mjs'
import { runScript } from './programs.mjs'

/** The one without windows first: it does the same in three quarters of the time. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
]
const elsewhere = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/snap/bin/chromium']

const isProgram = path => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const onPath = name =>
  isAbsolute(name)
    ? name
    : (process.env['PATH'] ?? '')
        .split(delimiter)
        .map(folder => join(folder, name))
        .find(isProgram)

/** The browser of the system, or the one that CHROMIUM_PATH names; undefined where there is none. */
export const findBrowser = () =>
  [process.env['CHROMIUM_PATH'], ...names, ...elsewhere]
    .filter(name => name !== undefined && name !== '')
    .map(onPath)
    .find(path => path !== undefined && isProgram(path))

const playwright = 'node_modules/@playwright/test/cli.js'

/** Finds a browser, or has one installed. Answers how to start it, or why there is none. */
export const prepareBrowser = async () => {
  const path = findBrowser()
  if (path !== undefined) return { isThere: true, env: { CHROMIUM_PATH: path } }
  if (!existsSync(join(root, playwright))) return { isThere: false, why: 'Playwright is not installed' }
  process.stdout.write('No browser found; installing one …\n')
  const { code, said } = await runScript(playwright, ['install', 'chromium'], { minutes: 8 })
  return code === 0 ? { isThere: true, env: {} } : { isThere: false, why: said.trim() }
}
