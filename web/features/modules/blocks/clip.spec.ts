// @vitest-environment happy-dom
import { mount, type VueWrapper } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import type { ClipFigure } from '../../../../api/domain/blocks/browser.ts'
import { i18n, loadLaterMessages } from '../../../app/i18n.ts'
import BlockClip from './BlockClip.vue'
import { frameAt, leadOf, secondsAt, timeOf } from './clip.ts'
import { framesNear } from './frame-stack.ts'
import { provideMedia, type MediaFacts } from './media.ts'

beforeAll(() => loadLaterMessages())

const figure: ClipFigure = { figure: 'CLIP', media: 'm', alt: 'A sweep', caption: 'Sweep', loops: false }
const stack: MediaFacts = {
  contentType: 'image/webp',
  bytes: 1,
  width: 800,
  height: 600,
  frames: 24,
  framesPerSecond: 12,
  isSynthetic: true,
  files: [],
}

function show(clips: ClipFigure[]): VueWrapper {
  const Page = defineComponent(() => {
    provideMedia(() => stack)
    return () => h(BlockClip, { clips })
  })
  return mount(Page, { global: { plugins: [i18n] } })
}

const place = (page: VueWrapper) => page.get('.clip-controls__place').text()

async function press(page: VueWrapper, key: string, times = 1): Promise<void> {
  for (let time = 0; time < times; time += 1) await page.get('.stage__area').trigger('keydown', { key })
}

describe('frames of a clip', () => {
  it('are found by the middle of each, and never beyond the ends', () => {
    const time = { frames: 24, framesPerSecond: 12 }
    for (let frame = 0; frame < 24; frame += 1) expect(frameAt(secondsAt(frame, time), time)).toBe(frame)
    expect(frameAt(-1, time)).toBe(0)
    expect(frameAt(99, time)).toBe(23)
  })

  it('are counted by the length of a video of which nothing else is known', () => {
    expect(timeOf(null, 2)).toEqual({ frames: 50, framesPerSecond: 25 })
    expect(timeOf(stack, 99)).toEqual({ frames: 24, framesPerSecond: 12 })
  })

  it('of two clips are those of the longer one', () => {
    expect(leadOf([timeOf(null, 2), timeOf(null, 3)])).toBe(1)
    expect(leadOf([])).toBe(0)
  })
})

describe('frames kept ready', () => {
  it('are those near the one that is shown, round both ends, each once', () => {
    expect(framesNear(0, 40)).toEqual([0, 1, 39, 2, 38, 3, 37, 4, 36, 5, 35, 6, 34, 7, 33, 8, 32])
    expect(framesNear(3, 4)).toEqual([3, 0, 2, 1])
    expect(framesNear(0, 1)).toEqual([0])
    for (const frames of [1, 2, 3, 5, 16, 17, 18])
      for (let frame = 0; frame < frames; frame += 1)
        expect(new Set(framesNear(frame, frames)).size).toBe(Math.min(frames, 17))
  })
})

describe('a clip', () => {
  it('stands at its first frame until somebody plays it', () => {
    const page = show([figure])
    expect(place(page)).toBe('Frame 1 of 24')
    expect(page.text()).toContain('Play')
  })

  it('goes by one frame with arrows, comma and full stop, and to its ends', async () => {
    const page = show([figure])
    await press(page, 'ArrowRight', 2)
    await press(page, '.')
    expect(place(page)).toBe('Frame 4 of 24')
    await press(page, ',')
    await press(page, 'ArrowLeft')
    expect(place(page)).toBe('Frame 2 of 24')
    await press(page, 'End')
    expect(place(page)).toBe('Frame 24 of 24')
    await press(page, 'ArrowRight')
    expect(place(page)).toBe('Frame 24 of 24')
    await press(page, 'Home')
    expect(place(page)).toBe('Frame 1 of 24')
  })

  it('says which frame is shown once it stands', async () => {
    const page = show([figure])
    await press(page, 'ArrowRight')
    await nextTick()
    expect(page.get('.clip-controls [role=status]').text()).toBe('Frame 2 of 24')
  })

  it('plays and pauses with space, not while a button has the focus', async () => {
    const page = show([figure])
    await press(page, ' ')
    expect(page.text()).toContain('Pause')
    await press(page, ' ')
    expect(page.text()).not.toContain('Pause')
    await page.findAll('.clip-controls button')[0]?.trigger('keydown', { key: ' ' })
    expect(page.text()).not.toContain('Pause')
  })

  it('has one set of controls beside another, and a name for each', () => {
    const page = show([figure, figure])
    expect(page.findAll('.stage__area').map(area => area.attributes('aria-label'))).toEqual([
      expect.stringContaining('Clip 1 of 2'),
      expect.stringContaining('Clip 2 of 2'),
    ])
    expect(page.findAll('[type=range]')).toHaveLength(1)
  })
})
