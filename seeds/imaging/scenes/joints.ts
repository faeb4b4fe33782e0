import { part, rim } from '../anatomy.ts'
import { band, blob, circle, ellipse, point, polygon, type Pair, type Shape, trail } from '../geometry.ts'
import type { Phantom, Region, Tissue } from '../phantom.ts'
import type { Scene, View } from '../scene.ts'
import { fineFat, flatWall } from './duplex.ts'

const view: View = { probe: 'highLinear', depth: 34, focus: 15, caption: 'SUPRASPINATUS  LS' }

const MUSCLE: Tissue = {
  level: -9,
  attenuation: 0.6,
  grains: [{ along: 10, across: 0.55, turn: 3, contrast: 6, ridges: true }],
}
const FLUID: Tissue = { level: -42, attenuation: 0 }
const CORTEX: Tissue = { level: 9, attenuation: 18 }

/** Fibres close together that run one way. */
const tendon = (turn: number, level = 3): Tissue => ({
  level,
  attenuation: 0.7,
  grains: [
    { along: 9, across: 0.34, turn, contrast: 4.5 },
    { along: 14, across: 0.9, turn, contrast: 2 },
  ],
})

const head: Pair[] = [
  [-30, 23],
  [-16, 18.6],
  [-4, 17.4],
  [6, 19],
  [11, 21.6],
  [14.5, 24.6],
  [17, 24],
  [22, 27],
  [30, 34],
]
const bone = blob(...head, [34, 70], [-34, 70])

const cuff = blob(
  ...trail('-30,13 -14,11.2 0,11 9,13.4 15.6,18.6 18.4,23.6 15,24.4 11,21.4 5,18.2 -5,16.4 -16,17.6 -30,22'),
)
const deltoid = (dip: number): Shape =>
  blob(...trail('-34,4.2 0,4 34,4.6 34,17 22,15'), [10, 10.4 + dip], [0, 9.6 + dip * 0.7], [-14, 9.8], [-34, 11.6])

const shoulder = (dip: number, ...inside: readonly Region[]): Phantom => ({
  ground: { level: -7, attenuation: 0.55, grains: [{ along: 8, across: 0.7, turn: 14, contrast: 4 }] },
  regions: [
    ...flatWall(2.6, 0.2),
    part(deltoid(dip), MUSCLE, { edge: 0.3, wall: rim(8, 0.14) }),
    part(bone, CORTEX, { edge: 0.25, wall: rim(17, 0.24, 10) }),
    part(
      band(1, [-28, 22], [-16, 17.9], [-4, 16.6], [5, 18.2], [10, 20.6]),
      { level: -26, attenuation: 0.4 },
      { edge: 0.3 },
    ),
    ...inside,
  ],
})

const fibres = (level = 3): readonly Region[] => [
  part(cuff, tendon(2, level), { edge: 0.3, wall: rim(6, 0.13) }),
  part(blob(...trail('3,11.4 10,14 16,19 18.4,23.6 15,24.2 11,21.2 5,18')), tendon(42, level), {
    edge: 3,
  }),
]

const bursaLine = part(
  band(0.5, [-30, 12], [-12, 10.3], [2, 10.2], [11, 13], [18, 19.4], [23, 24]),
  { level: 9, attenuation: 0.5 },
  { edge: 0.3 },
)
const gap = blob(...trail('1,12 7,13.6 10.6,16.6 11.4,21 7,19 2,17.4 -0.6,15'))
const bursa = blob(
  ...trail('-24,11.9 -10,9.9 2,9.6 11,11.8 18,17.6 22,23.4 19.6,22.8 15.4,18 9,13.4 0,11 -12,11.1 -24,12.6'),
)
const dark = blob(...trail('11,17.6 16,18.8 18.2,23.4 15,24 12,21.8'))

const scene = (
  code: string,
  words: Pick<Scene, 'title' | 'shows' | 'alt'>,
  phantom: () => Phantom,
  regions: Readonly<Record<string, Shape>>,
): Scene => ({
  code,
  area: 'MSK',
  ...words,
  view,
  draw: () => ({ phantom: phantom(), regions }),
})

const shoulders: readonly Scene[] = [
  scene(
    'MSK-CUFF-NORMAL',
    {
      title: 'Normal supraspinatus tendon',
      shows:
        'A convex band of bright fibres reaches the greater tuberosity without a break: a normal supraspinatus tendon.',
      alt: 'Rectangular image with a bright curved line and shadow low down, covered by a bright finely striped band that tapers to the right under a dark muscle.',
    },
    () => shoulder(0, ...fibres(), bursaLine),
    { tendon: cuff, 'greater tuberosity': circle(16, 24.6, 3) },
  ),
  scene(
    'MSK-CUFF-TEAR',
    {
      title: 'Full-thickness tear of supraspinatus',
      shows:
        'A gap through the whole tendon is filled with fluid and the muscle above dips into it: a full-thickness tear.',
      alt: 'Rectangular image with a bright curved line and shadow low down; the striped band over it is broken by a black gap, and the muscle above sags.',
    },
    () =>
      shoulder(
        2,
        ...fibres(),
        part(gap, FLUID, { edge: 0.4, uneven: { by: 0.3, over: 2 } }),
        part(
          band(0.5, [-30, 12], [-12, 10.5], [2, 11.9], [10, 14.2], [18, 19.4], [23, 24]),
          { level: 8, attenuation: 0.5 },
          { edge: 0.3 },
        ),
      ),
    { tear: gap, tendon: cuff },
  ),
  scene(
    'MSK-CUFF-ANISOTROPY',
    {
      title: 'Anisotropy at the cuff',
      shows:
        'The fibres turn away from the beam near their insertion and look dark without a gap or fluid: tilt the probe before calling it a tear.',
      alt: 'Rectangular image with a bright curved line and shadow low down; the striped band over it fades to dark at its right end while its outline stays smooth.',
    },
    () =>
      shoulder(0, ...fibres(), part(dark, { level: -21, attenuation: 0.5 }, { edge: 2.6, isTint: true }), bursaLine),
    { 'dark part': dark, tendon: cuff },
  ),
  scene(
    'MSK-BURSA',
    {
      title: 'Fluid in the subacromial bursa',
      shows: 'A band of fluid between deltoid and an unbroken tendon: a distended bursa.',
      alt: 'Rectangular image with a bright curved line and shadow low down; a thin black band lies between the striped band over it and the dark muscle above.',
    },
    () => shoulder(-0.6, ...fibres(), part(bursa, FLUID, { edge: 0.25, wall: rim(5, 0.12) })),
    { bursa, tendon: cuff },
  ),
]

const recess = blob(...trail('-22,14.4 -10,13.2 4,13.6 11,15.6 8,18.6 -6,19.8 -20,18.6'))

const knee: Scene = {
  code: 'MSK-KNEE-EFFUSION',
  area: 'MSK',
  title: 'Knee effusion',
  shows:
    'Fluid fills the recess above the patella, between the fat pads, under a normal quadriceps tendon: an effusion.',
  alt: 'Rectangular image with a bright striped band near the probe that ends at a bright curved line on the right; a black area lies below it, over a bright line with a shadow.',
  view: { ...view, probe: 'wideLinear', depth: 40, focus: 18, caption: 'SUPRAPATELLAR  LS' },
  draw: () => ({
    phantom: {
      ground: fineFat,
      regions: [
        ...flatWall(3, 0.2),
        part(blob(...trail('-40,5.2 0,5.6 14,6.4 18,8 14,11 -4,10.6 -40,9.8')), tendon(2, 4), {
          edge: 0.3,
          wall: rim(4, 0.13),
        }),
        part(
          blob(...trail('-36,10.4 -8,11 10,12 13,15 0,13.2 -16,13.4 -36,14')),
          { ...fineFat, level: -1 },
          { edge: 0.5 },
        ),
        part(
          blob(...trail('-36,17 -22,19 -4,21 10,20 16,22 12,27 -10,26.4 -36,24')),
          { ...fineFat, level: -2 },
          { edge: 0.5 },
        ),
        part(recess, FLUID, { edge: 0.3, wall: rim(4, 0.16), edgeShadow: 0.4 }),
        part(blob(...trail('17,7.6 22,5.6 40,6 40,30 20,30')), CORTEX, { edge: 0.25, wall: rim(17, 0.25, 10) }),
        part(blob(...trail('-40,25 -20,26 0,28 14,29 24,34 40,60 -40,60')), CORTEX, {
          edge: 0.25,
          wall: rim(17, 0.25, 10),
        }),
      ],
    },
    regions: {
      effusion: recess,
      patella: ellipse(point(22, 9), 4.6, 3),
      'quadriceps tendon': polygon(...trail('-26,5.6 14,6.6 14,10.6 -26,9.8')),
    },
  }),
}

const cyst = blob(...trail('-7,8 -2,5.8 5,6.4 8.4,10 6,13.6 1.6,14.6 0.6,18 -0.8,18 -1.4,14.6 -5.4,13'))

const ganglion: Scene = {
  code: 'MSK-GANGLION',
  area: 'MSK',
  title: 'Ganglion of the wrist',
  shows: 'A lobed cyst without echoes, with a thin neck towards the joint: a ganglion.',
  alt: 'Rectangular image with a black lobed area near the probe and a thin black neck that runs down between two bright curved lines.',
  view: { ...view, depth: 28, focus: 11, caption: 'DORSAL WRIST  LS' },
  draw: () => ({
    phantom: {
      ground: { level: -5, attenuation: 0.55, grains: [{ along: 7, across: 0.7, contrast: 4 }] },
      regions: [
        ...flatWall(1.6, 0.2),
        part(blob(...trail('-30,4 -12,4 -9,6.4 -12,8.4 -30,8')), tendon(0, 4), {
          edge: 0.3,
          wall: rim(4, 0.12),
        }),
        part(blob(...trail('-30,17 -16,15.6 -4,17.6 -1.6,20.4 -4,40 -30,40')), CORTEX, {
          edge: 0.25,
          wall: rim(16, 0.22, 10),
        }),
        part(blob(...trail('1.6,20.4 5,17.4 16,16 30,17.6 30,40 3,40')), CORTEX, {
          edge: 0.25,
          wall: rim(16, 0.22, 10),
        }),
        part(blob(...trail('-2,19.4 2,19.4 3.4,30 -3.4,30')), { level: -12, attenuation: 4 }, { edge: 0.4 }),
        part(cyst, FLUID, { edge: 0.25, wall: rim(6, 0.13), edgeShadow: 0.6 }),
      ],
    },
    regions: { cyst, neck: ellipse(point(0, 16.4), 1.4, 2.4) },
    measures: { width: { kind: 'distance', label: 'D1', from: point(-6.9, 8.4), to: point(8.3, 9.6) } },
  }),
}

export const jointScenes: readonly Scene[] = [...shoulders, knee, ganglion]
