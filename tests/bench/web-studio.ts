import type { Browser, BrowserContext } from '@playwright/test'
import { notedKeyTimes, noteKeyTimes, visitor } from './web-visits.ts'

const author = 'idris.halloway-okafor'
/** A draft is written at a desk. */
const desk = { width: 1280, height: 900 }
const pieces = 300

interface Part {
  readonly id: string
  readonly blocks: readonly { readonly id: string }[]
}

interface Begun {
  readonly id: string
  readonly parts: readonly Part[]
}

async function ask<T>(context: BrowserContext, query: string, input: object): Promise<T> {
  const answer = await context.request.post('/graphql', { data: { query, variables: { input } } })
  const { data } = (await answer.json()) as { data?: T }
  if (data === undefined) throw new Error(`The studio answered ${answer.status()}: ${await answer.text()}`)
  return data
}

const begin = `mutation ($input: BeginModuleDraftInput!) { beginModuleDraft(input: $input) {
  ... on BeginModuleDraftSuccess { draft { id parts { id blocks { id } } } } } }`
const add = `mutation ($input: AddBlockInput!) { addBlock(input: $input) { __typename } }`

/** A draft with this many pieces of text, written by nobody in particular. */
async function createDraft(context: BrowserContext): Promise<Begun> {
  const mine = await ask<{ me: { memberships: { role: string; organisation: { id: string } }[] } }>(
    context,
    '{ me { memberships { role organisation { id } } } }',
    {},
  )
  const organisationId = mine.me.memberships.find(({ role }) => role === 'AUTHOR')?.organisation.id
  const { beginModuleDraft } = await ask<{ beginModuleDraft: { draft: Begun } }>(context, begin, {
    organisationId,
    template: 'PRIMER',
    title: 'A long one',
  })
  const { draft } = beginModuleDraft
  for (let number = draft.parts.flatMap(({ blocks }) => blocks).length; number < pieces; number += 1) {
    const text = `Piece ${number}. Turn the patient, look again, and say what you saw in words that a ward understands.`
    const content = [{ type: 'paragraph', content: [{ type: 'text', text }] }]
    const partId = draft.parts[number % draft.parts.length]?.id
    await ask(context, add, { draftId: draft.id, partId, content: { kind: 'TEXT', text: { type: 'doc', content } } })
  }
  return draft
}

/** Milliseconds from each letter typed into a draft of 300 pieces to the picture that shows it; and until it stood there. */
export const studioTimes = async (browser: Browser, address: string, keys: number) => {
  const context = await visitor(browser, address, author, desk)
  await context.setExtraHTTPHeaders({ origin: address })
  const draft = await createDraft(context)
  const page = await context.newPage()
  await page.goto(`/studio/${draft.id}`)
  const text = page.locator('.block-card [role=textbox]').first()
  await text.waitFor()
  const shown = await page.evaluate(() => performance.now())
  await page.waitForLoadState('networkidle')
  await text.click()
  await noteKeyTimes(page)
  for (let press = 0; press < keys; press += 1)
    await page.keyboard.press(press % 6 === 5 ? 'Space' : ('ultrasound'[press % 10] ?? 'a'), { delay: 60 })
  const times = await notedKeyTimes(page)
  await context.close()
  return { shown, times }
}
