import sharp from 'sharp'
import { expect, it } from 'vitest'
import { describeOnEachDatabase } from '../../support/api.ts'
import { fetchFile, image, upload } from './files.ts'

const author = 'idris.halloway-okafor'
const elsewhere = 'priya.marlowe'

const checks = ['NO_NAME', 'NO_NUMBER', 'NO_DATE', 'NO_FACE', 'NO_BURNED_IN_TEXT', 'NOT_RECOGNISABLE']

const mediaQuery = `query ($id: UUID!) { media(id: $id) {
  id kind contentType width height title isMine isPublishable removed checks confirmedAt version
  files { size path contentType bytes width height } } }`

describeOnEachDatabase('An image that an author brings', api => {
  it('is kept upright, without what came beside its pixels, in three sizes', async () => {
    const client = await api.asPersona(author)
    const bytes = await image(1600, 1200)
      .withExif({ IFD0: { Artist: 'SMITH^JANE' } })
      .jpeg()
      .toBuffer()
    const answer = await upload(client, bytes, { fileName: 'gallbladder.jpg' })
    expect(answer).toMatchObject({ status: 201, width: 1600, height: 1200 })
    expect(answer.notes.map(({ code }) => code)).toEqual(['EXIF', 'PATIENT_DETAILS'])
    const { media } = await client.query<{ media: { files: { path: string; size: string; width: number }[] } }>(
      mediaQuery,
      { id: answer.mediaId },
    )
    expect(media).toMatchObject({ kind: 'IMAGE', title: 'gallbladder', isMine: true, isPublishable: false })
    expect(media.files.map(({ size, width }) => [size, width])).toEqual([
      ['full', 1600],
      ['960', 960],
      ['480', 480],
    ])
    for (const { path, width } of media.files) {
      const file = await fetchFile(client, path)
      expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'image/webp'])
      const metadata = await sharp(file.rawPayload).metadata()
      expect([metadata.width, metadata.exif, metadata.xmp]).toEqual([width, undefined, undefined])
      expect(file.rawPayload.includes('SMITH')).toBe(false)
    }
  })

  it('is cropped and masked in its pixels into new ones, which are not confirmed', async () => {
    const client = await api.asPersona(author)
    const white = sharp({ create: { width: 400, height: 300, channels: 3, background: '#ffffff' } })
    const { mediaId } = await upload(client, await white.png().toBuffer(), { title: 'Liver' })
    const make = async (name: string, type: string, input: object) => {
      const document = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename
        ... on ${type.replace('Input', 'Success')} { media { id width height title derivedFromId isPublishable } }
        ... on InvalidInput { fields { path code } } ... on NotAllowed { code } } }`
      const answer = await client.query<Record<string, { media: { id: string } }>>(document, { input })
      return answer[name]
    }
    const area = { x: 0, y: 0, width: 0.5, height: 0.5 }
    const cropped = await make('cropMedia', 'CropMediaInput', { mediaId, area })
    expect(cropped?.media).toMatchObject({
      width: 200,
      height: 150,
      title: 'Liver',
      derivedFromId: mediaId,
      isPublishable: false,
    })
    const masked = await make('maskMedia', 'MaskMediaInput', { mediaId, areas: [area] })
    const file = await fetchFile(client, `/media/${masked?.media.id}`)
    const at = async (left: number, top: number): Promise<number> =>
      (await sharp(file.rawPayload).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())[0] ?? -1
    expect(
      [await at(4, 4), await at(180, 130), await at(300, 200)].map(mean => (mean > 127 ? 'white' : 'black')),
    ).toEqual(['black', 'black', 'white'])
    expect(await make('cropMedia', 'CropMediaInput', { mediaId, area: { ...area, x: 0.9 } })).toMatchObject({
      fields: [{ path: 'area', code: 'OUTSIDE' }],
    })
    const clip = await make('stackFrames', 'StackFramesInput', {
      imageIds: [mediaId, masked?.media.id],
      framesPerSecond: 10,
      title: 'Two',
    })
    const { media } = await client.query<{ media: object }>(mediaQuery, { id: clip?.media.id })
    expect(media).toMatchObject({ kind: 'CLIP', files: [{ size: 'frame-1' }, { size: 'frame-2' }] })
  })

  it('is described and confirmed by its owner, with every check ticked', async () => {
    const client = await api.asPersona(author)
    const { mediaId } = await upload(client, await image(64, 64).png().toBuffer())
    const confirm = (ticked: string[]) =>
      client.query(
        `mutation ($input: ConfirmDeidentifiedInput!) { confirmDeidentified(input: $input) {
          ... on ConfirmDeidentifiedSuccess { media { isPublishable checks } } ... on InvalidInput { fields { code } } } }`,
        { input: { mediaId, checks: ticked } },
      )
    expect(await confirm(checks.slice(1))).toEqual({ confirmDeidentified: { fields: [{ code: 'NO_NAME' }] } })
    expect(await confirm(checks)).toEqual({ confirmDeidentified: { media: { isPublishable: true, checks } } })
    const describe = (expectedVersion: number, permissionNote: string) =>
      client.query(
        `mutation ($input: DescribeMediaInput!) { describeMedia(input: $input) { __typename
          ... on DescribeMediaSuccess { media { title permission millimetresPerPixel version } }
          ... on InvalidInput { fields { path code } } ... on Conflict { currentVersion } } }`,
        {
          input: {
            mediaId,
            expectedVersion,
            title: 'Kidney',
            permission: 'PATIENT_CONSENT',
            permissionNote,
            source: null,
            rarityNote: null,
            millimetresPerPixel: 0.2,
          },
        },
      )
    expect(await describe(2, 'Consent of 943 476 5919')).toMatchObject({
      describeMedia: { fields: [{ path: 'permissionNote', code: 'PATIENT_IDENTIFIER' }] },
    })
    expect(await describe(1, 'In writing')).toMatchObject({ describeMedia: { currentVersion: 2 } })
    expect(await describe(2, 'In writing')).toMatchObject({
      describeMedia: {
        media: { title: 'Kidney', permission: 'PATIENT_CONSENT', millimetresPerPixel: 0.2, version: 3 },
      },
    })
    const found = await client.query('{ myMedia(search: "kidn") { totalCount nodes { id title } } }')
    expect(found).toEqual({ myMedia: { totalCount: 1, nodes: [{ id: mediaId, title: 'Kidney' }] } })
  })

  it('is shown to nobody else', async () => {
    const client = await api.asPersona(author)
    const { mediaId } = await upload(client, await image(64, 64).png().toBuffer())
    const other = await api.asPersona(elsewhere)
    expect(await other.query(mediaQuery, { id: mediaId })).toEqual({ media: null })
    expect((await fetchFile(other, `/media/${mediaId}`)).statusCode).toBe(404)
    expect((await fetchFile(api.stranger(), `/media/${mediaId}`)).statusCode).toBe(401)
  })
})
