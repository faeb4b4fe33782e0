import { DIM, GREEN, WHITE, YELLOW, dot, line, write, type Canvas, type Pixel } from './canvas.ts'
import { toPixel, type Area, type Frame } from './frame.ts'
import type { Point } from './geometry.ts'
import { hills, normalAt } from './noise.ts'

/** Blood that moves together through the gate. */
export interface Stream {
  /** The fastest of it at a moment, in cm/s; below zero it runs away from the probe. */
  readonly peak: (seconds: number) => number
  /** The slowest as a share of the fastest: near 1 leaves a clear window, 0 fills it. */
  readonly window: number
  /** dB against the others. */
  readonly level?: number
  /** How blurred its fastest edge is, as a share of the speed. */
  readonly broadening?: number
}

export interface SpectrumView {
  readonly streams: readonly Stream[]
  /** cm/s above and below the line of no flow: what lies beyond comes back from the other end. */
  readonly above: number
  readonly below: number
  readonly seconds: number
  /** Slower than this nothing is shown, in cm/s. */
  readonly filter?: number
  readonly gain?: number
  /** Where the gate lies, in mm, which way the vessel runs there, and how the beam is steered, both in degrees. */
  readonly gate: { readonly at: Point; readonly vessel: number; readonly steer?: number }
}

/** Where the spectrum lies on the canvas, and what a pixel of it is. */
const PANEL: Area = { left: 44, top: 312, right: 724, bottom: 572 }

export const baselineOf = ({ above, below }: SpectrumView): number =>
  Math.round(PANEL.top + ((PANEL.bottom - PANEL.top) * above) / (above + below))

export const speedPerPixel = ({ above, below }: SpectrumView): number => (above + below) / (PANEL.bottom - PANEL.top)

export const secondsPerPixel = ({ seconds }: SpectrumView): number => seconds / (PANEL.right - PANEL.left)

/** The pixel of a speed at a moment. */
export const pixelOf = (view: SpectrumView, seconds: number, speed: number): Pixel => ({
  x: PANEL.left + seconds / secondsPerPixel(view),
  y: baselineOf(view) - speed / speedPerPixel(view),
})

export function drawSpectrum(canvas: Canvas, view: SpectrumView, frame: Frame): void {
  const powers = powersOf(view)
  const width = PANEL.right - PANEL.left
  for (let i = 0; i < powers.length; i += 1) {
    const level = Math.max(0, Math.min(1, (10 * Math.log10((powers[i] ?? 0) + 1e-5) + 23 + (view.gain ?? 0)) / 34))
    const value = Math.round(255 * level ** 1.15)
    dot(canvas, PANEL.left + (i % width), PANEL.top + Math.floor(i / width), [value, value, value])
  }
  drawScales(canvas, view)
  drawGate(canvas, view, frame)
}

/** Power of every speed at every moment, grainy as spectra of blood are. */
function powersOf(view: SpectrumView): Float32Array {
  const width = PANEL.right - PANEL.left
  const height = PANEL.bottom - PANEL.top
  const raw = new Float32Array(width * height)
  for (let x = 0; x < width; x += 1) {
    const column = columnAt(view, x * secondsPerPixel(view), height)
    for (let y = 0; y < height; y += 1) {
      const grain = (normalAt(x, y * 3) ** 2 + normalAt(x + 300, y * 3 + 1) ** 2) / 2
      raw[y * width + x] = (column[y] ?? 0) * grain + 0.0021 * Math.min(6, normalAt(x + 90, y * 5) ** 2)
    }
  }
  return raw.map((each, i) => (each * 2 + (raw[i - 1] ?? 0) + (raw[i + 1] ?? 0) + (raw[i - width] ?? 0)) / 5)
}

/** Power of every speed at one moment, from the top down; speeds beyond the scale are folded in from the other end. */
function columnAt(view: SpectrumView, seconds: number, height: number): Float32Array {
  const { above, below, streams, filter = 2 } = view
  const column = new Float32Array(height)
  const range = above + below
  for (const { peak, window, level = 0, broadening = 0.05 } of streams) {
    const fastest = peak(seconds) * (1 + 0.015 * hills(seconds * 40, 2, 31))
    const strength = 10 ** (level / 10)
    const blur = Math.abs(fastest) * broadening + range * 0.006
    for (let fold = -1; fold <= 1; fold += 1)
      for (let y = 0; y < height; y += 1) {
        const speed = above - ((y + 0.5) * range) / height + fold * range
        if (Math.abs(speed) < filter) continue
        column[y] =
          (column[y] ?? 0) + strength * shareOf(speed * Math.sign(fastest || 1), Math.abs(fastest), { window, blur })
      }
  }
  return column
}

/** How much of a stream moves at a speed: most near the fastest, none beyond it. */
function shareOf(speed: number, fastest: number, { window, blur }: { window: number; blur: number }): number {
  const over = 1 / (1 + Math.exp((speed - fastest + 1.6 * blur) / (blur * 0.35)))
  const slowest = window * fastest
  const under = 1 / (1 + Math.exp((slowest - speed) / (blur * 0.5 + 0.035 * fastest)))
  const lean = speed < 0 ? 0 : 0.3 + 0.7 * Math.min(1, speed / (fastest + 1e-3))
  return over * under * lean
}

function drawScales(canvas: Canvas, view: SpectrumView): void {
  const y = baselineOf(view)
  line(
    canvas,
    [
      { x: PANEL.left, y },
      { x: PANEL.right, y },
    ],
    [190, 190, 190],
  )
  const step = niceStep((view.above + view.below) / 5)
  for (let speed = -Math.floor(view.below / step) * step; speed <= view.above; speed += step) {
    const at = baselineOf(view) - speed / speedPerPixel(view)
    line(
      canvas,
      [
        { x: PANEL.right, y: at },
        { x: PANEL.right + 8, y: at },
      ],
      DIM,
    )
    if (at > PANEL.top + 8 && at < PANEL.bottom - 4)
      write(canvas, String(speed), { x: PANEL.right + 14, y: at - 6 }, { colour: DIM })
  }
  write(canvas, 'cm/s', { x: PANEL.right + 14, y: PANEL.top - 10 }, { colour: DIM })
  const tick = view.seconds > 6 ? 1 : 0.5
  for (let at = 0; at <= view.seconds; at += tick) {
    const x = PANEL.left + at / secondsPerPixel(view)
    line(
      canvas,
      [
        { x, y: PANEL.bottom },
        { x, y: PANEL.bottom + 5 },
      ],
      DIM,
    )
  }
}

function niceStep(about: number): number {
  const power = 10 ** Math.floor(Math.log10(about))
  return [1, 2, 5, 10].map(each => each * power).find(each => each >= about) ?? about
}

/** The beam, the gate upon it and the line that corrects the angle. */
function drawGate(canvas: Canvas, { gate }: SpectrumView, frame: Frame): void {
  const turn = ((gate.steer ?? 0) * Math.PI) / 180
  const beam = { x: Math.sin(turn), y: Math.cos(turn) }
  const at = toPixel(frame, gate.at)
  const up = (at.y - frame.top) / beam.y
  const down = (frame.bottom - 4 - at.y) / beam.y
  line(
    canvas,
    [
      { x: at.x - beam.x * up, y: at.y - beam.y * up },
      { x: at.x + beam.x * down, y: at.y + beam.y * down },
    ],
    GREEN,
    5,
  )
  for (const side of [-4, 4]) {
    const middle = { x: at.x + beam.x * side, y: at.y + beam.y * side }
    line(
      canvas,
      [
        { x: middle.x - beam.y * 7, y: middle.y + beam.x * 7 },
        { x: middle.x + beam.y * 7, y: middle.y - beam.x * 7 },
      ],
      WHITE,
    )
  }
  const way = { x: Math.cos((gate.vessel * Math.PI) / 180), y: Math.sin((gate.vessel * Math.PI) / 180) }
  line(
    canvas,
    [
      { x: at.x - way.x * 26, y: at.y - way.y * 26 },
      { x: at.x + way.x * 26, y: at.y + way.y * 26 },
    ],
    YELLOW,
    1,
  )
  const text = `ANGLE ${Math.round((Math.acos(Math.abs(way.x * beam.x + way.y * beam.y)) * 180) / Math.PI)}°`
  write(canvas, text, { x: PANEL.left, y: 292 }, { colour: DIM })
}
