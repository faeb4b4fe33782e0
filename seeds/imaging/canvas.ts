import { GLYPH, glyphOf } from './font.ts'

export type Colour = readonly [red: number, green: number, blue: number]

export const WHITE: Colour = [235, 235, 235]
export const DIM: Colour = [150, 158, 166]
export const YELLOW: Colour = [250, 222, 90]
export const GREEN: Colour = [120, 230, 140]

/** A picture in the making: three bytes a pixel, row by row. */
export interface Canvas {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

export function blankCanvas(width: number, height: number): Canvas {
  return { width, height, pixels: new Uint8Array(width * height * 3) }
}

export interface Pixel {
  readonly x: number
  readonly y: number
}

export function dot({ width, height, pixels }: Canvas, x: number, y: number, [red, green, blue]: Colour): void {
  if (x < 0 || y < 0 || x >= width || y >= height) return
  const i = (Math.floor(y) * width + Math.floor(x)) * 3
  pixels[i] = red
  pixels[i + 1] = green
  pixels[i + 2] = blue
}

export function fill(canvas: Canvas, from: Pixel, to: Pixel, colour: Colour): void {
  for (let y = Math.round(from.y); y < to.y; y += 1)
    for (let x = Math.round(from.x); x < to.x; x += 1) dot(canvas, x, y, colour)
}

/** `every` pixels one is set: 1 draws a full line, more a dotted one. */
export function line(canvas: Canvas, [from, to]: readonly [Pixel, Pixel], colour: Colour, every = 1): void {
  const length = Math.max(1, Math.round(Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y))))
  for (let k = 0; k <= length; k += every) {
    const x = Math.round(from.x + ((to.x - from.x) * k) / length)
    const y = Math.round(from.y + ((to.y - from.y) * k) / length)
    dot(canvas, x, y, colour)
    if (every > 1) dot(canvas, x + 1, y, colour)
  }
}

export interface Writing {
  readonly colour?: Colour
  /** Pixels a dot. */
  readonly scale?: number
}

export const textWidth = (text: string, scale = 2): number => text.length * GLYPH.advance * scale

/** Writes to the right of and below a pixel, with a dark rim, so that it can be read on any ground. */
export function write(canvas: Canvas, text: string, at: Pixel, { colour = WHITE, scale = 2 }: Writing = {}): void {
  const dots: Pixel[] = []
  for (const [place, letter] of [...text].entries())
    for (const [row, bits] of glyphOf(letter).entries())
      for (let column = 0; column < GLYPH.width; column += 1)
        if ((bits >> (GLYPH.width - 1 - column)) & 1)
          dots.push({
            x: Math.round(at.x) + (place * GLYPH.advance + column) * scale,
            y: Math.round(at.y) + row * scale,
          })
  for (const { x, y } of dots) fill(canvas, { x: x - 1, y: y - 1 }, { x: x + scale + 1, y: y + scale + 1 }, [0, 0, 0])
  for (const { x, y } of dots) fill(canvas, { x, y }, { x: x + scale, y: y + scale }, colour)
}
