import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { SCENES, finished, renderClip, renderScene, sceneOf } from './catalogue.ts'
import type { Canvas, Pixel } from './canvas.ts'
import { projectRoot } from '../project-root.ts'
import { LABEL_AREA } from './overlay.ts'
import { truthOf, type SceneTruth } from './truth.ts'

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Letters of the label within its strip: pixels in its own yellow. */
function labelledPixels(pixels: Uint8Array, width: number): number {
  let count = 0
  for (let { top: y } = LABEL_AREA; y < LABEL_AREA.bottom; y += 1)
    for (let { left: x } = LABEL_AREA; x < LABEL_AREA.right; x += 1) {
      const at = (y * width + x) * 3
      const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3)
      if (red > 200 && green > 180 && blue < 150) count += 1
    }
  return count
}

/** Values of calipers as a person would read them off the image. */
function readOff({ mmPerPixel, spectrum, measurements }: SceneTruth): readonly (readonly [string, number, number])[] {
  return measurements.flatMap(({ name, unit, value, from, to }) => {
    if (from === null || to === null) return []
    const pixels = unit === 'mm' ? Math.hypot(to.x - from.x, to.y - from.y) : from.y - to.y
    return [[name, pixels * (unit === 'mm' ? mmPerPixel : (spectrum?.cmPerSecondPerPixel ?? 0)), value] as const]
  })
}

const isOnImage = ({ x, y }: Pixel): boolean => x >= 0 && y >= 30 && x <= 800 && y <= 600

/** Pixels within an outline. */
const areaOf = (outline: readonly Pixel[]): number =>
  Math.abs(
    outline.reduce((sum, { x, y }, i) => {
      const next = outline[(i + 1) % outline.length] ?? { x, y }
      return sum + (x * next.y - next.x * y) / 2
    }, 0),
  )

/** How far the black around a pixel reaches to the left and to the right, in pixels: the width of fluid, as it was drawn. */
function blackAround({ pixels, width }: Canvas, { x, y }: Pixel): number {
  const isBlack = (column: number): boolean => (pixels[(Math.round(y) * width + column) * 3] ?? 0) < 40
  let left = Math.round(x)
  let right = left
  while (isBlack(left - 1)) left -= 1
  while (isBlack(right + 1)) right += 1
  return right - left + 1
}

describe('The catalogue of synthetic images', () => {
  it('has a code, words and a description of its own for every scene', () => {
    expect(SCENES.length).toBeGreaterThanOrEqual(60)
    for (const key of ['code', 'title', 'shows'] as const)
      expect(new Set(SCENES.map(scene => scene[key])).size, key).toBe(SCENES.length)
    for (const { code, alt, shows, title } of SCENES) {
      expect(code).toMatch(/^(OBS|GYN|GMU|URO|VAS|MSK|HNK|PHY)(-[A-Z]+)+$/)
      expect(alt, code).toMatch(/^\S.{50,}\.$/)
      expect(shows, code).toMatch(/^\S.{40,}\.$/)
      expect(title, code).not.toMatch(/[.!?]$/)
    }
  })

  it.each(SCENES.map(({ code }) => code))('draws %s labelled, with what is true of it inside', code => {
    const scene = sceneOf(code)
    const picture = finished(scene, scene.clip?.poster ?? 0, true)
    const truth = truthOf(scene, picture)
    expect(labelledPixels(picture.canvas.pixels, truth.width)).toBeGreaterThan(1000)
    for (const { name, outline } of truth.regions) {
      expect(areaOf(outline), name).toBeGreaterThan(60)
      for (const at of outline) expect(isOnImage(at), name).toBe(true)
    }
    const calipers = truth.measurements.flatMap(({ from, to }) => [from, to].filter(at => at !== null))
    for (const at of calipers) expect(isOnImage(at)).toBe(true)
    for (const [name, read, value] of readOff(truth)) expect(Math.abs(read - value), name).toBeLessThan(0.15)
  })
})

describe('What is measured', () => {
  it.each(['GMU-CYST', 'URO-CYST', 'URO-BLADDER-TS'])(
    'on %s is what was drawn, to within the blur of the beam',
    code => {
      const scene = sceneOf(code)
      const picture = finished(scene, 0, false)
      const { mmPerPixel, measurements } = truthOf(scene, picture)
      const [{ from, to, value } = expect.fail('Nothing is measured')] = measurements
      const middle = { x: ((from?.x ?? 0) + (to?.x ?? 0)) / 2, y: ((from?.y ?? 0) + (to?.y ?? 0)) / 2 }
      const seen = blackAround(picture.canvas, middle) * mmPerPixel
      expect(seen).toBeLessThan(value + 0.5)
      expect(seen).toBeGreaterThan(value * 0.95 - 3)
    },
  )
})

describe('A rendered still', () => {
  it('is the same bytes twice, and other bytes with its calipers', async () => {
    const [one, two, marked] = [
      await renderScene('GMU-CYST'),
      await renderScene('GMU-CYST'),
      await renderScene('GMU-CYST', { isMarked: true }),
    ]
    expect(hashOf(one.bytes)).toBe(hashOf(two.bytes))
    expect(hashOf(one.bytes)).not.toBe(hashOf(marked.bytes))
    expect(one.measurements).toEqual(marked.measurements)
  })

  it('carries no metadata, and every pixel as it was drawn', async () => {
    const { bytes, mediaType } = await renderScene('URO-CYST')
    const { exif, icc, xmp, iptc, comments, format, width, height } = await sharp(bytes).metadata()
    expect({ exif, icc, xmp, iptc, comments, format, width, height }).toEqual({
      format: 'webp',
      width: 800,
      height: 600,
    })
    expect(mediaType).toBe('image/webp')
    const scene = sceneOf('URO-CYST')
    const drawn = finished(scene, 0, false).canvas.pixels
    expect(hashOf(await sharp(bytes).raw().toBuffer())).toBe(hashOf(drawn))
  })

  it('of an unknown scene says so', async () => {
    await expect(renderScene('GMU-NOTHING')).rejects.toThrow('There is no scene GMU-NOTHING')
  })
})

describe('A rendered clip', () => {
  it('moves: its frames differ, and carry no metadata', async () => {
    const { frames, framesPerSecond } = await renderClip('OBS-HEART')
    expect(frames).toHaveLength(24)
    expect(framesPerSecond).toBeCloseTo(55.2)
    expect(new Set(frames.map(hashOf)).size).toBeGreaterThan(15)
    const { exif, xmp } = await sharp(frames[3]).metadata()
    expect([exif, xmp]).toEqual([undefined, undefined])
  })

  it('is refused for a still', async () => {
    await expect(renderClip('GMU-CYST')).rejects.toThrow('Scene GMU-CYST is a still')
  })
})

describe('The page about the images', () => {
  it('names every scene and no other', () => {
    const page = readFileSync(join(projectRoot(), 'seeds/imaging/README.md'), 'utf8')
    const named = [...page.matchAll(/^\| `([A-Z-]+)` +\|/gm)].map(([, code]) => code)
    expect(named.toSorted()).toEqual(SCENES.map(({ code }) => code).toSorted())
  })
})
