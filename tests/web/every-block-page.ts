import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { everyBlock, sheet, sweep } from './every-block.ts'

const frames = 12

/** Drawn for tests alone: what a picture shows does not matter to them, its size does. */
const picture = (shift: number): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="#111"/><path d="M400 40 720 480A420 420 0 0 1 80 480Z" fill="#555"/><ellipse cx="390" cy="294" rx="170" ry="75" fill="#090909"/><circle cx="${406 + shift * 6}" cy="338" r="22" fill="#eee"/></svg>`,
    ),
  )
    .webp()
    .toBuffer()

const mediaOf = (ids: readonly string[]) =>
  ids.map(id => {
    const isClip = id === sweep
    const path = `/media/${id}`
    const shown = { __typename: 'MediaFile', size: 'full', path, width: 800 }
    const stack = Array.from({ length: frames }, (_, index) => {
      return { ...shown, size: `frame-${index + 1}`, path: `${path}/frame-${index + 1}` }
    })
    return {
      __typename: 'Media',
      id,
      contentType: id === sheet ? 'application/pdf' : 'image/webp',
      bytes: 84_000,
      width: id === sheet ? null : 800,
      height: id === sheet ? null : 600,
      frames: isClip ? frames : null,
      framesPerSecond: isClip ? 12 : null,
      isSynthetic: id !== sheet,
      files: isClip ? stack : [shown],
    }
  })

type Asked = { readonly operationName: string; readonly variables: { readonly ids?: string[] } }

const answers: Readonly<Record<string, (asked: Asked) => object>> = {
  MyLesson: () => ({ myLesson: everyBlock }),
  MediaOf: ({ variables }) => ({ mediaOf: mediaOf(variables.ids ?? []) }),
  AnswerBlock: () => {
    return { answerBlock: { __typename: 'AnswerBlockSuccess', answer: { __typename: 'MyBlockAnswer', blockId: '' } } }
  },
  KeepMyPlace: () => ({ keepMyPlace: { __typename: 'KeepMyPlaceSuccess', blockId: '' } }),
}

/** Answers for this lesson in place of the API; everything else still goes there. */
export async function serveEveryBlock(page: Page): Promise<string> {
  await page.route('**/graphql', async route => {
    const asked = route.request().postDataJSON() as Asked
    const answer = answers[asked.operationName]
    if (answer) await route.fulfill({ json: { data: answer(asked) } })
    else await route.fallback()
  })
  await page.route('**/media/**', async route => {
    const frame = /frame-(\d+)$/.exec(route.request().url())?.[1] ?? '0'
    return route.fulfill({ contentType: 'image/webp', body: await picture(Number(frame)) })
  })
  return '/modules/EVERY-BLOCK/learn'
}
