import type { Page } from '@playwright/test'
import { beside } from './sign-offs.ts'
import { expect, heading, isReady, open } from './support.ts'

/** A draft of one's own, begun as authors do. @returns its address */
export async function begunDraft(page: Page): Promise<string> {
  await open(page, '/studio/new')
  await page.getByRole('radio', { name: 'Audit guide' }).check()
  await page.getByLabel('Title', { exact: true }).fill('Audit of image quality')
  await page.getByRole('button', { name: 'Begin writing' }).click()
  await expect(heading(page)).toContainText('Audit of image quality')
  await isReady(page)
  return new URL(page.url()).pathname
}

/** The one form of a draft, filled in as far as it has to be. */
export async function fillForm(page: Page, summary: string): Promise<void> {
  await page.getByLabel('What it helps with, in a few sentences').fill(summary)
  await page.getByLabel('For which level it is written').selectOption({ index: 3 })
  await page.getByRole('button', { name: 'Add a capability', exact: true }).click()
  await page.getByLabel('Capability 1', { exact: true }).selectOption({ index: 1 })
  await page.getByRole('textbox', { name: 'Licence' }).fill('CC BY 4.0')
  await page.getByLabel('Day').fill('1')
  await page.getByLabel('Month').fill('6')
  await page.getByLabel('Year').fill(String(new Date().getFullYear() + 2))
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('main')).toContainText('Saved. Who would see it is worked out anew.')
}

/** A pathway of one’s own with its first stage, begun as authors do. @returns its address */
export async function begunPathway(page: Page): Promise<string> {
  await open(page, '/studio/pathways/new')
  await page.getByRole('radio', { name: 'An empty pathway' }).check()
  await page.getByLabel('Title', { exact: true }).fill('Towards musculoskeletal lists')
  await page.getByRole('button', { name: 'Begin writing' }).click()
  await expect(heading(page)).toContainText('Towards musculoskeletal lists')
  await isReady(page)
  await page.getByLabel('It starts from').selectOption({ label: 'Sonographer, general' })
  await page.getByLabel('It leads to').selectOption({ label: 'Enhanced, musculoskeletal' })
  await page.getByRole('button', { name: 'Add a stage' }).click()
  await page.getByLabel('What this stage is about').fill('Reason and read critically')
  await page
    .getByRole('button', { name: /^Add ?: / })
    .first()
    .click()
  await expect(page.getByRole('group', { name: 'Saving and steps' })).toContainText(/Saved \d\d:\d\d/)
  return new URL(page.url()).pathname
}

const facts = {
  summary: 'How to look again at a report that was read.',
  outcome: 'This gives you knowledge. It does not change what you are signed off to do.',
  kind: 'REFLECTIVE',
  levelCode: 'CF6',
  areaCode: null,
  isAreaChosen: false,
  develops: [{ capabilityCode: 'CLN-01', from: 0, to: 1 }],
  requiredModules: [],
  requiredRatings: [],
  gates: [],
  sources: [],
  licence: 'CC BY 4.0',
  reuse: '',
  changeNote: 'First version.',
}

const inTwoYears = (): string => `${new Date().getFullYear() + 2}-06-01`

/** A module written, reviewed and published by those two beside the page. @returns its code, and the id of its draft */
export async function publishedModule(title: string): Promise<{ readonly code: string; readonly draftId: string }> {
  const [author, reviewer] = [await beside('idris-halloway-okafor'), await beside('yusra-pennington-cole')]
  const { me } = await author.send<{ me: { memberships: { role: string; organisation: { id: string } }[] } }>(
    '{ me { memberships { role organisation { id } } } }',
  )
  const organisationId = me.memberships.find(({ role }) => role === 'AUTHOR')?.organisation.id
  interface Changed {
    readonly __typename: string
    readonly draft: { readonly id: string; readonly version: number; readonly moduleCode: string | null }
  }
  const more = 'draft { id version moduleCode }'
  let { draft } = await author.change<Changed>(
    'beginModuleDraft',
    { organisationId, template: 'REFLECTIVE', title },
    more,
  )
  const described = { ...facts, title, draftId: draft.id, expectedVersion: draft.version, reviewBy: inTwoYears() }
  draft = (await author.change<Changed>('describeModuleDraft', described, more)).draft
  for (const [who, event] of [
    [author, 'ASK_FOR_REVIEW'],
    [reviewer, 'APPROVE'],
    [author, 'PUBLISH'],
  ] as const) {
    const input = { draftId: draft.id, expectedVersion: draft.version, event, note: null }
    draft = (await who.change<Changed>('moveModuleDraft', input, more)).draft
  }
  for (const each of [author, reviewer]) await each.end()
  return { code: draft.moduleCode ?? '', draftId: draft.id }
}
