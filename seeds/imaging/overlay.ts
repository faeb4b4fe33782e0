import { DIM, GREEN, WHITE, YELLOW, dot, fill, line, textWidth, write, type Canvas, type Pixel } from './canvas.ts'
import { toPixel, type Frame } from './frame.ts'
import type { Point } from './geometry.ts'
import type { Probe } from './probe.ts'

const LABEL = 'SYNTHETIC IMAGE - SOUNDINGS'
/** The strip that holds the label: top left, always. */
export const LABEL_AREA = { left: 8, top: 6, right: 8 + LABEL.length * 12, bottom: 22 } as const

export interface Furniture {
  readonly probe: Probe
  readonly depth: number
  readonly focus: number
  /** Words at the lower left, such as the plane. */
  readonly caption?: string
  /** Whether the mark of orientation stands on the right. */
  readonly isTurned?: boolean
  readonly mechanical?: number
  readonly thermal?: number
}

/** What a machine writes around a picture. Nothing of it names anybody. */
export function furnish(canvas: Canvas, frame: Frame, furniture: Furniture): void {
  write(canvas, LABEL, { x: LABEL_AREA.left, y: LABEL_AREA.top }, { colour: YELLOW })
  const { mechanical = 1.1, thermal = 0.4, probe, caption } = furniture
  const output = `MI ${mechanical.toFixed(1)}  TI ${thermal.toFixed(1)}  ${probe.frequency.toFixed(1)} MHz`
  write(canvas, output, { x: canvas.width - textWidth(output) - 8, y: LABEL_AREA.top }, { colour: DIM })
  greyBar(canvas)
  depthScale(canvas, frame, furniture)
  orientation(canvas, frame, furniture)
  if (caption !== undefined) write(canvas, caption, { x: 8, y: canvas.height - 20 }, { colour: WHITE })
}

function greyBar(canvas: Canvas): void {
  for (let k = 0; k < 120; k += 1) fill(canvas, { x: 8, y: 40 + k }, { x: 20, y: 41 + k }, grey(255 - (k * 255) / 119))
}

const grey = (value: number): readonly [number, number, number] => [
  Math.round(value),
  Math.round(value),
  Math.round(value),
]

function depthScale(canvas: Canvas, frame: Frame, { depth, focus }: Furniture): void {
  const x = canvas.width - 40
  const small = depth > 60 ? 10 : 5
  for (let mm = 0; mm <= depth; mm += small) {
    const { y } = toPixel(frame, { x: 0, y: mm })
    const isLong = depth > 60 ? mm % 50 === 0 : mm % 10 === 0
    line(
      canvas,
      [
        { x, y },
        { x: x + (isLong ? 9 : 4), y },
      ],
      DIM,
    )
    if (isLong && mm > 0) write(canvas, String(mm / 10), { x: x + 14, y: y - 6 }, { colour: DIM })
  }
  const { y } = toPixel(frame, { x: 0, y: focus })
  for (let k = 0; k < 9; k += 1)
    line(
      canvas,
      [
        { x: x - 4 - k, y: y - k / 1.6 },
        { x: x - 4 - k, y: y + k / 1.6 },
      ],
      YELLOW,
    )
}

/** A green ring beside the face, on the side the mark of the probe is on. */
function orientation(canvas: Canvas, frame: Frame, { isTurned = false, probe }: Furniture): void {
  const half = probe.kind === 'linear' ? probe.width / 2 : probe.radius * Math.sin((probe.halfAngle * Math.PI) / 180)
  const side = isTurned ? 1 : -1
  const x = Math.max(32, Math.min(canvas.width - 56, frame.origin.x + side * (half / frame.mmPerPixel + 16)))
  const centre = { x, y: Math.max(40, frame.top + 10) }
  for (let angle = 0; angle < 2 * Math.PI; angle += 0.08)
    for (const radius of [6, 7])
      dot(canvas, centre.x + radius * Math.cos(angle), centre.y + radius * Math.sin(angle), GREEN)
}

const ARM = 6

/** A cross as a caliper leaves it. */
function cross(canvas: Canvas, { x, y }: Pixel): void {
  const at = { x: Math.round(x), y: Math.round(y) }
  for (const by of [0, 1]) {
    line(
      canvas,
      [
        { x: at.x - ARM, y: at.y + by },
        { x: at.x + ARM + 1, y: at.y + by },
      ],
      YELLOW,
    )
    line(
      canvas,
      [
        { x: at.x + by, y: at.y - ARM },
        { x: at.x + by, y: at.y + ARM + 1 },
      ],
      YELLOW,
    )
  }
}

export function caliper(canvas: Canvas, from: Pixel, to: Pixel): void {
  line(canvas, [from, to], YELLOW, 5)
  cross(canvas, from)
  cross(canvas, to)
}

/** A dotted line once around. */
export function trace(canvas: Canvas, outline: readonly Pixel[]): void {
  for (const [i, from] of outline.entries()) line(canvas, [from, outline[(i + 1) % outline.length] ?? from], YELLOW, 4)
}

export interface Pointer {
  /** Where it ends, in mm. */
  readonly to: Point
  /** The way it goes, in degrees clockwise from the right. */
  readonly turn: number
  readonly text?: string
}

/** An arrow with its word behind it. */
export function pointTo(canvas: Canvas, frame: Frame, { to, turn, text = '' }: Pointer): void {
  const tip = toPixel(frame, to)
  const along = { x: Math.cos((turn * Math.PI) / 180), y: Math.sin((turn * Math.PI) / 180) }
  for (let k = 0; k < 26; k += 1) {
    const half = k < 11 ? k * 0.55 : 1.5
    const at = { x: tip.x - along.x * k, y: tip.y - along.y * k }
    const side = { x: along.y * half, y: -along.x * half }
    line(
      canvas,
      [
        { x: at.x - side.x, y: at.y - side.y },
        { x: at.x + side.x, y: at.y + side.y },
      ],
      WHITE,
    )
  }
  const behind = { x: tip.x - along.x * 34, y: tip.y - along.y * 34 }
  const shift = along.x > 0.5 ? textWidth(text) : along.x < -0.5 ? 0 : textWidth(text) / 2
  write(canvas, text, { x: behind.x - shift, y: behind.y - 7 - along.y * 6 })
}

/** Values of what was measured, below each other at the lower right. */
export function results(canvas: Canvas, lines: readonly string[]): void {
  for (const [i, text] of lines.entries())
    write(
      canvas,
      text,
      { x: canvas.width - 60 - textWidth(text), y: canvas.height - 20 - (lines.length - 1 - i) * 20 },
      { colour: YELLOW },
    )
}
