import type { Pixel } from './canvas.ts'
import { toPixel, type Frame } from './frame.ts'
import { calipersOf, unitOf, valueOf } from './measures.ts'
import type { Picture } from './render.ts'
import type { Drawing, Measure, Scene, SceneArea } from './scene.ts'
import { baselineOf, secondsPerPixel, speedPerPixel, type SpectrumView } from './spectrum.ts'

export interface SceneRegion {
  readonly name: string
  /** Its border in pixels of the image, once around. */
  readonly outline: readonly Pixel[]
}

export interface SceneMeasurement {
  readonly name: string
  readonly label: string
  readonly unit: 'mm' | 'cm/s'
  readonly value: number
  /** Where its calipers belong, in pixels; none for a way around something. A speed is measured from the baseline. */
  readonly from: Pixel | null
  readonly to: Pixel | null
}

/** What a pixel of a spectrum is. */
export interface SpectrumScale {
  /** The row of no flow. */
  readonly baseline: number
  readonly cmPerSecondPerPixel: number
  readonly secondsPerPixel: number
}

/** What is known of an image without looking at it. */
export interface SceneTruth {
  readonly code: string
  readonly area: SceneArea
  readonly title: string
  readonly shows: string
  readonly alt: string
  readonly width: number
  readonly height: number
  readonly mmPerPixel: number
  readonly spectrum: SpectrumScale | null
  readonly regions: readonly SceneRegion[]
  readonly measurements: readonly SceneMeasurement[]
}

export function truthOf(scene: Scene, { canvas, frame, drawing }: Picture): SceneTruth {
  const { code, area, title, shows, alt, spectrum } = scene
  return {
    code,
    area,
    title,
    shows,
    alt,
    width: canvas.width,
    height: canvas.height,
    mmPerPixel: frame.mmPerPixel,
    spectrum: spectrum === undefined ? null : scaleOf(spectrum),
    regions: regionsOf(drawing, frame),
    measurements: Object.entries(drawing.measures ?? {}).map(([name, measure]) =>
      measurementOf(name, measure, { frame, spectrum }),
    ),
  }
}

const scaleOf = (view: SpectrumView): SpectrumScale => ({
  baseline: baselineOf(view),
  cmPerSecondPerPixel: speedPerPixel(view),
  secondsPerPixel: secondsPerPixel(view),
})

function regionsOf({ regions = {} }: Drawing, frame: Frame): readonly SceneRegion[] {
  return Object.entries(regions).map(([name, { outline }]) => ({
    name,
    outline: outline.map(each => held(toPixel(frame, each), frame)),
  }))
}

const rounded = (value: number): number => Math.round(value * 10) / 10

/** What lies beyond the picture ends at its side. */
const held = ({ x, y }: Pixel, { left, top, right, bottom }: Frame): Pixel => ({
  x: rounded(Math.max(left, Math.min(right, x))),
  y: rounded(Math.max(top, Math.min(bottom, y))),
})

function measurementOf(
  name: string,
  measure: Measure,
  place: { readonly frame: Frame; readonly spectrum: SpectrumView | undefined },
): SceneMeasurement {
  const [from, to] = calipersOf(measure, place) ?? [null, null]
  const exact = (at: Pixel | null): Pixel | null => at && { x: rounded(at.x), y: rounded(at.y) }
  return {
    name,
    label: measure.label,
    unit: unitOf(measure),
    value: rounded(valueOf(measure)),
    from: exact(from),
    to: exact(to),
  }
}
