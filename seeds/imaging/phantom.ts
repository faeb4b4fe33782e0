import type { Point, Shape } from './geometry.ts'

/** Slow changes of brightness within a tissue: fibres, lobules, coarse nodules. */
export interface Grain {
  /** mm from one hill to the next along and across the fibres. */
  readonly along: number
  readonly across: number
  /** Degrees, clockwise on the screen. */
  readonly turn?: number
  /** How far brightness goes up and down, in dB. */
  readonly contrast: number
  /** Keeps the bright lines only, as in septa. */
  readonly ridges?: boolean
}

export interface Tissue {
  /** Brightness in dB against a normal liver. */
  readonly level: number
  /** dB per cm and MHz, one way. */
  readonly attenuation: number
  readonly grains?: readonly Grain[]
  /** Few scatterers stand apart: a share of them, up to 1, where all are there. */
  readonly density?: number
}

/** A border that reflects, most where the beam meets it at a right angle. */
export interface Wall {
  readonly level: number
  /** mm. */
  readonly width: number
  /** What is seen of it where the beam runs along it, in dB below the rest; the beam's angle matters less when small. */
  readonly fall?: number
}

/** Blood: speed in cm/s at a place, whose direction is the one it flows in. */
export interface Flow {
  readonly velocity: (x: number, y: number, inside: number) => Point
}

export interface Region {
  readonly shape: Shape
  readonly tissue: Tissue
  /** mm over which it passes into what is around it. */
  readonly edge?: number
  readonly wall?: Wall
  /** An uneven border: how far it goes in and out, and mm from hill to hill. */
  readonly uneven?: { readonly by: number; readonly over: number }
  /** dB lost where the beam grazes its side. */
  readonly edgeShadow?: number
  /** Gas: below it a haze instead of darkness, in bands mm apart. */
  readonly dirty?: { readonly level: number; readonly bands: number }
  /** Only lightens or darkens what is there, by its level. */
  readonly isTint?: boolean
  readonly flow?: Flow
  /** How far its tissue has moved, in mm; speckle goes with it. */
  readonly moved?: Point
}

/** Echoes that come back late: a row of them below a reflector, along the beam. */
export interface Echoes {
  readonly at: Point
  readonly spacing: number
  readonly count: number
  readonly level: number
  /** dB from one to the next. */
  readonly decay: number
  /** mm, half of it. */
  readonly halfWidth: number
}

/** A strong reflector and all behind it; what lies there is what lies before it, again. */
export interface Mirror {
  readonly shape: Shape
  /** dB. */
  readonly loss: number
}

export interface Phantom {
  readonly ground: Tissue
  /** Painted in this order: later ones lie on top. */
  readonly regions: readonly Region[]
  readonly echoes?: readonly Echoes[]
  readonly mirrors?: readonly Mirror[]
}
