import { part, rim } from '../anatomy.ts'
import { blob, circle, point, type Pair, type Shape, trail } from '../geometry.ts'
import type { Phantom } from '../phantom.ts'
import type { Measure, Scene, SceneArea, View } from '../scene.ts'
import type { SpectrumView, Stream } from '../spectrum.ts'
import { TISSUE } from '../tissues.ts'
import { BEATS, type BeatName } from '../waveforms.ts'
import { beating, flowing } from './duplex.ts'
import { kidney } from '../anatomy.ts'
import { liverBed } from './liver-bed.ts'
import { farWall, PLACENTA, womb } from './womb.ts'

interface Words {
  readonly title: string
  readonly shows: string
  readonly alt: string
}

const ABOVE = 'Above, a sector image with a colour box; below, '

/** A vessel of the cord as it winds around the others. */
const twist = (offset: number): readonly Pair[] =>
  [-46, -36, -26, -16, -6, 4, 14, 24, 34].map((x, i): Pair => [x, 60 + 3.8 * Math.sin(i * 1.25 + offset) + x * 0.1])

const cordPhantom = (): Phantom =>
  womb(
    20,
    farWall([-140, 80], [-50, 92], [0, 95], [50, 92], [140, 80]),
    part(blob(...trail('50,30 110,20 120,90 70,92 40,66 38,44')), PLACENTA, { edge: 0.9 }),
    part(
      flowing(18, 0, [-46, 56], [-6, 59.6], [36, 63.6]).shape,
      { level: -16, attenuation: 0.2 },
      { edge: 1, wall: rim(0, 0.4) },
    ),
    { ...flowing(6.6, -16, ...twist(0)), wall: rim(3, 0.4) },
    { ...flowing(3.8, 34, ...twist(2.6)), wall: rim(4, 0.35) },
    { ...flowing(3.8, 34, ...twist(4.4)), wall: rim(4, 0.35) },
  )

const speeds = (values: Readonly<Record<string, readonly [string, number]>>): Readonly<Record<string, Measure>> =>
  Object.fromEntries(
    Object.entries(values).map(([name, [label, value]]): [string, Measure] => [name, { kind: 'speed', label, value }]),
  )

const artery = (beat: BeatName): Stream => beating({ beat: BEATS[beat], seconds: 0.43, window: 0.25, broadening: 0.06 })
const umbilicalVein = beating({ beat: BEATS.umbilicalVein, seconds: 0.43, window: 0.15, level: -3 })

const cord = (
  code: string,
  beat: BeatName,
  words: Words,
  values: Readonly<Record<string, readonly [string, number]>>,
): Scene => ({
  code,
  area: 'OBS',
  ...words,
  view: { probe: 'obstetric', depth: 100, focus: 60, mechanical: 0.8, thermal: 0.4, caption: 'UMBILICAL ARTERY' },
  draw: () => ({
    phantom: cordPhantom(),
    colour: { from: point(-34, 44), to: point(28, 78), scale: 26 },
    measures: speeds(values),
  }),
  spectrum: {
    // Where the artery itself turns below the line, the vein would hide it: the gate is set beside it.
    streams: beat === 'umbilicalReversed' ? [artery(beat)] : [artery(beat), umbilicalVein],
    above: 60,
    below: 30,
    seconds: 2.4,
    gate: { at: point(0, 60), vessel: 62 },
  },
})

const umbilical: readonly Scene[] = [
  cord(
    'OBS-UA-NORMAL',
    'umbilicalNormal',
    {
      title: 'Normal umbilical artery',
      shows: 'Forward flow all through diastole: a normal umbilical artery for the third trimester.',
      alt: `${ABOVE}regular peaks that fall to about a third of their height between beats, and a steady band under the baseline.`,
    },
    { peak: ['PS', 46], diastole: ['ED', 17] },
  ),
  cord(
    'OBS-UA-ABSENT',
    'umbilicalAbsent',
    {
      title: 'Absent end-diastolic flow',
      shows: 'Nothing above the baseline at the end of diastole: absent end-diastolic flow in the umbilical artery.',
      alt: `${ABOVE}regular peaks with empty gaps between them down to the baseline, and a steady band under it.`,
    },
    { peak: ['PS', 42], diastole: ['ED', 0] },
  ),
  cord(
    'OBS-UA-REVERSED',
    'umbilicalReversed',
    {
      title: 'Reversed end-diastolic flow',
      shows:
        'Flow turns below the baseline at the end of diastole: reversed end-diastolic flow in the umbilical artery.',
      alt: `${ABOVE}regular peaks, between which the outline dips below the baseline.`,
    },
    { peak: ['PS', 40], diastole: ['ED', -13] },
  ),
]

interface Deep {
  readonly code: string
  readonly area: SceneArea
  readonly view: View
  readonly phantom: () => Phantom
  readonly colour: { readonly from: Pair; readonly to: Pair; readonly scale: number }
  readonly spectrum: SpectrumView
  readonly regions?: Readonly<Record<string, Shape>>
  readonly values?: Readonly<Record<string, readonly [string, number]>>
}

const deep = (
  { code, area, view, phantom, colour, spectrum, regions = {}, values = {} }: Deep,
  words: Words,
): Scene => ({
  code,
  area,
  ...words,
  view,
  draw: () => ({
    phantom: phantom(),
    colour: { from: point(...colour.from), to: point(...colour.to), scale: colour.scale },
    regions,
    measures: speeds(values),
  }),
  spectrum,
})

const abdominal = (caption: string, depth: number): View => ({ probe: 'abdominal', depth, focus: 60, caption })

const skullTop = (): Phantom =>
  womb(
    18,
    farWall([-140, 90], [-50, 112], [0, 116], [50, 112], [140, 90]),
    part(circle(0, 64, 42), { level: 6, attenuation: 1.4 }, { edge: 0.5, wall: rim(20, 0.7, 18) }),
    part(
      circle(0, 64, 40),
      { level: -14, attenuation: 0.35, grains: [{ along: 6, across: 4, contrast: 2.4 }] },
      { edge: 0.9 },
    ),
    part(blob(...trail('-10,60 0,57 10,61 9,70 0,73 -10,69')), { level: -7, attenuation: 0.4 }, { edge: 1.4 }),
    { ...flowing(2.6, 45, [2, 60], [2, 50], [-2, 40], [-6, 30]), wall: rim(0, 0.4) },
    { ...flowing(2.6, 45, [2, 72], [1, 80], [-3, 90], [-8, 98]), wall: rim(0, 0.4) },
    { ...flowing(1.8, 20, [-4, 58], [-14, 60], [-24, 62]), wall: rim(0, 0.4) },
  )

const others: readonly Scene[] = [
  deep(
    {
      code: 'OBS-MCA',
      area: 'OBS',
      view: { probe: 'obstetric', depth: 118, focus: 60, mechanical: 0.8, thermal: 0.4, caption: 'MCA' },
      phantom: skullTop,
      colour: { from: [-30, 27], to: [22, 100], scale: 30 },
      spectrum: {
        streams: [beating({ beat: BEATS.middleCerebral, seconds: 0.43, window: 0.45 })],
        above: 75,
        below: 20,
        seconds: 2.4,
        gate: { at: point(0, 46), vessel: 86 },
      },
      values: { peak: ['PS', 52] },
    },
    {
      title: 'Middle cerebral artery of a fetus',
      shows: 'The near middle cerebral artery sampled close to its origin with an angle near zero, for its peak speed.',
      alt: `${ABOVE}narrow tall regular peaks with low flow between them.`,
    },
  ),
  deep(
    {
      code: 'GMU-HEPATIC-VEIN',
      area: 'GMU',
      view: abdominal('RT HEPATIC VEIN', 120),
      phantom: () =>
        liverBed(
          { plane: null },
          { ...flowing(t => 4 + 4 * t, 24, [6, 34], [-2, 56], [-12, 82], [-20, 104]), wall: undefined },
          { ...flowing(t => 3 + 3 * t, 20, [44, 56], [24, 76], [2, 96]), wall: undefined },
        ),
      colour: { from: [-28, 40], to: [26, 92], scale: 30 },
      spectrum: {
        streams: [beating({ beat: BEATS.hepaticVein, seconds: 0.9, window: 0.3, broadening: 0.08 })],
        above: 30,
        below: 50,
        seconds: 4,
        gate: { at: point(-3, 58), vessel: 111 },
      },
    },
    {
      title: 'Triphasic hepatic vein',
      shows: 'Two waves away from the probe and a short one towards it in every beat: a normal triphasic hepatic vein.',
      alt: `${ABOVE}a wave with two dips below the baseline and one small peak above it in every beat.`,
    },
  ),
  deep(
    {
      code: 'GMU-PORTAL-VEIN',
      area: 'GMU',
      view: abdominal('MAIN PORTAL VEIN', 120),
      phantom: () =>
        liverBed(
          { plane: null },
          { ...flowing(11, -20, [-44, 42], [-16, 56], [14, 72], [36, 92]), wall: rim(8, 0.5, 11) },
        ),
      colour: { from: [-30, 40], to: [26, 88], scale: 26 },
      spectrum: {
        streams: [beating({ beat: BEATS.portalVein, seconds: 0.95, window: 0.1, broadening: 0.1 })],
        above: 40,
        below: 20,
        seconds: 4,
        gate: { at: point(-1, 63.6), vessel: 29 },
      },
      values: { peak: ['VMAX', 21] },
    },
    {
      title: 'Portal vein towards the liver',
      shows: 'Steady, gently waving flow towards the liver: a normal portal vein.',
      alt: `${ABOVE}a gently waving filled band above the baseline.`,
    },
  ),
  deep(
    {
      code: 'URO-RENAL-ARTERY',
      area: 'URO',
      view: abdominal('INTERLOBAR ARTERY', 110),
      phantom: () => ({
        ground: { level: 1, attenuation: 0.55, grains: [{ along: 16, across: 5, contrast: 3.5 }] },
        regions: [
          ...liverBed({ plane: null }).regions.slice(0, 3),
          ...kidney({ x: 4, y: 62, length: 108, width: 48, turn: 4 }),
          ...(
            [
              [
                [-10, 62],
                [-26, 54],
                [-38, 50],
              ],
              [
                [4, 60],
                [2, 50],
                [0, 43],
              ],
              [
                [16, 61],
                [28, 54],
                [40, 52],
              ],
              [
                [-6, 64],
                [-16, 72],
                [-26, 78],
              ],
              [
                [12, 65],
                [22, 74],
                [30, 78],
              ],
            ] as const
          ).map(([a, b, c]) => ({
            ...flowing(t => 3.4 - 1.8 * t, 28, [...a], [...b], [...c]),
            tissue: TISSUE.cortex,
            wall: undefined,
          })),
        ],
      }),
      colour: { from: [-44, 38], to: [48, 84], scale: 18 },
      spectrum: {
        streams: [beating({ beat: BEATS.renal, seconds: 0.88, window: 0.3, broadening: 0.08 })],
        above: 55,
        below: 15,
        seconds: 4,
        gate: { at: point(2, 50), vessel: 80 },
      },
      values: { peak: ['PS', 38], diastole: ['ED', 13] },
    },
    {
      title: 'Interlobar renal artery',
      shows: 'A quick rise and forward flow through diastole: a normal resistance in the kidney.',
      alt: `${ABOVE}regular peaks that slope down to about a third of their height between beats.`,
    },
  ),
]

export const deepDuplexScenes: readonly Scene[] = [...umbilical, ...others]
