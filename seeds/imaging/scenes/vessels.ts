import { part, rim } from '../anatomy.ts'
import { band, blob, circle, ellipse, point, type Pair, trail } from '../geometry.ts'
import type { Phantom, Region } from '../phantom.ts'
import type { Drawing, Measure, Scene, View } from '../scene.ts'
import type { SpectrumView } from '../spectrum.ts'
import { BEATS, type BeatName } from '../waveforms.ts'
import { beating, flatWall, flowing, softTissue } from './duplex.ts'

const LINE: readonly Pair[] = [
  [-26, 17],
  [-10, 18.4],
  [10, 20.2],
  [26, 21.6],
]
const GATE: SpectrumView['gate'] = { at: point(1, 19.4), vessel: 5, steer: 25 }
const BOX = { from: point(-13, 10), to: point(8, 29), steer: 25 } as const

const tube = (speed: number, ...more: readonly Region[]): Phantom => ({
  ground: softTissue,
  regions: [...flatWall(3, 6), flowing(6.4, speed, ...LINE), ...more],
})

const view = (caption: string): View => ({ probe: 'linear', depth: 36, focus: 20, caption, thermal: 0.9 })

const speeds = (...pairs: readonly (readonly [string, string, number])[]): Readonly<Record<string, Measure>> =>
  Object.fromEntries(pairs.map(([name, label, value]): [string, Measure] => [name, { kind: 'speed', label, value }]))

const artery =
  (measures: Drawing['measures'], ...more: readonly Region[]) =>
  (): Drawing => ({
    phantom: tube(-60, ...more),
    colour: { ...BOX, scale: 42 },
    regions: { vessel: band(6.4, ...LINE) },
    measures,
  })

const beats = (beat: BeatName, seconds: number, window: number, broadening = 0.05): SpectrumView['streams'] => [
  beating({ beat: BEATS[beat], seconds, window, broadening }),
]

const plaque = (): Region =>
  part(
    blob(...trail('-6,15.4 0,16 7,16.8 9,17.2 5,19.6 1,19.8 -3,18.8')),
    { level: 0, attenuation: 0.7, grains: [{ along: 2, across: 1, contrast: 3 }] },
    { edge: 0.3 },
  )

const arterial: readonly Scene[] = [
  {
    code: 'VAS-ICA-NORMAL',
    area: 'VAS',
    title: 'Normal internal carotid artery',
    shows:
      'A narrow band with a clear window, a peak of about 74 cm/s and flow through diastole: a normal internal carotid artery.',
    alt: 'Above, a tube filled with red; below, a pulsing outline over time with a dark window beneath it that never reaches the baseline.',
    view: view('ICA  LS'),
    draw: artery(speeds(['peak', 'PSV', 74], ['diastole', 'EDV', 24])),
    spectrum: { streams: beats('internalCarotid', 0.86, 0.72), above: 110, below: 30, seconds: 4, gate: GATE },
  },
  {
    code: 'VAS-ICA-STENOSIS',
    area: 'VAS',
    title: 'Narrowed internal carotid artery',
    shows:
      'Plaque narrows the vessel; the peak is about 340 cm/s, end-diastolic speed 120 cm/s and the window is filled: a severe stenosis.',
    alt: 'Above, a tube with a grey lump on its front wall and mixed colours; below, tall broad peaks filled down to the baseline, with a scale up to 400.',
    view: view('ICA  LS'),
    draw: artery(
      speeds(['peak', 'PSV', 340], ['diastole', 'EDV', 120]),
      flowing(2.6, -170, [-5, 20.4], [2, 21], [9, 21.4]),
      plaque(),
    ),
    spectrum: {
      streams: beats('narrowedCarotid', 0.86, 0, 0.09),
      above: 400,
      below: 60,
      seconds: 4,
      filter: 10,
      gate: { at: point(3, 21), vessel: 5, steer: 25 },
    },
  },
  {
    code: 'VAS-SPECTRUM-ALIASING',
    area: 'VAS',
    title: 'Aliasing of a spectrum',
    shows: 'The peaks are cut off at the top and come back from below: the scale is set too low for this speed.',
    alt: 'Above, a tube filled with colour; below, a pulsing outline whose peaks are missing at the top and appear at the bottom of the scale.',
    view: view('ICA  LS'),
    draw: artery({}),
    spectrum: { streams: beats('internalCarotid', 0.86, 0.66), above: 45, below: 32, seconds: 4, gate: GATE },
  },
  {
    code: 'VAS-CFA-TRIPHASIC',
    area: 'VAS',
    title: 'Triphasic common femoral artery',
    shows: 'A sharp rise, reversal in early diastole and a small forward wave: triphasic, so normal inflow.',
    alt: 'Above, a tube filled with red; below, sharp peaks over time, each followed by a short dip below the baseline and a small bump.',
    view: view('CFA  LS'),
    draw: artery(speeds(['peak', 'PSV', 98])),
    spectrum: { streams: beats('femoralTriphasic', 0.92, 0.74), above: 130, below: 60, seconds: 4, gate: GATE },
  },
  {
    code: 'VAS-CFA-MONOPHASIC',
    area: 'VAS',
    title: 'Monophasic, damped common femoral artery',
    shows:
      'A slow rise to a low rounded peak and forward flow throughout: monophasic and damped, so disease lies upstream.',
    alt: 'Above, a tube filled with red; below, low rounded waves over time that stay above the baseline.',
    view: view('CFA  LS'),
    draw: artery(speeds(['peak', 'PSV', 41])),
    spectrum: { streams: beats('femoralDamped', 0.92, 0.35, 0.1), above: 90, below: 40, seconds: 4, gate: GATE },
  },
]

/** Breathing, and one squeeze of the calf. */
const venous =
  (squeezeAt: number) =>
  (seconds: number): number =>
    -(13 + 8 * Math.sin((2 * Math.PI * seconds) / 3.6)) -
    46 * Math.exp(-(((seconds - squeezeAt) / 0.28) ** 2)) * (seconds > squeezeAt - 0.6 ? 1 : 0)

const veinSpectrum: Scene = {
  code: 'VAS-CFV-PHASIC',
  area: 'VAS',
  title: 'Phasic femoral vein with augmentation',
  shows:
    'Flow rises and falls with breathing and jumps when the calf is squeezed: no obstruction upstream or downstream of the gate.',
  alt: 'Above, a tube filled with blue; below, a slowly waving band under the baseline with one tall spike.',
  view: view('CFV  LS'),
  draw: () => ({ phantom: tube(30), colour: { ...BOX, scale: 20 }, regions: { vessel: band(6.4, ...LINE) } }),
  spectrum: {
    streams: [{ peak: venous(5.2), window: 0.2, broadening: 0.1 }],
    above: 30,
    below: 80,
    seconds: 9,
    gate: GATE,
  },
}

const aliasing = (code: string, scale: number, words: Pick<Scene, 'title' | 'shows' | 'alt'>): Scene => ({
  code,
  area: 'core',
  ...words,
  view: { probe: 'linear', depth: 36, focus: 20, caption: 'CCA  LS' },
  draw: () => ({
    phantom: tube(-75),
    colour: { ...BOX, from: point(-12, 9), to: point(10, 30), scale },
    regions: { vessel: band(6.4, ...LINE) },
  }),
})

const aliased: readonly Scene[] = [
  aliasing('PHY-ALIASING-COLOUR', 17, {
    title: 'Aliasing of colour',
    shows: 'The scale is too low: colour runs through its pale end into the opposite one in the middle of the vessel.',
    alt: 'A tube within a slanted box: red at its walls, then yellow, then pale and dark blue in its middle.',
  }),
  aliasing('PHY-COLOUR-SCALE-RIGHT', 52, {
    title: 'Colour with the scale right',
    shows: 'The same vessel with a scale that fits: one direction, brightest in the middle.',
    alt: 'A tube within a slanted box, filled evenly with red to orange, brightest in its middle.',
  }),
]

/** A groin across: artery and vein side by side; `pressed` from 0 to 1. */
export function groin(pressed: number, hasClot: boolean): Drawing {
  const give = hasClot ? 0.12 * pressed : pressed
  const up = 2.4 * pressed
  const vein = ellipse(point(6.5, 20.5 - up), 6.2 + 1.4 * give, hasClot ? 5.6 - give : Math.max(0.35, 4.9 * (1 - give)))
  const arteryAt = circle(-7.5, 19 - up * 0.8, 4.3)
  const clot = ellipse(point(6.3, 20.7 - up), 5.2, 4.5 - give)
  return {
    phantom: {
      ground: softTissue,
      regions: [
        ...flatWall(4 - 1.3 * pressed, 4),
        part(
          blob(...trail('-22,26 -4,27.5 20,27 24,34 0,37 -24,36')),
          { level: -9, attenuation: 0.6, grains: [{ along: 5, across: 0.7, contrast: 5 }] },
          { edge: 0.8, moved: point(0, -up) },
        ),
        part(arteryAt, { level: -40, attenuation: 0.15 }, { edge: 0.25, wall: rim(9, 0.2, 9) }),
        part(vein, { level: -36, attenuation: 0.15 }, { edge: 0.25, wall: rim(4, 0.13, 13) }),
        ...(hasClot
          ? [
              part(
                clot,
                { level: -13, attenuation: 0.3, grains: [{ along: 1.6, across: 1.2, contrast: 2.5 }] },
                { edge: 0.7, moved: point(0, -up) },
              ),
            ]
          : []),
      ],
    },
    regions: { artery: arteryAt, vein: pressed > 0.8 && !hasClot ? ellipse(point(6.5, 20.5 - up), 7, 1.2) : vein },
  }
}

const veins = (
  code: string,
  [pressed, hasClot]: readonly [number, boolean],
  words: Pick<Scene, 'title' | 'shows' | 'alt'>,
): Scene => ({
  code,
  area: 'VAS',
  ...words,
  view: { probe: 'linear', depth: 38, focus: 20, caption: pressed > 0 ? 'CFV TS  COMPRESSED' : 'CFV TS' },
  draw: () => groin(pressed, hasClot),
})

const baker = blob(...trail('-15,12 -4,10.4 9,11.5 15,16 10,22 2,23.6 0,27 2,31 -1.6,31 -3.4,26 -6,22.6 -13,19'))

const deep: readonly Scene[] = [
  veins('VAS-CFV-OPEN', [0, false], {
    title: 'Common femoral vein at rest',
    shows: 'Vein and artery side by side at the groin, the vein open and without echoes.',
    alt: 'Rectangular image with two black circles side by side; the right one is larger and oval.',
  }),
  veins('VAS-CFV-COMPRESSED', [1, false], {
    title: 'Common femoral vein compressed',
    shows: 'Under the same pressure the vein walls meet completely while the artery stays round: no thrombus here.',
    alt: 'Rectangular image with one black circle and, beside it, a thin bright line where a second one would be.',
  }),
  veins('VAS-DVT', [1, true], {
    title: 'Thrombus in the common femoral vein',
    shows: 'The vein is wide, holds grey material and does not close under pressure: deep vein thrombosis.',
    alt: 'Rectangular image with a black circle and, beside it, a larger circle filled with grey.',
  }),
  {
    code: 'VAS-POPLITEAL-CYST',
    area: 'VAS',
    title: 'Popliteal cyst',
    shows:
      'A fluid collection behind the knee with a neck that runs between two tendons towards the joint: a popliteal cyst, not a thrombus.',
    alt: 'Rectangular image with a black comma: a wide part near the probe and a narrow neck running deep.',
    view: { probe: 'linear', depth: 42, focus: 22, caption: 'MEDIAL POPLITEAL FOSSA  TS' },
    draw: () => ({
      phantom: {
        ground: softTissue,
        regions: [
          ...flatWall(5, 1),
          part(
            ellipse(point(-11, 28), 9, 6),
            { level: -8, attenuation: 0.6, grains: [{ along: 5, across: 0.5, contrast: 5 }] },
            { wall: rim(2, 0.14) },
          ),
          part(ellipse(point(6.5, 27), 3.4, 2.4, 30), {
            level: 6,
            attenuation: 0.7,
            grains: [{ along: 1, across: 0.4, contrast: 3 }],
          }),
          part(baker, { level: -42, attenuation: 0.02 }, { edge: 0.3, wall: rim(5, 0.16, 13), edgeShadow: 0.6 }),
          part(
            blob(...trail('-30,36 -12,34 0,36.5 14,33.5 30,36 30,60 -30,60')),
            { level: 10, attenuation: 14 },
            { edge: 0.3, wall: rim(16, 0.25) },
          ),
        ],
      },
      regions: { cyst: baker, neck: ellipse(point(-0.6, 27), 2, 4) },
    }),
  },
]

export const vesselScenes: readonly Scene[] = [...arterial, veinSpectrum, ...aliased, ...deep]
