import { part, rim } from '../anatomy.ts'
import { band, blob, circle, ellipse, point, type Pair, type Shape, trail } from '../geometry.ts'
import type { Phantom, Region } from '../phantom.ts'
import type { Drawing, Scene } from '../scene.ts'
import { liverBed } from './liver-bed.ts'
import { groin } from './vessels.ts'
import { TISSUE } from '../tissues.ts'
import { FETAL, farWall, SPINE, womb } from './womb.ts'

const CHEST = point(0, 64)
const chest = ellipse(CHEST, 41, 39)
/** The heart's own axes, turned by 45 degrees: its point lies up and to the left. */
const HEART = point(-5, 61)
const AXIS = (-135 * Math.PI) / 180

/** From halves of the heart's length and width to mm; its point lies at (1, 0). */
const inHeart = (along: number, across: number): Pair => [
  HEART.x + 26 * along * Math.cos(AXIS) - 21 * across * Math.sin(AXIS),
  HEART.y + 26 * along * Math.sin(AXIS) + 21 * across * Math.cos(AXIS),
]

const shape = (...pairs: readonly Pair[]): Shape => blob(...pairs.map(([along, across]) => inHeart(along, across)))

const BLOOD = { level: -30, attenuation: 0.1 }

/** Chambers as the muscle squeezes: `squeeze` from 0, filled, to 1, emptied; the upper ones fill meanwhile. */
function chambers(
  squeeze: number,
): Readonly<Record<'left ventricle' | 'right ventricle' | 'left atrium' | 'right atrium', Shape>> {
  const low = 1 - 0.34 * squeeze
  const up = 0.86 + 0.18 * squeeze
  const valve = 0.02 + 0.08 * squeeze
  const ventricle = (side: 1 | -1, reach: number): Shape =>
    shape(
      [valve, side * 0.09],
      [0.3, side * 0.1],
      [reach * (0.5 + 0.5 * low), side * 0.12],
      [reach * 0.72, side * (0.1 + 0.32 * low)],
      [0.34, side * (0.1 + 0.56 * low)],
      [valve, side * (0.1 + 0.5 * low)],
    )
  const atrium = (side: 1 | -1, size: number): Shape =>
    shape(
      [valve - 0.1, side * 0.08],
      [valve - 0.1, side * (0.12 + 0.46 * up)],
      [-0.34, side * (0.14 + size * up)],
      [-0.62 * up, side * 0.42],
      [-0.66 * up, side * 0.14],
      [-0.36, side * 0.07],
    )
  return {
    'left ventricle': ventricle(1, 0.84),
    'right ventricle': ventricle(-1, 0.72),
    'left atrium': atrium(1, 0.5),
    'right atrium': atrium(-1, 0.56),
  }
}

const bone = (...line: readonly [Pair, Pair, Pair]): Region =>
  part(band(1.8, ...line), { level: 14, attenuation: 4 }, { edge: 0.4 })

function thorax(squeeze: number): Phantom {
  const spaces = chambers(squeeze)
  const muscle = shape(
    ...trail(
      '1,0 0.78,0.5 0.4,0.86 0,0.88 -0.4,0.84 -0.82,0.5 -0.86,0 -0.82,-0.5 -0.4,-0.88 0,-0.92 0.4,-0.86 0.76,-0.5',
    ),
  )
  return womb(
    17,
    farWall([-140, 88], [-50, 112], [0, 117], [50, 112], [140, 90]),
    part(chest, { level: 2, attenuation: 0.5 }, { edge: 0.6, wall: rim(8, 0.5, 13) }),
    part(
      ellipse(CHEST, 37, 35),
      { ...FETAL, level: 0, grains: [{ along: 4, across: 3, contrast: 1.4 }] },
      { edge: 0.8 },
    ),
    part(
      muscle,
      { level: -7, attenuation: 0.45 },
      { edge: 0.7, wall: rim(4, 0.4, 12), moved: point(0.6 * squeeze, 0.6 * squeeze) },
    ),
    ...Object.values(spaces).map(each => part(each, BLOOD, { edge: 0.5, wall: rim(-2, 0.35, 12) })),
    part(circle(12, 85, 2.8), BLOOD, { edge: 0.4, wall: rim(6, 0.35) }),
    part(circle(16, 93, 2), SPINE, { edge: 0.5, wall: rim(15, 0.5) }),
    part(ellipse(point(11, 97.6), 2.2, 1.4), SPINE, { edge: 0.5, wall: rim(15, 0.5) }),
    part(ellipse(point(21.4, 96.4), 2.2, 1.4), SPINE, { edge: 0.5, wall: rim(15, 0.5) }),
    bone([-24, 33], [-18, 30.4], [-11, 28.6]),
    bone([16, 29.6], [22, 32], [27, 35.6]),
    bone([31, 45], [34.6, 52], [36.4, 58]),
  )
}

/** A beat in systole's third and the rest. */
const squeezeAt = (phase: number): number =>
  phase < 0.38
    ? Math.sin((phase / 0.38) * Math.PI * 0.5) ** 2
    : Math.max(0, Math.cos(((phase - 0.38) / 0.4) * Math.PI * 0.5)) ** 2 * (phase < 0.78 ? 1 : 0)

const heart: Scene = {
  code: 'OBS-HEART',
  area: 'OBS',
  title: 'Four chambers of the fetal heart',
  shows:
    'A heart of a third of the chest with four chambers, a crossed middle and even ventricles, its point to the left: a normal four-chamber view.',
  alt: 'Sector image of a round chest with three bright spots low on its right; in its middle an oval holds four black spaces around a cross.',
  view: {
    probe: 'obstetric',
    depth: 118,
    focus: 62,
    mechanical: 0.9,
    thermal: 0.3,
    caption: '4 CHAMBERS',
    tone: { range: 52 },
  },
  draw: phase => ({
    phantom: thorax(squeezeAt(phase)),
    regions: { ...chambers(squeezeAt(phase)), aorta: circle(12, 85, 2.8), spine: ellipse(point(15.6, 95), 8, 5) },
  }),
  clip: { frames: 24, perSecond: 24 * 2.3 },
}

/** Down, held, and up again. */
const press = (phase: number): number => {
  if (phase < 0.2) return 0
  if (phase < 0.45) return 0.5 - 0.5 * Math.cos(((phase - 0.2) / 0.25) * Math.PI)
  if (phase < 0.65) return 1
  return phase < 0.9 ? 0.5 + 0.5 * Math.cos(((phase - 0.65) / 0.25) * Math.PI) : 0
}

const compression = (code: string, hasClot: boolean, words: Pick<Scene, 'title' | 'shows' | 'alt'>): Scene => ({
  code,
  area: 'VAS',
  ...words,
  view: { probe: 'linear', depth: 38, focus: 20, caption: 'CFV TS  COMPRESSION' },
  draw: phase => groin(press(phase), hasClot),
  clip: { frames: 32, perSecond: 12 },
})

/** Sections from one side of the gallbladder to the other; the stone lies off its middle. */
function sweep(phase: number): Drawing {
  const at = 2 * phase - 1
  const width = Math.sqrt(Math.max(0, 1 - at * at))
  const bag = ellipse(point(8 * at, 54), 6 + 13 * width, 4 + 11 * width)
  const near = Math.max(0, 1 - Math.abs(at - 0.3) / 0.28)
  const stone = ellipse(point(8 * at + 2, 54 + 3.4 + 11 * width - 4.4), 4.6 * near + 0.3, 3.6 * near + 0.3)
  return {
    phantom: liverBed(
      { plane: 1 },
      part(bag, TISSUE.fluid, { edge: 0.4, wall: rim(7, 0.7, 13), edgeShadow: 0.5 }),
      ...(near > 0.1 ? [part(stone, TISSUE.stone, { edge: 0.4, wall: rim(22, 0.7, 12) })] : []),
    ),
    regions: { gallbladder: bag },
  }
}

const gallbladderSweep: Scene = {
  code: 'GMU-GB-SWEEP',
  area: 'GMU',
  title: 'Sweep through a gallbladder',
  shows:
    'A sweep from one side of the gallbladder to the other passes a single stone with a shadow that a still would miss.',
  alt: 'Sector image of grey tissue; a black oval grows and shrinks again, and for some frames a bright spot with a shadow appears in it.',
  view: { probe: 'abdominal', depth: 110, focus: 58, caption: 'GALLBLADDER  TS SWEEP' },
  draw: sweep,
  clip: { frames: 36, perSecond: 12, poster: 0.6 },
}

/** A wave of narrowing that runs along a loop of bowel. */
function wave(phase: number): Drawing {
  const narrow = (t: number): number => Math.exp(-(((t - (1.5 * phase - 0.25)) / 0.13) ** 2))
  const line: readonly Pair[] = [
    [-50, 52],
    [-20, 48],
    [12, 52],
    [46, 46],
  ]
  const outer = band(t => 21 - 9 * narrow(t), ...line)
  return {
    phantom: liverBed(
      { plane: null, liver: { level: -2, attenuation: 0.55, grains: [{ along: 12, across: 5, contrast: 4 }] } },
      part(outer, { level: -13, attenuation: 0.5 }, { edge: 0.6, wall: rim(6, 0.5) }),
      part(
        band(t => Math.max(0.8, 15 - 12 * narrow(t)), ...line),
        { level: 3, attenuation: 0.5 },
        { edge: 0.7 },
      ),
      part(
        band(t => Math.max(0.3, 10 - 11 * narrow(t)), ...line),
        { level: -18, attenuation: 0.2, grains: [{ along: 3, across: 3, contrast: 6 }] },
        { edge: 1, moved: point(60 * phase, 0) },
      ),
    ),
    regions: { loop: outer },
  }
}

const peristalsis: Scene = {
  code: 'GMU-BOWEL-WAVE',
  area: 'GMU',
  title: 'Peristalsis in a loop of bowel',
  shows: 'A narrowing runs along the loop and the wall keeps its layers: living bowel.',
  alt: 'Sector image of a layered tube across the picture; a narrow part runs along it from left to right.',
  view: { probe: 'abdominal', depth: 95, focus: 50, caption: 'BOWEL' },
  draw: wave,
  clip: { frames: 32, perSecond: 10, poster: 0.5 },
}

export const movingScenes: readonly Scene[] = [
  heart,
  compression('VAS-CLIP-COMPRESSION', false, {
    title: 'Compression of a normal femoral vein',
    shows: 'The vein closes completely under light pressure and opens again; the artery keeps its form.',
    alt: 'Rectangular image with two black circles side by side; the larger one flattens to a line and opens again.',
  }),
  compression('VAS-CLIP-DVT', true, {
    title: 'Compression of a femoral vein with thrombus',
    shows: 'The vein holds grey material and hardly changes under pressure: deep vein thrombosis.',
    alt: 'Rectangular image with a black circle and a larger one filled with grey, which keeps its form while the tissue above is pressed.',
  }),
  gallbladderSweep,
  peristalsis,
]
