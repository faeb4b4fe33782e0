import { randomUUID } from 'node:crypto'
import { createMedia } from '../../support/create/media.ts'
import { type Cell, type Operation, mutation, only, problems, refusal, result, stale } from './answers.ts'
import { personMeant } from './operations.ts'

const mediaMeant = (cell: Cell): Promise<string> =>
  cell.viewer === 'anonymous' ? Promise.resolve(randomUUID()) : createMedia(cell.world.api, personMeant(cell))

const making = `${problems} ${refusal}`
const nowhere = { x: 0, y: 0, width: 2, height: 1 }
const checks = ['NO_NAME', 'NO_NUMBER', 'NO_DATE', 'NO_FACE', 'NO_BURNED_IN_TEXT', 'NOT_RECOGNISABLE']
const description = { title: 'A liver', source: null, permission: null, permissionNote: null, rarityNote: null }

/**
 * How images are looked at, and what is made of them. Pictures are not painted here: an area outside the image tells whoever
 * may reach it from whoever may not.
 */
export const mediaOperations: Readonly<Record<string, Operation>> = {
  media: {
    document: 'query($id: UUID!) { media(id: $id) { id title } }',
    given: async cell => ({ id: await mediaMeant(cell) }),
    read: data => (only(data) === null ? 'nobody' : 'own'),
  },
  mediaOf: {
    document: 'query($ids: [UUID!]!) { mediaOf(ids: $ids) { id title } }',
    given: async cell => ({ ids: [await mediaMeant(cell)] }),
    read: data => (JSON.stringify(only(data)) === '[]' ? 'nobody' : 'own'),
  },
  myMedia: {
    document: '{ myMedia(first: 5) { totalCount nodes { id title isMine } } }',
    given: async cell => {
      await mediaMeant(cell)
      return {}
    },
    read: data => (/"isMine":true/.test(JSON.stringify(data)) ? 'own' : 'none'),
  },
  cropMedia: {
    document: mutation('cropMedia', making),
    given: async cell => ({ input: { mediaId: await mediaMeant(cell), area: nowhere } }),
    read: result,
  },
  maskMedia: {
    document: mutation('maskMedia', making),
    given: async cell => ({ input: { mediaId: await mediaMeant(cell), areas: [nowhere] } }),
    read: result,
  },
  stackFrames: {
    document: mutation('stackFrames', making),
    given: async cell => {
      const id = await mediaMeant(cell)
      return { input: { imageIds: [id, id], framesPerSecond: 10, title: 'A clip' } }
    },
    read: result,
    writes: ['media'],
  },
  describeMedia: {
    document: mutation('describeMedia', `... on DescribeMediaSuccess { media { id } } ${problems} ${refusal} ${stale}`),
    given: async cell => ({
      input: { mediaId: await mediaMeant(cell), expectedVersion: 1, millimetresPerPixel: null, ...description },
    }),
    read: result,
    writes: ['media'],
  },
  confirmDeidentified: {
    document: mutation(
      'confirmDeidentified',
      `... on ConfirmDeidentifiedSuccess { media { id } } ${problems} ${refusal}`,
    ),
    given: async cell => ({ input: { mediaId: await mediaMeant(cell), checks } }),
    read: result,
    writes: ['media'],
  },
}

const makers = (word: string): string => {
  const [no, yes] = ['forbidden', word]
  return `sign-in ${[no, yes, yes, no, no, no, no, no, yes, yes].join(' ')}`
}

/** One line an operation, as in the table it is part of. */
export const mediaRows = `media                own        sign-in own own own own own own own own own own
media                colleague  sign-in nobody nobody nobody nobody nobody nobody nobody nobody nobody nobody
mediaOf              own        sign-in own own own own own own own own own own
mediaOf              colleague  sign-in nobody nobody nobody nobody nobody nobody nobody nobody nobody nobody
myMedia              own        ${makers('own')}
cropMedia            own        ${makers('outside')}
cropMedia            colleague  ${makers('no-such-image')}
maskMedia            own        ${makers('outside')}
maskMedia            colleague  ${makers('no-such-image')}
stackFrames          own        ${makers('done')}
stackFrames          colleague  ${makers('no-such-image')}
describeMedia        own        ${makers('done')}
describeMedia        colleague  ${makers('not-yours')}
confirmDeidentified  own        ${makers('done')}
confirmDeidentified  colleague  ${makers('not-yours')}
`
