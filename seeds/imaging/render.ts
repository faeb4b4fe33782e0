import { caliper, furnish, pointTo, results, trace } from './overlay.ts'
import { blankCanvas, type Canvas } from './canvas.ts'
import { fieldOf, type Field } from './field.ts'
import { frameOf, toPixel, type Area, type Frame } from './frame.ts'
import { calipersOf, unitOf, valueOf } from './measures.ts'
import { reflect, repeat, shade } from './beam.ts'
import { paintFlow } from './colour-flow.ts'
import { beamsOf, PROBES, type Beams, type Probe } from './probe.ts'
import { convert } from './scan-conversion.ts'
import { echoesOf } from './speckle.ts'
import { drawSpectrum } from './spectrum.ts'
import { greysOf } from './tone.ts'
import type { Drawing, Scene, View } from './scene.ts'

const SIZE = { width: 800, height: 600 } as const
const AREA: Area = { left: 40, top: 30, right: 756, bottom: 590 }
/** The picture above a spectrum. */
const UPPER: Area = { left: 60, top: 30, right: 700, bottom: 290 }

export interface Picture {
  readonly canvas: Canvas
  readonly frame: Frame
  readonly field: Field
  readonly drawing: Drawing
}

const seedOf = (code: string): number =>
  [...code].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 100_003, 7)

const probeOf = ({ probe, frequency }: View): Probe =>
  frequency === undefined ? PROBES[probe] : { ...PROBES[probe], frequency }

function sampledBeams(view: View): Beams {
  const lines = view.probe === 'endocavity' ? 300 : 256
  return beamsOf(probeOf(view), view.depth, { lines, samples: 512 })
}

/** The picture alone: tissue to greys, and colour where blood flows. */
export function pictureOf(scene: Scene, phase = 0): Picture {
  const { view } = scene
  const drawing = scene.draw(phase)
  const field = fieldOf(drawing.phantom, sampledBeams(view))
  for (const each of drawing.phantom.echoes ?? []) repeat(field, each)
  for (const each of drawing.phantom.mirrors ?? []) reflect(field, each)
  const { frequency } = field.beams.probe
  const focus = {
    depth: view.focus ?? view.depth * 0.55,
    frequency,
    spread: view.spread,
    sideLobe: view.sideLobe,
    seed: seedOf(scene.code),
  }
  const echoes = echoesOf(field, shade(field, frequency), focus)
  const canvas = blankCanvas(SIZE.width, SIZE.height)
  const frame = frameOf(field.beams.probe, view.depth, scene.spectrum === undefined ? AREA : UPPER)
  convert(canvas, greysOf(echoes, field.beams.samples, view.tone ?? {}), field.beams, frame)
  if (drawing.colour !== undefined) paintFlow(canvas, field, frame, drawing.colour)
  if (scene.spectrum !== undefined) drawSpectrum(canvas, scene.spectrum, frame)
  return { canvas, frame, field, drawing }
}

export function dress({ canvas, frame }: Picture, { view }: Scene): void {
  const { depth, focus = depth * 0.55, caption, isTurned, mechanical, thermal } = view
  furnish(canvas, frame, { probe: probeOf(view), depth, focus, caption, isTurned, mechanical, thermal })
}

export function drawMeasures({ canvas, frame, drawing }: Picture, { spectrum }: Scene): void {
  const measures = Object.values(drawing.measures ?? {})
  for (const measure of measures) {
    const calipers = calipersOf(measure, { frame, spectrum })
    if (calipers !== null) caliper(canvas, ...calipers)
    if (measure.kind === 'circumference')
      trace(
        canvas,
        measure.shape.outline.map(each => toPixel(frame, each)),
      )
  }
  for (const each of drawing.pointers ?? []) pointTo(canvas, frame, each)
  results(
    canvas,
    measures.map(each => `${each.label} ${valueOf(each).toFixed(1)} ${unitOf(each)}`),
  )
}
