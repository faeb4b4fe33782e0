import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findBrowser } from './tests/launch/browser.mjs'

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })

/** Goes with the process, which ends after the service does. */
const temporaryDirectory = (): string => {
  const directory = mkdtempSync(join(tmpdir(), 'soundings-browser-'))
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }))
  return directory
}

// Workers read this file again; the environment hands them what the first reading chose.
const port = (process.env['BROWSER_SPECS_PORT'] ??= String(await freePort()))
/** Where the service delivers letters; journeys read them in tests/web/letters.ts. */
const mailPort = (process.env['BROWSER_SPECS_MAIL_PORT'] ??= String(await freePort()))
const dataDirectory = (process.env['BROWSER_SPECS_DATA'] ??= temporaryDirectory())
const baseURL = `http://localhost:${port}`
const executablePath = findBrowser()

/** Specs in a browser, against the service as it is shipped, with a database of its own. */
export default defineConfig({
  testDir: 'tests/web',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/web/mail-setup.ts',
  outputDir: 'test-results',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // A trace costs a third of the time; a failure has its screenshot and the page as it was, and `--trace on` the rest.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium', viewport: { width: 1280, height: 900 } } }],
  webServer: {
    // Node itself, not npm: a signal has to reach the service.
    command: `"${process.execPath}" --enable-source-maps dist/api/main.js`,
    url: `${baseURL}/healthz`,
    timeout: 90_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: {
      NODE_ENV: 'development',
      PORT: port,
      DATA_DIR: dataDirectory,
      DATABASE_URL: '',
      SIGN_INS_PER_MINUTE: '10000',
      OPERATIONS_PER_MINUTE: '100000',
      SMTP_URL: `smtp://soundings:letterbox@127.0.0.1:${mailPort}`,
      MAIL_FROM: 'Soundings <no-reply@soundings.test>',
      LOG_LEVEL: 'fatal',
    },
    stdout: 'ignore',
    stderr: 'pipe',
  },
})
