import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServiceProcess, startProcess } from '../support/process.ts'
import { addLearners, moduleLearnt } from './learners-there.ts'
import { expectReflow } from './layout.ts'
import { emailOf, expect, expectAccessible, heading, isReady, open, password, test } from './support.ts'

const author = 'idris-halloway-okafor'

const start = (data: string): ServiceProcess =>
  startProcess(process.execPath, ['dist/api/main.js'], { DATA_DIR: data, LOG_LEVEL: 'fatal' })

const stop = async ({ child, ended }: ServiceProcess): Promise<void> => {
  child.kill('SIGTERM')
  await ended()
}

test.describe('Where forty people have learnt from a module', () => {
  let data: string
  let service: ServiceProcess
  let address: string

  test.beforeAll(async () => {
    test.setTimeout(240_000)
    data = mkdtempSync(join(tmpdir(), 'soundings-learners-'))
    service = start(data)
    await service.address()
    await stop(service)
    await addLearners(data, emailOf(author))
    service = start(data)
    address = await service.address()
  })
  test.afterAll(async () => {
    await stop(service)
    rmSync(data, { recursive: true, force: true })
  })

  test('an author finds what to look at first, and reads the figures behind it', async ({ browser }) => {
    test.setTimeout(180_000)
    const context = await browser.newContext({ baseURL: address, locale: 'en-GB' })
    const faults: string[] = []
    context.on('console', message => {
      if (message.type() === 'error') faults.push(message.text())
    })
    const page = await context.newPage()
    await page.request.post('/auth/sign-in/email', {
      data: { email: emailOf(author), password },
      headers: { origin: address },
    })
    await open(page, '/studio')
    await page.getByRole('link', { name: 'See how modules are learnt from' }).click()
    await expect(heading(page)).toHaveText('How modules are learnt from')
    const listed = page.getByRole('listitem').filter({ hasText: 'started: 36 to 40 · finished: 16 to 20' })
    await expect(listed).toHaveCount(1)
    await listed.getByRole('link').click()
    await isReady(page)
    await expect(page.getByRole('main')).toContainText('the people of your own organisation are counted')
    const first = page.getByRole('region', { name: 'What to look at first' })
    const pointer = first.getByRole('link', {
      name: /^Question 2: those who do well elsewhere were wrong more often here; look at option C/,
    })
    await pointer.first().click()
    await expect(page).toHaveURL(/#question-q2$/)
    const question = page.getByRole('region', { name: 'Question 2', exact: true })
    await expect(question).toBeInViewport()
    await expect(question).toContainText('The wrong way round')
    await expect(question.getByRole('row', { name: /C\. Text c/ })).toContainText('16 to 20')
    await expect(page.getByRole('region', { name: 'How sure people were' })).toContainText('Certain')
    await expect(page.getByRole('region', { name: 'How far people get' })).toContainText('Read the first.')
    const said = page.getByRole('region', { name: 'What people said of it' })
    await expect(said.getByRole('row', { name: /^Useful/ })).toContainText('16 to 20')
    await expect(said.getByText(/More of the second view, \d+/)).toHaveCount(16)
    await expect(page.getByRole('main')).not.toContainText(/\b[1-4] people\b/)
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectAccessible(page)
    await expectReflow(page)
    await open(page, `/modules/${moduleLearnt}`)
    await page.getByRole('link', { name: 'See how this module is learnt from' }).click()
    await expect(page).toHaveURL(`/studio/insights/${moduleLearnt}`)
    expect(faults).toEqual([])
    await context.close()
  })
})

test('An author of a module hardly anybody has started reads that there is nothing to see yet', async ({
  page,
  signInAs,
}) => {
  await signInAs(author)
  await open(page, '/studio/insights/PRE-01')
  await expect(page.getByRole('main')).toContainText('Figures appear once more than five people have started')
  await open(page, '/studio/insights/NO-SUCH')
  await expect(page.getByRole('main')).toContainText('There is nothing here for you')
})

test('Whoever writes no modules is not shown the way there, and reads whom it is for', async ({ page, signInAs }) => {
  await signInAs('grace-nakamura-bell')
  await open(page, '/studio/insights/PRE-01')
  await expect(page.getByRole('main')).toContainText('This page is for those who write modules.')
  await open(page, '/modules/PRE-01')
  await expect(page.getByRole('link', { name: 'See how this module is learnt from' })).toHaveCount(0)
})
