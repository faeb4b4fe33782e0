import { part, rim } from '../anatomy.ts'
import { band, blob, circle, ellipse, point, type Pair, type Shape, trail } from '../geometry.ts'
import { normalAt } from '../noise.ts'
import type { Phantom, Region, Tissue } from '../phantom.ts'
import type { Scene, View } from '../scene.ts'

const view: View = { probe: 'endocavity', depth: 80, focus: 40, mechanical: 0.9, thermal: 0.3 }

const FLUID: Tissue = { level: -44, attenuation: 0 }
const WOMB: Tissue = { level: -3, attenuation: 0.55, grains: [{ along: 9, across: 2.4, turn: 12, contrast: 2 }] }
const STROMA: Tissue = { level: -2, attenuation: 0.5, grains: [{ along: 3, across: 2, contrast: 1.8 }] }
const PELVIS: Tissue = { level: -1, attenuation: 0.55, grains: [{ along: 9, across: 3.4, turn: -8, contrast: 4 }] }

/** Vagina near the probe, and bowel with its gas far from it. */
const pelvis = (...inside: readonly Region[]): Phantom => ({
  ground: PELVIS,
  regions: [
    part(
      blob(...trail('-50,66 -30,60 -12,64 -8,90 -60,90')),
      { level: 4, attenuation: 2.2, grains: [{ along: 5, across: 4, contrast: 4 }] },
      { edge: 2, uneven: { by: 1.4, over: 6 } },
    ),
    part(
      blob(...trail('24,70 40,62 60,66 66,90 30,92')),
      { level: 2, attenuation: 1.8, grains: [{ along: 5, across: 4, contrast: 4 }] },
      { edge: 2, uneven: { by: 1.4, over: 6 } },
    ),
    ...inside,
  ],
})

const uterus = blob(...trail('38,12 30,20 20,23 0,20 -22,20 -38,28 -42,42 -32,54 -10,57 12,50 26,38 42,30 48,20'))

/** Cervix on the right and near the probe, fundus on the left. */
const womb = (endometrium: number, ...inside: readonly Region[]): readonly Region[] => [
  part(uterus, WOMB, { edge: 0.6, wall: rim(5, 0.4) }),
  part(
    band(
      t => 1 + (endometrium + 2.4) * Math.sin(Math.min(3.05, 3.3 * t + 0.05)) ** 0.6,
      [-31, 40],
      [-20, 39],
      [-4, 37.6],
      [10, 34],
      [22, 29],
    ),
    { level: -11, attenuation: 0.5 },
    { edge: 1 },
  ),
  part(
    band(
      t => endometrium * Math.sin(Math.min(3.05, 3.3 * t + 0.05)) ** 0.6,
      [-31, 40],
      [-20, 39],
      [-4, 37.6],
      [10, 34],
      [22, 29],
    ),
    { level: 8, attenuation: 0.45, grains: [{ along: 4, across: 2, contrast: 1.5 }] },
    { edge: 0.8 },
  ),
  part(
    band(0.5, [-27, 39.8], [-10, 38.4], [6, 35], [30, 25.6], [40, 18]),
    { level: 9, attenuation: 0.5 },
    { edge: 0.3 },
  ),
  ...inside,
]

const fibroid = circle(-14, 46, 12)

const sac = ellipse(point(-16, 38.4), 11, 7.6, 6)
const yolk = circle(-20.4, 38.6, 2.4)
const pouch = blob(...trail('14,51 30,40 48,36 54,46 40,56 20,60 0,62 -8,60'))

const uterine: readonly Scene[] = [
  {
    code: 'GYN-UTERUS',
    area: 'GYN',
    title: 'Uterus with its endometrium',
    shows:
      'An anteverted uterus along its length, with an even endometrium measured at its thickest, at right angles to its midline.',
    alt: 'Wide sector image with a grey pear-shaped organ; a brighter band with a dark rim runs along its middle.',
    view: { ...view, caption: 'UTERUS  LS' },
    draw: () => ({
      phantom: pelvis(...womb(9)),
      regions: { uterus, endometrium: band(9, [-30, 40], [-4, 37.6], [18, 31]) },
      measures: { endometrium: { kind: 'distance', label: 'ET', from: point(-7.6, 33.3), to: point(-6.9, 42.2) } },
    }),
  },
  {
    code: 'GYN-FIBROID',
    area: 'GYN',
    title: 'Fibroid in the wall of the uterus',
    shows:
      'A round, darker, whorled mass in the posterior wall with shadowing from its edges: a fibroid within the muscle.',
    alt: 'Wide sector image with a grey pear-shaped organ; a round darker area with streaky shadows lies in its deep wall.',
    view: { ...view, caption: 'UTERUS  LS' },
    draw: () => ({
      phantom: pelvis(
        ...womb(
          7,
          part(
            fibroid,
            {
              level: -9,
              attenuation: 0.95,
              grains: [
                { along: 5, across: 1.6, turn: 50, contrast: 3 },
                { along: 5, across: 1.6, turn: -40, contrast: 3 },
              ],
            },
            { edge: 0.6, wall: rim(3, 0.4), edgeShadow: 3.2 },
          ),
        ),
      ),
      regions: { fibroid, uterus },
      measures: { diameter: { kind: 'distance', label: 'D1', from: point(-26, 46), to: point(-2, 46) } },
    }),
  },
  {
    code: 'GYN-SAC',
    area: 'GYN',
    title: 'Early pregnancy in the uterus',
    shows: 'A gestation sac with a bright rim and a yolk sac within the endometrium: an intrauterine pregnancy.',
    alt: 'Wide sector image with a grey pear-shaped organ; a black oval with a bright rim lies in its middle and holds a small ring.',
    view: { ...view, caption: 'UTERUS  LS' },
    draw: () => ({
      phantom: pelvis(
        ...womb(
          13,
          part(ellipse(point(-16, 38.4), 13.4, 10, 6), { level: 9, attenuation: 0.45 }, { edge: 0.9 }),
          part(sac, FLUID, { edge: 0.4, wall: rim(6, 0.4, 10) }),
          part(yolk, { level: -30, attenuation: 0 }, { edge: 0.25, wall: rim(8, 0.35, 6) }),
          part(ellipse(point(-13.6, 43.4), 2.8, 1.3, -8), { level: 2, attenuation: 0.4 }, { edge: 0.4 }),
        ),
      ),
      regions: { sac, 'yolk sac': yolk, 'fetal pole': ellipse(point(-13.6, 43.4), 2.8, 1.3, -8) },
      measures: { sac: { kind: 'distance', label: 'SAC', from: point(-26.94, 37.25), to: point(-5.06, 39.55) } },
    }),
  },
  {
    code: 'GYN-FREE-FLUID',
    area: 'GYN',
    title: 'Empty uterus with free fluid',
    shows:
      'No gestation sac in the uterus and fluid with fine echoes behind it: with a positive test, look for an ectopic pregnancy.',
    alt: 'Wide sector image with a grey pear-shaped organ without a black space in its middle; a dark crescent with faint echoes lies behind it.',
    view: { ...view, caption: 'UTERUS  LS' },
    draw: () => ({
      phantom: pelvis(
        part(
          pouch,
          { level: -24, attenuation: 0.1, grains: [{ along: 6, across: 4, contrast: 4 }] },
          { edge: 0.8, wall: rim(2, 0.4) },
        ),
        ...womb(10),
      ),
      regions: { 'free fluid': pouch, uterus },
    }),
  },
]

const ovary = ellipse(point(0, 38), 24, 17, 6)

const follicle = (x: number, y: number, radius: number): Region =>
  part(circle(x, y, radius), FLUID, { edge: 0.3, wall: rim(2, 0.3) })

const adnexa = (...inside: readonly Region[]): Phantom =>
  pelvis(part(ovary, STROMA, { edge: 0.7, wall: rim(3, 0.4) }), ...inside)

const scene = (
  code: string,
  words: Pick<Scene, 'title' | 'shows' | 'alt'>,
  phantom: () => Phantom,
  regions: Readonly<Record<string, Shape>>,
): Scene => ({
  code,
  area: 'GYN',
  ...words,
  view: { ...view, depth: 72, caption: 'RT OVARY' },
  draw: () => ({ phantom: phantom(), regions }),
})

const large = ellipse(point(0, 38), 23, 18)
const dermoid = ellipse(point(-2, 36), 22, 17, -6)
const plug = blob(...trail('-16,34 -6,26 8,28 12,38 4,46 -10,44'))

/** A place in the cyst: how far round, and how far out. */
const within = (angle: number, share: number): Pair => [share * 21 * Math.cos(angle), 38 + share * 16 * Math.sin(angle)]

/** Strands of fibrin that cross each other. */
const strands: readonly Region[] = Array.from({ length: 17 }, (_, i) => {
  const a = (i * 2.399) % (2 * Math.PI)
  const b = a + 1.7 + 0.7 * normalAt(i, 90)
  return part(
    band(
      0.4,
      within(a, 1),
      [within((a + b) / 2, 0.5)[0] + normalAt(i, 91) * 2, within((a + b) / 2, 0.5)[1] + normalAt(i, 92) * 2],
      within(b, 1),
    ),
    { level: -9, attenuation: 0.2 },
    { edge: 0.4 },
  )
})

const ring = (count: number): readonly Region[] =>
  Array.from({ length: count }, (_, i) => {
    const angle = (i / count) * 2 * Math.PI + 0.1 * normalAt(i, 80)
    return follicle(
      19 * Math.cos(angle) - 1.4 * Math.sin(angle),
      38 + 12.6 * Math.sin(angle) + 1.6 * Math.cos(angle),
      2.5 + 0.35 * normalAt(i, 81),
    )
  })

const ovarian: readonly Scene[] = [
  scene(
    'GYN-CYST-SIMPLE',
    {
      title: 'Simple ovarian cyst',
      shows: 'A thin-walled cyst without echoes, septa or solid parts, with enhancement: simple.',
      alt: 'Wide sector image with a large round black area with a thin smooth border; the tissue behind it is bright.',
    },
    () => adnexa(part(large, FLUID, { edge: 0.3, wall: rim(6, 0.35, 14), edgeShadow: 1 })),
    { cyst: large },
  ),
  scene(
    'GYN-CYST-HAEMORRHAGIC',
    {
      title: 'Haemorrhagic cyst',
      shows: 'A fine net of strands within a cyst that lets sound through: a haemorrhagic cyst.',
      alt: 'Wide sector image with a round dark area crossed by a fine net of grey lines; the tissue behind it is bright.',
    },
    () => adnexa(part(large, { level: -25, attenuation: 0.02 }, { edge: 0.4, wall: rim(5, 0.4, 13) }), ...strands),
    { cyst: large },
  ),
  scene(
    'GYN-DERMOID',
    {
      title: 'Dermoid',
      shows: 'A bright plug with a shadow, and bright lines and dots, in a cyst: a dermoid.',
      alt: 'Wide sector image with a grey oval area that holds a bright lump; a shadow lies behind the lump and short bright lines beside it.',
    },
    () =>
      adnexa(
        part(
          dermoid,
          { level: -9, attenuation: 0.4, grains: [{ along: 7, across: 0.8, turn: 4, contrast: 6, ridges: true }] },
          { edge: 0.5, wall: rim(4, 0.4) },
        ),
        part(
          plug,
          { level: 13, attenuation: 1.7, grains: [{ along: 3, across: 3, contrast: 2 }] },
          { edge: 0.9, uneven: { by: 0.8, over: 4 } },
        ),
      ),
    { dermoid, plug },
  ),
  scene(
    'GYN-ENDOMETRIOMA',
    {
      title: 'Endometrioma',
      shows: 'Even low-level echoes fill a cyst, like ground glass, with no flow or solid part: an endometrioma.',
      alt: 'Wide sector image with a round area filled evenly with faint grey; its border is smooth and the tissue behind it is brighter.',
    },
    () => adnexa(part(large, { level: -13, attenuation: 0.08 }, { edge: 0.4, wall: rim(6, 0.4, 12) })),
    { cyst: large },
  ),
  scene(
    'GYN-OVARY-POLYCYSTIC',
    {
      title: 'Polycystic pattern',
      shows: 'Many small follicles lie around a bright stroma in an ovary of large volume: a polycystic pattern.',
      alt: 'Wide sector image with a grey oval whose border is lined by many small black circles around a brighter middle.',
    },
    () => adnexa(part(ellipse(point(0, 38), 13, 8, 6), { ...STROMA, level: 4 }, { edge: 3 }), ...ring(15)),
    { ovary },
  ),
  scene(
    'GYN-OVARY-NORMAL',
    {
      title: 'Normal ovary',
      shows: 'An ovary with a few follicles of different size: normal before the menopause.',
      alt: 'Wide sector image with a grey oval that holds a few black circles of different size.',
    },
    () =>
      adnexa(
        follicle(-9, 34, 6.4),
        follicle(8, 42, 4),
        follicle(11, 32, 3),
        follicle(-4, 46, 2.6),
        follicle(2, 33, 2.2),
      ),
    { ovary, 'largest follicle': circle(-9, 34, 6.4) },
  ),
]

export const pelvisScenes: readonly Scene[] = [...uterine, ...ovarian]
