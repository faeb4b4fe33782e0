import type { Canvas, Colour } from './canvas.ts'
import { dot, fill, line, write, DIM } from './canvas.ts'
import type { Field } from './field.ts'
import { toPixel, type Frame } from './frame.ts'
import type { Point } from './geometry.ts'
import { hills, normalAt } from './noise.ts'
import { directionOf } from './probe.ts'
import { eachPixel, onCanvas } from './scan-conversion.ts'

export interface ColourBox {
  /** mm. */
  readonly from: Point
  readonly to: Point
  /** Speed at which the colour turns over, in cm/s. */
  readonly scale: number
  /** Degrees by which the beams of a linear probe are steered. */
  readonly steer?: number
  /** Slower than this share of the scale is not shown. */
  readonly filter?: number
  /** Shows strength only, in one colour. */
  readonly isPower?: boolean
}

/** Speeds along the beam, in parts of the scale, from -1 to 1 after they turned over; NaN where none is shown. */
function measuredFlow(field: Field, { scale, steer = 0, filter = 0.06 }: ColourBox): Float32Array {
  const { lines, samples } = field.beams
  const speeds = new Float32Array(field.level.length).fill(Number.NaN)
  const turn = (steer * Math.PI) / 180
  for (let at = 0; at < lines; at += 1) {
    const way = directionOf(field.beams, at)
    const x = way.x * Math.cos(turn) + way.y * Math.sin(turn)
    const y = way.y * Math.cos(turn) - way.x * Math.sin(turn)
    for (let sample = 0; sample < samples; sample += 1) {
      const i = at * samples + sample
      if ((field.flow.share[i] ?? 0) < 0.5) continue
      const towards = -((field.flow.vx[i] ?? 0) * x + (field.flow.vy[i] ?? 0) * y) / scale
      const noisy = towards * (1 + 0.08 * hills(at / 4, sample / 8, 11)) + 0.03 * normalAt(at >> 1, sample >> 2)
      if (Math.abs(noisy) >= filter) speeds[i] = wrapped(noisy)
    }
  }
  return speeds
}

/** A speed beyond the scale comes back from its other end. */
export const wrapped = (value: number): number => value - 2 * Math.floor((value + 1) / 2)

/** Red towards the probe, blue away from it, paler when faster. */
function colourOf(value: number, isPower = false): Colour {
  const strength = Math.min(1, Math.abs(value))
  const low = Math.round(90 + 165 * Math.sqrt(strength))
  const pale = Math.round(225 * Math.max(0, strength - 0.25) ** 1.1)
  if (isPower) return [low, Math.round(pale * 0.8), 20]
  return value >= 0 ? [low, pale, Math.round(pale * 0.15)] : [Math.round(pale * 0.15), pale, low]
}

export function paintFlow(canvas: Canvas, field: Field, frame: Frame, box: ColourBox): void {
  const speeds = measuredFlow(field, box)
  const { samples } = field.beams
  const isWithin = inBox(box)
  eachPixel(field.beams, frame, (pixel, at, sample) => {
    const i = Math.round(at) * samples + Math.round(sample)
    const speed = speeds[i] ?? Number.NaN
    if (Number.isNaN(speed) || !isWithin(field.xs[i] ?? 0, field.ys[i] ?? 0)) return
    const { x, y } = onCanvas(pixel, frame)
    dot(canvas, x, y, colourOf(speed, box.isPower))
  })
  outlineBox(canvas, frame, box)
  colourBar(canvas, box)
}

const lean = ({ steer = 0 }: ColourBox): number => Math.tan((steer * Math.PI) / 180)

const inBox =
  (box: ColourBox) =>
  (x: number, y: number): boolean => {
    const at = x - (y - box.from.y) * lean(box)
    return y > box.from.y && y < box.to.y && at > box.from.x && at < box.to.x
  }

function outlineBox(canvas: Canvas, frame: Frame, box: ColourBox): void {
  const shift = (box.to.y - box.from.y) * lean(box)
  const corners = [
    toPixel(frame, box.from),
    toPixel(frame, { x: box.to.x, y: box.from.y }),
    toPixel(frame, { x: box.to.x + shift, y: box.to.y }),
    toPixel(frame, { x: box.from.x + shift, y: box.to.y }),
  ]
  for (const [i, corner] of corners.entries()) line(canvas, [corner, corners[(i + 1) % 4] ?? corner], [220, 220, 220])
}

function colourBar(canvas: Canvas, { scale, isPower = false }: ColourBox): void {
  const top = 184
  for (let k = 0; k < 120; k += 1) {
    const value = isPower ? 1 - k / 119 : 1 - (2 * k) / 119
    fill(
      canvas,
      { x: 8, y: top + k },
      { x: 20, y: top + k + 1 },
      Math.abs(value) < 0.04 ? [0, 0, 0] : colourOf(value, isPower),
    )
  }
  if (isPower) return
  const text = String(Math.round(scale))
  write(canvas, `+${text} cm/s`, { x: 8, y: top - 17 }, { colour: DIM })
  write(canvas, `-${text}`, { x: 8, y: top + 124 }, { colour: DIM })
}
