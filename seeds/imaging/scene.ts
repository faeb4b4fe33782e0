import type { ColourBox } from './colour-flow.ts'
import type { Point, Shape } from './geometry.ts'
import type { Pointer } from './overlay.ts'
import type { Phantom } from './phantom.ts'
import type { PROBES } from './probe.ts'
import type { SpectrumView } from './spectrum.ts'
import type { Tone } from './tone.ts'

export type SceneArea = 'OBS' | 'GYN' | 'GMU' | 'URO' | 'VAS' | 'MSK' | 'HNK' | 'core'

export interface View {
  readonly probe: keyof typeof PROBES
  /** mm. */
  readonly depth: number
  readonly focus?: number
  /** MHz, where it is not the probe's own. */
  readonly frequency?: number
  readonly tone?: Tone
  readonly spread?: number
  readonly sideLobe?: number
  readonly caption?: string
  readonly isTurned?: boolean
  readonly mechanical?: number
  readonly thermal?: number
}

/** What can be measured, true by construction: a distance, a way around an ellipse, or a speed. */
export type Measure =
  | { readonly kind: 'distance'; readonly label: string; readonly from: Point; readonly to: Point }
  | { readonly kind: 'circumference'; readonly label: string; readonly shape: Shape }
  | { readonly kind: 'speed'; readonly label: string; readonly value: number }

export interface Drawing {
  readonly phantom: Phantom
  /** What may be asked for on the image, by name. */
  readonly regions?: Readonly<Record<string, Shape>>
  readonly measures?: Readonly<Record<string, Measure>>
  /** Arrows with their words, drawn where calipers are. */
  readonly pointers?: readonly Pointer[]
  readonly colour?: ColourBox
}

export interface Scene {
  readonly code: string
  readonly area: SceneArea
  readonly title: string
  /** What a sonographer would say of it. */
  readonly shows: string
  /** What is to be seen, without the answer. */
  readonly alt: string
  readonly view: View
  /** `phase` runs from 0 to 1 through a clip; stills are drawn at 0. */
  readonly draw: (phase: number) => Drawing
  readonly spectrum?: SpectrumView
  /** `poster` is the phase that stands for the clip where it does not move. */
  readonly clip?: { readonly frames: number; readonly perSecond: number; readonly poster?: number }
}
