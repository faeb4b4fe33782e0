import { part, rim } from '../anatomy.ts'
import { band, blob, circle, ellipse, layer, point, type Pair, type Shape, trail } from '../geometry.ts'
import type { Phantom, Region, Tissue } from '../phantom.ts'
import type { Scene, View } from '../scene.ts'
import { AMNIOTIC, FETAL, farWall, MYOMETRIUM, PLACENTA, womb } from './womb.ts'

const view: View = { probe: 'obstetric', depth: 120, focus: 65, mechanical: 0.9, thermal: 0.3 }

const CERVIX: Tissue = { level: -3, attenuation: 0.6, grains: [{ along: 9, across: 2, turn: 20, contrast: 2.5 }] }
const BLADDER: Tissue = { level: -38, attenuation: 0 }

const skull = (x: number, y: number, radius: number): readonly Region[] => [
  part(circle(x, y, radius), { level: 6, attenuation: 1.4 }, { edge: 0.5, wall: rim(18, 0.6, 18) }),
  part(
    circle(x, y, radius - 2),
    { level: -15, attenuation: 0.35, grains: [{ along: 6, across: 4, contrast: 2 }] },
    { edge: 0.8 },
  ),
]

/** From the womb's lower segment to the cervix, whose inner opening lies at (24, 76). */
const OS: Pair = [24, 76]

const lowerSegment = (...inside: readonly Region[]): Phantom => {
  const { regions } = womb(15)
  return {
    ground: { level: 0, attenuation: 0.55, grains: [{ along: 14, across: 5, contrast: 3 }] },
    regions: [
      part(
        blob(...trail('-150,30 -60,34 0,48 30,70 62,96 70,108 58,114 30,100 -10,106 -60,112 -150,112')),
        MYOMETRIUM,
        { edge: 0.7 },
      ),
      part(blob(...trail('16,66 44,76 68,96 70,110 52,112 24,92 14,82')), CERVIX, { edge: 0.8 }),
      part(band(3, OS, [42, 90], [60, 106]), { level: -14, attenuation: 0.5 }, { edge: 0.7 }),
      part(band(0.8, OS, [42, 90], [60, 106]), { level: 8, attenuation: 0.5 }, { edge: 0.4 }),
      part(blob(...trail('-150,40 -60,42 -4,56 18,70'), OS, ...trail('12,88 -20,98 -60,102 -150,104')), AMNIOTIC, {
        edge: 0.5,
        wall: rim(3, 0.4),
      }),
      ...inside,
      part(blob(...trail('0,34 20,24 52,22 74,40 70,66 48,68 20,56')), BLADDER, {
        edge: 0.4,
        wall: rim(6, 0.5, 12),
      }),
      ...regions.slice(0, 3),
    ],
  }
}

const placenta = (edge: Pair): Region =>
  part(
    blob(
      [-150, 88],
      [-70, 86],
      [-30, 82],
      [edge[0] - 10, edge[1] - 8],
      edge,
      [edge[0] - 8, edge[1] + 6],
      [-30, 101],
      [-150, 106],
    ),
    PLACENTA,
    { edge: 0.9, wall: rim(0, 0.4) },
  )

const LOW: Pair = [13, 84]
const HIGH: Pair = [-24, 92]

const placentas: readonly Scene[] = [
  {
    code: 'OBS-PLACENTA-LOW',
    area: 'OBS',
    title: 'Low placenta',
    shows: 'The lower edge of a posterior placenta lies less than 20 mm from the internal os: low-lying.',
    alt: 'Sector image along the lower womb: a black bladder in front on the right, a black space with a grey band along its back that ends close to the neck of the womb.',
    view: { ...view, caption: 'LOWER SEGMENT  LS' },
    draw: () => ({
      phantom: lowerSegment(...skull(-40, 66, 20), placenta(LOW)),
      regions: {
        placenta: placenta(LOW).shape,
        'internal os': circle(OS[0], OS[1], 4),
        bladder: ellipse(point(40, 45), 26, 18),
      },
      measures: { edge: { kind: 'distance', label: 'TO OS', from: point(...LOW), to: point(...OS) } },
    }),
  },
  {
    code: 'OBS-PLACENTA-CLEAR',
    area: 'OBS',
    title: 'Placenta clear of the os',
    shows: 'The lower edge of a posterior placenta lies well away from the internal os: not low.',
    alt: 'Sector image along the lower womb: a black bladder in front on the right, a black space with a grey band along its back that ends far from the neck of the womb.',
    view: { ...view, caption: 'LOWER SEGMENT  LS' },
    draw: () => ({
      phantom: lowerSegment(...skull(-30, 66, 19), placenta(HIGH)),
      regions: { placenta: placenta(HIGH).shape, 'internal os': circle(OS[0], OS[1], 4) },
      measures: { edge: { kind: 'distance', label: 'TO OS', from: point(...HIGH), to: point(...OS) } },
    }),
  },
]

/** Where the membrane between two sacs meets the placenta, in mm below the face. */
const ROOT = 62

/** Placenta between the layers of a membrane; `peak` is how far it reaches up. */
const wedge = (peak: number): readonly Region[] =>
  peak === 0
    ? []
    : [
        part(
          blob([-13, ROOT + 3], [-3, ROOT - 4], [2.4, ROOT - peak], [7, ROOT - 4], [18, ROOT + 3], [3, ROOT + 8]),
          PLACENTA,
          { edge: 0.6 },
        ),
      ]

const twoSacs = (membrane: Shape, peak: number): Phantom =>
  womb(
    20,
    farWall(...trail('-140,62 -50,74 0,78 50,74 140,60')),
    part(layer(trail('-140,48 -50,58 0,63 50,58 140,46'), trail('-140,70 -50,76 0,79 50,76 140,66')), PLACENTA, {
      edge: 0.8,
    }),
    part(membrane, { level: 3, attenuation: 0.4 }, { edge: 0.3, wall: rim(peak > 0 ? 4 : 1, 0.3, 8) }),
    ...wedge(peak),
    ...small(-28, 44),
    ...small(32, 42),
  )

const twins = (code: string, peak: number, words: Pick<Scene, 'title' | 'shows' | 'alt'>): Scene => ({
  code,
  area: 'OBS',
  ...words,
  view: { ...view, depth: 95, focus: 50, caption: 'TWINS  12 WEEKS' },
  draw: () => {
    const thickness = (t: number): number => (peak > 0 ? 1.9 : 0.3) + peak * 0.9 * Math.max(0, t - 0.72)
    const membrane = band(thickness, [-3, 22], [-1, 38], [2, 52], [3, ROOT])
    return { phantom: twoSacs(membrane, peak), regions: { membrane, junction: circle(3, ROOT - 1, 6) } }
  },
})

/** A fetus of twelve weeks cut across its middle. */
const small = (x: number, y: number): readonly Region[] => [
  part(ellipse(point(x, y), 13, 9.4, 12), FETAL, { edge: 0.6, wall: rim(3, 0.4) }),
  part(ellipse(point(x - 13, y - 3), 8.4, 7.4), { level: -9, attenuation: 0.4 }, { edge: 0.5, wall: rim(13, 0.5, 12) }),
  part(ellipse(point(x + 2, y + 1), 2.4, 2), { level: -30, attenuation: 0 }, { edge: 0.6 }),
  ...[0, 1, 2, 3, 4, 5].map(i =>
    part(circle(x - 4 + i * 3, y + 6 + i * 0.4, 0.7), { level: 12, attenuation: 3 }, { edge: 0.4 }),
  ),
]

const chorionicity: readonly Scene[] = [
  twins('OBS-TWINS-LAMBDA', 9, {
    title: 'Twins with a lambda sign',
    shows: 'Placenta reaches up into a thick membrane where it begins: the lambda sign of a dichorionic pregnancy.',
    alt: 'Sector image of two small bodies in two black spaces; the bright line between them is thick and widens into a wedge where it meets the grey band behind.',
  }),
  twins('OBS-TWINS-T', 0, {
    title: 'Twins with a T sign',
    shows:
      'A thin membrane meets the placenta at a right angle without a wedge: the T sign of a monochorionic pregnancy.',
    alt: 'Sector image of two small bodies in two black spaces; the bright line between them is thin and meets the grey band behind at a right angle.',
  }),
]

const pool = blob(...trail('-28,42 -6,34 18,38 30,54 26,74 8,88 -14,84 -30,66'))

const pocket: Scene = {
  code: 'OBS-POCKET',
  area: 'OBS',
  title: 'Deepest pocket of liquor',
  shows: 'A pocket of liquor free of cord and limbs, measured straight down.',
  alt: 'Sector image with a black space in the middle of grey tissue; small parts of a body lie at its sides.',
  view: { ...view, caption: 'DVP' },
  draw: () => ({
    phantom: {
      ...womb(20),
      ground: MYOMETRIUM,
      regions: [
        ...womb(20).regions,
        part(
          blob(...trail('-90,30 -50,26 -20,36 -28,60 -30,96 -90,110')),
          { ...FETAL, level: -1 },
          { edge: 0.8, wall: rim(4, 0.5) },
        ),
        part(blob(...trail('34,30 90,20 110,80 60,108 20,98 30,70')), PLACENTA, { edge: 0.9 }),
        part(pool, AMNIOTIC, { edge: 0.6, wall: rim(3, 0.5) }),
        part(circle(-22, 72, 6), FETAL, { edge: 0.6, wall: rim(5, 0.5) }),
        part(circle(-21.6, 72, 1.6), { level: 13, attenuation: 4 }, { edge: 0.4 }),
        part(circle(26, 84, 5), FETAL, { edge: 0.6, wall: rim(5, 0.5) }),
      ],
    },
    regions: { pocket: pool },
    measures: { depth: { kind: 'distance', label: 'DVP', from: point(2, 35.3), to: point(2, 87.9) } },
  }),
}

export const pregnancyScenes: readonly Scene[] = [...placentas, ...chorionicity, pocket]
