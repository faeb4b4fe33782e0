import type { Canvas, Pixel } from './canvas.ts'
import { toMm, type Frame } from './frame.ts'
import { beamAt, type Beams } from './probe.ts'

/** Which place among the beams every pixel of the picture shows; a line below zero where no beam reaches. */
interface Reach {
  readonly key: string
  readonly lines: Float32Array
  readonly samples: Float32Array
}

let last: Reach | null = null

/** Frames of a clip, and often pictures after each other, share their geometry: it is worked out once. */
function reachOf(beams: Beams, frame: Frame): Reach {
  const key = JSON.stringify([beams, frame])
  if (last?.key === key) return last
  const width = frame.right - frame.left
  const size = width * (frame.bottom - frame.top)
  const reach = { key, lines: new Float32Array(size).fill(-1), samples: new Float32Array(size) }
  for (let i = 0; i < size; i += 1) {
    const place = toMm(frame, { x: frame.left + (i % width), y: frame.top + Math.floor(i / width) })
    const [line, sample] = beamAt(beams, place.x, place.y)
    if (line < 0 || sample < 0 || line > beams.lines - 1 || sample > beams.samples - 1) continue
    reach.lines[i] = line
    reach.samples[i] = sample
  }
  last = reach
  return reach
}

/** Calls back for every pixel that a beam reaches, with its place among the beams. */
export function eachPixel(
  beams: Beams,
  frame: Frame,
  visit: (pixel: number, line: number, sample: number) => void,
): void {
  const { lines, samples } = reachOf(beams, frame)
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? -1
    if (line >= 0) visit(i, line, samples[i] ?? 0)
  }
}

/** The pixel of the canvas of a pixel of the picture. */
export function onCanvas(pixel: number, { left, right, top }: Frame): Pixel {
  const width = right - left
  return { x: left + (pixel % width), y: top + Math.floor(pixel / width) }
}

/** From beams to pixels: each takes its grey from the four samples around it. */
export function convert(canvas: Canvas, greys: Float32Array, beams: Beams, frame: Frame): void {
  const { samples } = beams
  const width = frame.right - frame.left
  eachPixel(beams, frame, (pixel, line, sample) => {
    const i = Math.floor(line) * samples + Math.floor(sample)
    const across = line - Math.floor(line)
    const down = sample - Math.floor(sample)
    const near = (greys[i] ?? 0) * (1 - down) + (greys[i + 1] ?? 0) * down
    const far = (greys[i + samples] ?? near) * (1 - down) + (greys[i + samples + 1] ?? near) * down
    const value = Math.round(255 * (near * (1 - across) + far * across))
    const at = ((frame.top + Math.floor(pixel / width)) * canvas.width + frame.left + (pixel % width)) * 3
    canvas.pixels[at] = value
    canvas.pixels[at + 1] = value
    canvas.pixels[at + 2] = value
  })
}
