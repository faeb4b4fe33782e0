import type { MediaFacts } from './media.ts'

/** How fast clips can be played; 1 is as recorded. */
export const speeds: readonly number[] = [0.25, 0.5, 1, 1.5, 2]

/** Of a clip of which nothing else is known. */
const usualFramesPerSecond = 25

/** One clip on screen, made to show a moment of it. */
export interface ClipSource {
  /** Where it is while it plays by itself, in seconds; null = it shows what it is told. */
  position(): number | null
  show(seconds: number): void
  play(speed: number): void
  pause(): void
}

/** A clip as the controls count it. */
export interface ClipTime {
  readonly frames: number
  readonly framesPerSecond: number
}

/** Whether a clip is a video, which the browser plays; else it is a stack of frames, which we do. */
export const isVideo = ({ contentType }: MediaFacts): boolean => contentType.startsWith('video/')

/** Frames of a clip: as its file says, else as long as it turned out to be. */
export function timeOf(facts: MediaFacts | null | undefined, seconds: number | null): ClipTime {
  const framesPerSecond = facts?.framesPerSecond ?? usualFramesPerSecond
  const frames = facts?.frames ?? Math.round((seconds ?? 0) * framesPerSecond)
  return { frames: Math.max(1, frames), framesPerSecond }
}

/** The clip by whose frames the controls count: the longest one. */
export function leadOf(times: readonly ClipTime[]): number {
  const seconds = times.map(({ frames, framesPerSecond }) => frames / framesPerSecond)
  return Math.max(0, seconds.indexOf(Math.max(...seconds)))
}

/** The middle of a frame, where rounding shows no neighbour. */
export const secondsAt = (frame: number, { framesPerSecond }: ClipTime): number => (frame + 0.5) / framesPerSecond

/** The frame shown at a time, the first being 0. */
export function frameAt(seconds: number, { frames, framesPerSecond }: ClipTime): number {
  // A hair more than the time, for 0.12 * 25 is 2.9999...
  return Math.min(frames - 1, Math.max(0, Math.floor(seconds * framesPerSecond + 1e-6)))
}
