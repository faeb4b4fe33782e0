import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServiceProcess, startProcess } from '../support/process.ts'
import { emailOf, expect, expectErrorSummary, heading, isReady, password, test } from './support.ts'

const trusted = { TRUSTED_DOCUMENTS: 'on' }

test.describe('Where registered documents alone are answered, as in production', () => {
  let service: ServiceProcess
  let data: string
  let address: string

  test.beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'soundings-registered-'))
    service = startProcess(process.execPath, ['dist/api/main.js'], { DATA_DIR: data, ...trusted })
    address = await service.address()
  })
  test.afterAll(async () => {
    service.child.kill('SIGTERM')
    await service.ended()
    rmSync(data, { recursive: true, force: true })
  })
  test.use({ baseURL: async ({ browserName: _browserName }, use) => use(address) })

  test('the app works from sign-in to an answer, sends no text of a query, and listens', async ({ page }) => {
    const sent: string[] = []
    page.on('request', request => {
      if (request.url().endsWith('/graphql')) sent.push(request.postData() ?? '')
    })
    const live = page.waitForEvent('websocket')
    await page.goto(`${address}/sign-in`)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expectErrorSummary(page, ['Enter your email address', 'Enter your password'])
    await page.getByLabel('Email address').fill(emailOf('soraya-lindqvist'))
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(heading(page)).toHaveText('Your next step')
    const first = page.getByRole('article').first()
    const title = await first.getByRole('heading').first().innerText()
    await first.getByRole('button', { name: /^Not now/ }).click()
    await expect(page.getByRole('status').filter({ hasText: `“${title}”` })).toBeVisible()
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()

    const socket = await live
    expect(socket.url()).toContain('/subscriptions')
    for (const path of ['/capabilities', '/modules', '/modules/PRE-02', '/pathways', '/practice']) {
      await page.goto(address + path)
      await isReady(page)
      await expect(page.getByRole('alert')).toHaveCount(0)
    }
    expect(sent.length).toBeGreaterThan(8)
    expect(sent.filter(body => body.includes('"query"'))).toEqual([])
  })

  test('anything else is refused, with a code that says why', async ({ request }) => {
    const response = await request.post(`${address}/graphql`, { data: { query: '{ me { name email } }' } })
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] }
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNTRUSTED_DOCUMENT'])
  })

  test('a tab left open over an update asks for the app again, once', async ({ page }) => {
    const loads: string[] = []
    page.on('request', request => {
      if (request.isNavigationRequest()) loads.push(new URL(request.url()).pathname)
    })
    await page.route('**/graphql', async route => {
      const body = route.request().postDataJSON() as { operationName: string; extensions: object }
      const isOld = body.operationName === 'Viewer'
      const extensions = { persistedQuery: { version: 1, sha256Hash: 'of the last release' } }
      await route.continue(isOld ? { postData: JSON.stringify({ ...body, extensions }) } : {})
    })
    await page.goto(`${address}/modules`)
    await expect.poll(() => loads).toEqual(['/modules', '/modules'])
    await expect(heading(page)).toBeVisible()
    expect(loads).toHaveLength(2)
  })
})
