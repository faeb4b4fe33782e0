import type { Page } from '@playwright/test'
import sharp from 'sharp'
import type { BlockContent, Question, RichText } from '../../api/domain/blocks/browser.ts'
import { expect } from './support.ts'

interface OwnMedia {
  readonly image: string
  readonly clip: string
  readonly file: string
}

/** What a piece begins with, before anybody wrote in it. */
const nothing: RichText = { type: 'doc', content: [] }

const asked = { prompt: nothing, figures: [], explanation: nothing, asksConfidence: true }

const question = (answer: Question): BlockContent => ({ kind: 'QUESTION', question: answer })

const lines = (ids: readonly string[]) => ids.map(id => ({ id, text: '', feedback: '' }))

/** Every kind of piece as it is begun, with an image, a clip and a file of whoever writes. */
export function begunPieces({ image, clip, file }: OwnMedia, guideline: string): BlockContent[] {
  const figure = { figure: 'IMAGE' as const, media: image, alt: '', caption: '', layers: [] }
  const options = lines(['a', 'b', 'c']).map(line => ({ ...line, isRight: false }))
  const clips = [{ figure: 'CLIP' as const, media: clip, alt: '', caption: '', loops: true }]
  return [
    { kind: 'TEXT', text: nothing },
    { kind: 'IMAGE', image: figure },
    { kind: 'CLIP', clips },
    question({ answer: 'SINGLE', ...asked, options }),
    question({ answer: 'ORDERING', ...asked, items: lines(['a', 'b']) }),
    question({
      answer: 'NUMERIC',
      ...asked,
      figures: [figure],
      unit: '',
      value: 0,
      tolerance: 1,
      calipers: null,
    }),
    question({ answer: 'HOTSPOT', ...asked, figures: [figure], regions: [], missFeedback: '' }),
    question({ answer: 'FREE_TEXT', ...asked, model: nothing, points: [{ id: 'a', text: '' }] }),
    {
      kind: 'CASE',
      title: 'Case',
      history: nothing,
      figures: [figure],
      question: { answer: 'SINGLE', ...asked, options: options.slice(0, 2) },
      expertAnswer: nothing,
    },
    { kind: 'CHECKLIST', title: '', items: [{ id: 'a', text: '' }] },
    { kind: 'REFLECTION', prompt: nothing },
    {
      kind: 'SUPERVISED_TASK',
      text: nothing,
      examinationCode: '',
      role: 'PERFORMED',
      count: 10,
      observations: 0,
    },
    { kind: 'AUDIT_TASK', text: nothing, cases: 20, standard: '' },
    { kind: 'GUIDELINE', guideline, note: '' },
    { kind: 'DOWNLOAD', media: file, title: 'Sheet' },
  ]
}

/** Asks the API as the page would. */
async function ask<T>(page: Page, query: string, input: object = {}): Promise<T> {
  const { origin } = new URL(page.url())
  const answer = await page.request.post('/graphql', { data: { query, variables: { input } }, headers: { origin } })
  const { data } = (await answer.json()) as { data?: T }
  if (data === undefined) throw new Error(`The API answered ${answer.status()}: ${await answer.text()}`)
  return data
}

async function bring(page: Page, fileName: string, data: Buffer): Promise<string> {
  const answer = await page.request.post(`/media?${new URLSearchParams({ fileName, title: fileName })}`, {
    data,
    headers: { 'content-type': 'application/octet-stream', 'apollo-require-preflight': 'yes' },
  })
  const { mediaId, message } = (await answer.json()) as { mediaId?: string; message?: string }
  if (mediaId === undefined) throw new Error(`${fileName} was not taken: ${message}`)
  const checks = ['NO_NAME', 'NO_NUMBER', 'NO_DATE', 'NO_FACE', 'NO_BURNED_IN_TEXT', 'NOT_RECOGNISABLE']
  const confirm = `mutation ($input: ConfirmDeidentifiedInput!) { confirmDeidentified(input: $input) { __typename } }`
  await ask(page, confirm, { mediaId, checks })
  return mediaId
}

/** An image of nobody: a black oval in grey. */
const scan = (): Promise<Buffer> =>
  sharp(
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="#666"/><ellipse cx="320" cy="240" rx="160" ry="90" fill="#111"/></svg>',
    ),
  )
    .png()
    .toBuffer()

/** A clip as this browser records one: a white bar that goes from left to right on black. */
async function recordedClip(page: Page): Promise<Buffer> {
  const text = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 320
    canvas.height = 240
    const pen = canvas.getContext('2d')
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm;codecs=vp8' })
    const parts: Blob[] = []
    recorder.ondataavailable = ({ data }) => parts.push(data)
    const ended = new Promise(resolve => (recorder.onstop = resolve))
    recorder.start()
    if (!pen) throw new Error('This browser draws nothing')
    for (let frame = 0; frame < 50; frame += 1) {
      pen.fillStyle = '#000'
      pen.fillRect(0, 0, 320, 240)
      pen.fillStyle = '#fff'
      pen.fillRect(frame * 6, 0, 20, 240)
      await new Promise(resolve => setTimeout(resolve, 40))
    }
    recorder.stop()
    await ended
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer())
    return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
  })
  return Buffer.from(text, 'base64')
}

interface Begun {
  readonly id: string
  readonly parts: readonly { readonly id: string; readonly title: string }[]
}

/** Image, clip and file of whoever is signed in. */
export async function ownMedia(page: Page): Promise<OwnMedia> {
  return {
    image: await bring(page, 'oval.png', await scan()),
    clip: await bring(page, 'bar.webm', await recordedClip(page)),
    file: await bring(page, 'sheet.csv', Buffer.from('case,seen\n1,yes\n')),
  }
}

export async function firstGuideline(page: Page): Promise<string> {
  const { guidelines } = await ask<{ guidelines: { code: string; supersededOn: string | null }[] }>(
    page,
    '{ guidelines { code supersededOn } }',
  )
  return guidelines.find(({ supersededOn }) => supersededOn === null)?.code ?? ''
}

/** A draft of whoever is signed in with a part "Pieces" that has these. @returns its address */
export async function draftOf(page: Page, pieces: readonly BlockContent[]): Promise<string> {
  const { me } = await ask<{ me: { memberships: { role: string; organisation: { id: string } }[] } }>(
    page,
    '{ me { memberships { role organisation { id } } } }',
  )
  const organisationId = me.memberships.find(({ role }) => role === 'AUTHOR')?.organisation.id
  const shown = 'draft { id parts { id title } }'
  const { beginModuleDraft } = await ask<{ beginModuleDraft: { draft: Begun } }>(
    page,
    `mutation ($input: BeginModuleDraftInput!) { beginModuleDraft(input: $input) { ... on BeginModuleDraftSuccess { ${shown} } } }`,
    { organisationId, template: 'REFLECTIVE', title: 'Every kind of piece' },
  )
  const draftId = beginModuleDraft.draft.id
  const { addDraftPart } = await ask<{ addDraftPart: { draft: Begun } }>(
    page,
    `mutation ($input: AddDraftPartInput!) { addDraftPart(input: $input) { ... on AddDraftPartSuccess { ${shown} } } }`,
    { draftId, title: 'Pieces', minutes: 10, afterPartId: null },
  )
  const partId = addDraftPart.draft.parts.find(({ title }) => title === 'Pieces')?.id
  const add = `mutation ($input: AddBlockInput!) { addBlock(input: $input) { __typename ... on AddBlockSuccess { block { id } } } }`
  let afterBlockId: string | null = null
  for (const content of pieces) {
    const { addBlock }: { addBlock: { __typename: string; block?: { id: string } } } = await ask(page, add, {
      draftId,
      partId,
      content,
      afterBlockId,
    })
    expect(addBlock.__typename, `a piece of kind ${content.kind}`).toBe('AddBlockSuccess')
    afterBlockId = addBlock.block?.id ?? null
  }
  return `/studio/${draftId}`
}
