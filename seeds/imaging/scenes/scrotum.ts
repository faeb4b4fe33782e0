import { contour, part, rim } from '../anatomy.ts'
import { band, blob, circle, ellipse, layer, point, type Pair, type Shape, trail } from '../geometry.ts'
import type { Phantom, Region } from '../phantom.ts'
import type { Scene, View } from '../scene.ts'
import { flowing, trickle } from './duplex.ts'

const view: View = { probe: 'wideLinear', depth: 42, focus: 20, frequency: 11, caption: 'TESTIS  LS' }

const testis = ellipse(point(2, 20), 20, 10.5, 3)
const TESTIS = { level: 0, attenuation: 0.35, grains: [{ along: 3, across: 2, contrast: 0.8 }] }
const head = ellipse(point(-19, 16.5), 4.8, 3.8, -30)
const tail = band(t => 2.6 + t, [-16, 22], [-8, 29.5], [6, 32], [16, 30.5])
const EPIDIDYMIS = { level: -2, attenuation: 0.4, grains: [{ along: 1.4, across: 1, contrast: 2.4 }] }

const skin = (thick: number): readonly Region[] => [
  part(
    layer(contour(-1, 0, { half: 30 }), contour(thick, 0.3, { half: 30 })),
    { level: 4, attenuation: 0.6, grains: [{ along: 4, across: 0.5, contrast: 3 }] },
    { edge: 0.2 },
  ),
]

const around = { level: -6, attenuation: 0.5, grains: [{ along: 7, across: 1.4, contrast: 4 }] }

/** A testis with its epididymis; what is around it may be fluid. */
const scrotum = (ground: Phantom['ground'], ...inside: readonly Region[]): Phantom => ({
  ground,
  regions: [
    ...skin(4.5),
    part(tail, EPIDIDYMIS, { edge: 0.4, uneven: { by: 0.3, over: 3 } }),
    part(head, EPIDIDYMIS, { edge: 0.3, wall: rim(3, 0.14) }),
    part(testis, TESTIS, { edge: 0.3, wall: rim(8, 0.16), edgeShadow: 0.5 }),
    part(
      band(t => 0.5 + 0.8 * Math.sin(3 * t), [-12, 24], [2, 24.4], [14, 23.6]),
      { level: 7, attenuation: 0.5 },
      { edge: 0.4 },
    ),
    ...inside,
  ],
})

const mass = ellipse(point(6, 20.5), 7.4, 6.2, 10)
const cyst = circle(-20, 14.4, 4.4)
const fluidBag = blob(...trail('-25,14 -16,6.5 4,5 20,8 25,18 24,32 6,37 -14,35 -24,26'))

const plain = (
  code: string,
  words: Pick<Scene, 'title' | 'shows' | 'alt'>,
  phantom: () => Phantom,
  regions: Readonly<Record<string, Shape>>,
): Scene => ({
  code,
  area: 'URO',
  ...words,
  view,
  draw: () => ({ phantom: phantom(), regions }),
})

const still: readonly Scene[] = [
  plain(
    'URO-TESTIS-NORMAL',
    {
      title: 'Normal testis and epididymis',
      shows: 'An even testis of medium brightness with its bright mediastinum and a normal epididymal head.',
      alt: 'Rectangular image with an even grey oval, a thin bright line within it and a small grey cap at its left end.',
    },
    () => scrotum(around),
    { testis, 'epididymal head': head },
  ),
  plain(
    'URO-HYDROCELE',
    {
      title: 'Hydrocele',
      shows: 'Fluid without echoes surrounds the testis on three sides: a hydrocele.',
      alt: 'Rectangular image with an even grey oval that lies in a large black area.',
    },
    () => {
      const { regions, ground } = scrotum(around)
      const bag = part(fluidBag, { level: -40, attenuation: 0 }, { edge: 0.3, wall: rim(6, 0.18) })
      return { ground, regions: [...regions.slice(0, 1), bag, ...regions.slice(1)] }
    },
    { fluid: fluidBag, testis },
  ),
  plain(
    'URO-EPIDIDYMAL-CYST',
    {
      title: 'Epididymal cyst',
      shows: 'A thin-walled cyst in the epididymal head, apart from the testis, with enhancement behind it.',
      alt: 'Rectangular image with an even grey oval; at its left end lies a small round black area.',
    },
    () =>
      scrotum(around, part(cyst, { level: -42, attenuation: 0 }, { edge: 0.2, wall: rim(5, 0.13), edgeShadow: 0.5 })),
    { cyst, testis },
  ),
  plain(
    'URO-TESTIS-MASS',
    {
      title: 'Solid mass in the testis',
      shows: 'A solid, darker mass within the testis: a tumour until proven otherwise.',
      alt: 'Rectangular image with a grey oval that holds a darker, lobed, uneven area.',
    },
    () =>
      scrotum(
        around,
        part(
          mass,
          { level: -9, attenuation: 0.5, grains: [{ along: 2.4, across: 1.8, contrast: 2.6 }] },
          { edge: 0.5, uneven: { by: 0.7, over: 4 } },
        ),
      ),
    { mass, testis },
  ),
]

/** Veins of a plexus as they wind through the plane. */
const plexus: readonly Region[] = [
  flowing(3.6, 7, [-25, 11], [-20, 9], [-16, 12.6], [-11, 15], [-7, 12], [-3, 10.6]),
  flowing(4, -6, [-24, 21], [-19, 18], [-14, 19.6], [-10, 23], [-5, 22], [-2, 17.6], [2, 16.4]),
  flowing(3.2, 8, [-22, 30], [-18, 27], [-13, 28.4], [-9, 31], [-4, 28], [0, 25.4], [3, 27]),
  flowing(2.8, -7, [-24, 15.6], [-20, 14.6], [-17, 16]),
  flowing(3.3, 6, [4, 22.6], [6, 20], [5, 14], [8, 11]),
]

const varicocele: Scene = {
  code: 'URO-VARICOCELE',
  area: 'URO',
  title: 'Varicocele',
  shows: 'Several winding veins wider than 3 mm above the testis that fill with flow on straining: a varicocele.',
  alt: 'Rectangular image with several winding black tubes above a grey oval; a box over them shows patches of red and blue.',
  view: { ...view, caption: 'SPERMATIC CORD  LS  STRAINING' },
  draw: () => ({
    phantom: {
      ground: around,
      regions: [...skin(4), ...plexus, part(ellipse(point(25, 23), 14, 10), TESTIS, { edge: 0.3, wall: rim(8, 0.16) })],
    },
    colour: { from: point(-25, 7), to: point(10.4, 33), scale: 7, filter: 0.1 },
    regions: { veins: blob(...trail('-24,10 0,9 9,12 5,28 -22,31')) },
    measures: { vein: { kind: 'distance', label: 'VEIN', from: point(-19, 16), to: point(-19, 20) } },
  }),
}

/** Little winding vessels everywhere in a piece of tissue. */
const vessels = (places: readonly (readonly [number, number, number])[]): readonly Region[] =>
  places.map(([x, y, turn], i) => {
    const at = (along: number, across: number): Pair => [
      x + along * Math.cos(turn) - across * Math.sin(turn),
      y + along * Math.sin(turn) + across * Math.cos(turn),
    ]
    const bend = i % 2 === 0 ? 0.7 : -0.6
    return trickle(EPIDIDYMIS, t => 0.5 + 0.9 * Math.sin(3 * t), i % 3 === 0 ? 9 : -10, [
      at(-2.4, 0),
      at(-0.8, bend),
      at(0.8, -bend * 0.6),
      at(2.2, bend),
    ])
  })

const swollenHead = ellipse(point(-18, 17), 7.6, 6, -25)
const swollenTail = band(t => 5 + 1.5 * Math.sin(3 * t), [-15, 23], [-7, 31], [7, 33.5], [18, 31])

const VESSELS = [
  [-20, 15, 1],
  [-16, 18, 2.2],
  [-21, 19, 0.4],
  [-17, 13.6, 2.8],
  [-14, 24, 1],
  [-10, 29, 0.8],
  [-4, 32, 0.4],
  [2, 33, 2.7],
  [8, 33.5, 0.5],
  [14, 32, 2.4],
  [-7, 30, 2],
  [-18, 20.6, 1.8],
  [-22.6, 16, 1.4],
  [-12.4, 26.6, 2],
  [-1, 33.6, 1.2],
  [5, 32.4, 1.9],
  [11.4, 33.6, 1.2],
  [17, 31, 0.6],
  [10, 18, 1.1],
] as const

const epididymitis: Scene = {
  code: 'URO-EPIDIDYMITIS',
  area: 'URO',
  title: 'Epididymitis',
  shows: 'A swollen, uneven epididymis with much more flow than the testis, and a little fluid: epididymitis.',
  alt: 'Rectangular image with a grey oval; thick grey bands at its left and behind it are full of red and blue spots.',
  view,
  draw: () => ({
    phantom: scrotum(
      around,
      part(swollenTail, { ...EPIDIDYMIS, level: -6 }, { edge: 0.5, uneven: { by: 0.4, over: 3 } }),
      part(swollenHead, { ...EPIDIDYMIS, level: -6 }, { edge: 0.4, wall: rim(4, 0.16) }),
      ...vessels(VESSELS),
    ),
    colour: { from: point(-26, 8), to: point(19.6, 38), scale: 13, filter: 0.1 },
    regions: { 'epididymal head': swollenHead, 'epididymal tail': swollenTail, testis },
  }),
}

export const scrotumScenes: readonly Scene[] = [...still, varicocele, epididymitis]
