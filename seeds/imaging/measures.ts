import type { Pixel } from './canvas.ts'
import { toPixel, type Frame } from './frame.ts'
import { between } from './geometry.ts'
import type { Measure } from './scene.ts'
import { pixelOf, type SpectrumView } from './spectrum.ts'

/** What a measure comes to: mm or cm/s. */
export function valueOf(measure: Measure): number {
  if (measure.kind === 'speed') return measure.value
  if (measure.kind === 'distance') return between(measure.from, measure.to)
  const { outline } = measure.shape
  return outline.reduce((sum, each, i) => sum + between(each, outline[(i + 1) % outline.length] ?? each), 0)
}

export const unitOf = ({ kind }: Measure): 'mm' | 'cm/s' => (kind === 'speed' ? 'cm/s' : 'mm')

interface Place {
  readonly frame: Frame
  readonly spectrum: SpectrumView | undefined
}

/** Where the two calipers of a measure belong; none for a way around something. */
export function calipersOf(measure: Measure, { frame, spectrum }: Place): readonly [Pixel, Pixel] | null {
  if (measure.kind === 'distance') return [toPixel(frame, measure.from), toPixel(frame, measure.to)]
  if (measure.kind === 'circumference' || spectrum === undefined) return null
  const at = momentOf(spectrum, measure.value)
  return [pixelOf(spectrum, at, 0), pixelOf(spectrum, at, measure.value)]
}

/** When the blood is as fast as that, after the first half second. */
function momentOf({ streams, seconds }: SpectrumView, speed: number): number {
  const peak = streams[0]?.peak ?? (() => 0)
  let best = 0.5
  for (let at = 0.5; at < seconds; at += 0.005)
    if (Math.abs(peak(at) - speed) < Math.abs(peak(best) - speed) - 1e-9) best = at
  return best
}
