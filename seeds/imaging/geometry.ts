/** Millimetres to the right of the middle of the probe, and below its face. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A shape by how far a point lies outside its border; negative within. */
export interface Shape {
  readonly box: Box
  readonly distance: (x: number, y: number) => number
  /** Its border as points, once around; a line along the middle for open shapes. */
  readonly outline: readonly Point[]
}

export const point = (x: number, y: number): Point => ({ x, y })

export const between = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y)

const boxAround = (points: readonly Point[], margin: number): Box => ({
  left: Math.min(...points.map(each => each.x)) - margin,
  top: Math.min(...points.map(each => each.y)) - margin,
  right: Math.max(...points.map(each => each.x)) + margin,
  bottom: Math.max(...points.map(each => each.y)) + margin,
})

const RADIANS = Math.PI / 180

/** `turn` in degrees, clockwise on the screen. */
export function ellipse(centre: Point, halfLong: number, halfShort: number, turn = 0): Shape {
  const cos = Math.cos(turn * RADIANS)
  const sin = Math.sin(turn * RADIANS)
  const at = (angle: number): Point => {
    const u = halfLong * Math.cos(angle)
    const v = halfShort * Math.sin(angle)
    return point(centre.x + u * cos - v * sin, centre.y + u * sin + v * cos)
  }
  const outline = Array.from({ length: 48 }, (_, i) => at((i / 48) * 2 * Math.PI))
  const distance = (x: number, y: number): number => {
    const u = ((x - centre.x) * cos + (y - centre.y) * sin) / halfLong
    const v = ((y - centre.y) * cos - (x - centre.x) * sin) / halfShort
    const k = Math.hypot(u, v)
    const slope = Math.hypot(u / halfLong, v / halfShort)
    return slope < 1e-6 ? -Math.min(halfLong, halfShort) : ((k - 1) * k) / slope
  }
  return { box: boxAround(outline, 0), distance, outline }
}

export const circle = (x: number, y: number, radius: number): Shape => ellipse(point(x, y), radius, radius)

/** A smooth line through points, `steps` pieces between two of them. */
function smooth(points: readonly Point[], isClosed: boolean, steps = 6): readonly Point[] {
  const count = points.length
  const pick = (i: number): Point => {
    const index = isClosed ? (i + count) % count : Math.max(0, Math.min(count - 1, i))
    return points[index] ?? point(0, 0)
  }
  const line: Point[] = []
  for (let i = 0; i < (isClosed ? count : count - 1); i += 1)
    for (let s = 0; s < steps; s += 1) line.push(along([pick(i - 1), pick(i), pick(i + 1), pick(i + 2)], s / steps))
  if (!isClosed) line.push(pick(count - 1))
  return line
}

/** Catmull-Rom between the second and the third of four points. */
function along([a, b, c, d]: readonly [Point, Point, Point, Point], t: number): Point {
  const value = (p: number, q: number, r: number, s: number): number =>
    0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t * t * t)
  return point(value(a.x, b.x, c.x, d.x), value(a.y, b.y, c.y, d.y))
}

export type Pair = readonly [number, number]

/** Pairs written as words, such as '-4,60 12.5,58'. */
export const trail = (words: string): readonly Pair[] =>
  words.split(' ').map((word): Pair => {
    const [x, y] = word.split(',').map(Number)
    if (x === undefined || y === undefined || Number.isNaN(x + y)) throw new Error(`"${word}" is no place`)
    return [x, y]
  })

const points = (pairs: readonly Pair[]): readonly Point[] => pairs.map(([x, y]) => point(x, y))

/** A closed smooth shape through points. */
export const blob = (...pairs: readonly Pair[]): Shape => enclosed(smooth(points(pairs), true))

/** A closed shape with straight sides. */
export const polygon = (...pairs: readonly Pair[]): Shape => enclosed(points(pairs))

/** A band, which runs somewhere. */
export interface Band extends Shape {
  /** Which way it runs at a place. */
  readonly way: (x: number, y: number) => Point
}

/** A band around a smooth line, as thick as `width` says along it, from 0 to 1. */
export function band(width: number | ((t: number) => number), ...pairs: readonly Pair[]): Band {
  const line = smooth(points(pairs), false)
  const half = (i: number): number => (typeof width === 'number' ? width : width(i / (line.length - 1))) / 2
  const most = Math.max(...line.map((_, i) => half(i)))
  const distance = (x: number, y: number): number => {
    let best = Infinity
    for (let i = 0; i + 1 < line.length; i += 1) {
      const a = line[i] ?? ORIGIN
      const b = line[i + 1] ?? ORIGIN
      best = Math.min(best, Math.sqrt(squareFrom(x, y, a, b)) - half(i + partAlong(x, y, a, b)))
    }
    return best
  }
  return {
    box: boxAround(line, most),
    distance: onGrid(boxAround(line, most), distance),
    outline: sides(line, half),
    way: (x, y) => wayAt(line, x, y),
  }
}

function wayAt(line: readonly Point[], x: number, y: number): Point {
  let best = Infinity
  let way = point(1, 0)
  for (let i = 0; i + 1 < line.length; i += 1) {
    const a = line[i] ?? ORIGIN
    const b = line[i + 1] ?? ORIGIN
    const far = squareFrom(x, y, a, b)
    if (far >= best) continue
    best = far
    way = point((b.x - a.x) / between(a, b), (b.y - a.y) / between(a, b))
  }
  return way
}

const ORIGIN = point(0, 0)

function sides(line: readonly Point[], half: (i: number) => number): readonly Point[] {
  const side = (sign: number): Point[] =>
    line.map((each, i) => {
      const before = line[Math.max(0, i - 1)] ?? each
      const after = line[Math.min(line.length - 1, i + 1)] ?? each
      const length = between(before, after) || 1
      const away = (sign * half(i)) / length
      return point(each.x - (after.y - before.y) * away, each.y + (after.x - before.x) * away)
    })
  return [...side(1), ...side(-1).toReversed()]
}

/** How far along a piece of line the point nearest to a place lies, 0 to 1. */
function partAlong(x: number, y: number, a: Point, b: Point): number {
  const dx = b.x - a.x
  const dy = b.y - a.y
  return Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)))
}

/** The distance to a piece of line, squared. */
function squareFrom(x: number, y: number, a: Point, b: Point): number {
  const t = partAlong(x, y, a, b)
  const dx = x - a.x - t * (b.x - a.x)
  const dy = y - a.y - t * (b.y - a.y)
  return dx * dx + dy * dy
}

function enclosed(outline: readonly Point[]): Shape {
  const distance = (x: number, y: number): number => {
    let best = Infinity
    let isInside = false
    for (let i = 0, j = outline.length - 1; i < outline.length; j = i, i += 1) {
      const a = outline[i] ?? ORIGIN
      const b = outline[j] ?? ORIGIN
      best = Math.min(best, squareFrom(x, y, a, b))
      if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) isInside = !isInside
    }
    const far = Math.sqrt(best)
    return isInside ? -far : far
  }
  return { box: boxAround(outline, 0), distance: onGrid(boxAround(outline, 0), distance), outline }
}

/** The same distance read from a grid: exact ones are slow, and a shape is asked hundreds of thousands of times. */
function onGrid(box: Box, exact: (x: number, y: number) => number): (x: number, y: number) => number {
  const margin = 3
  const step = Math.max(0.2, Math.min(1.2, Math.max(box.right - box.left, box.bottom - box.top) / 90))
  const left = box.left - margin
  const top = box.top - margin
  const columns = Math.ceil((box.right + margin - left) / step) + 2
  const rows = Math.ceil((box.bottom + margin - top) / step) + 2
  let grid: Float32Array | null = null
  const fill = (): Float32Array =>
    new Float32Array(columns * rows).map((_, i) =>
      exact(left + (i % columns) * step, top + Math.floor(i / columns) * step),
    )
  return (x, y) => {
    grid ??= fill()
    const u = Math.max(0, Math.min(columns - 2, (x - left) / step))
    const v = Math.max(0, Math.min(rows - 2, (y - top) / step))
    const i = Math.floor(v) * columns + Math.floor(u)
    const fu = u - Math.floor(u)
    const fv = v - Math.floor(v)
    const above = (grid[i] ?? 0) * (1 - fu) + (grid[i + 1] ?? 0) * fu
    const below = (grid[i + columns] ?? 0) * (1 - fu) + (grid[i + columns + 1] ?? 0) * fu
    return above * (1 - fv) + below * fv
  }
}

/** Everything between two heights, or below one: each line from left to right. */
export function layer(top: readonly Pair[], bottom: readonly Pair[]): Shape {
  const upper = smooth(points(top), false)
  const lower = smooth(points(bottom), false)
  return enclosed([...upper, ...lower.toReversed()])
}
