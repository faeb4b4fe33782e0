import { kidney, kidneyOutline, kidneyPoint, wallOf, type KidneyPlace } from '../anatomy.ts'
import { band, blob, circle, ellipse, layer, point, type Pair, type Shape, trail } from '../geometry.ts'
import type { Phantom, Region } from '../phantom.ts'
import type { Scene, View } from '../scene.ts'
import { TISSUE } from '../tissues.ts'

const place: KidneyPlace = { x: 4, y: 66, length: 110, width: 50, turn: 6 }

const view: View = { probe: 'abdominal', depth: 120, focus: 65, caption: 'LT KIDNEY  LS' }

const flank = (...inside: readonly Region[]): Phantom => ({
  ground: { level: 1, attenuation: 0.55, grains: [{ along: 16, across: 5, contrast: 3.5 }] },
  regions: [
    ...wallOf(9, 10),
    {
      shape: layer(trail('-110,96 -40,102 40,108 110,100'), trail('-110,200 110,200')),
      tissue: TISSUE.muscle,
      wall: { level: 8, width: 0.6 },
    },
    ...kidney(place),
    ...inside,
  ],
})

const at = (u: number, v: number): Pair => kidneyPoint(place, u, v)
const spot = (u: number, v: number) => point(...at(u, v))

/** Calyces and the pelvis as they fill: `fill` from 0 to 1. */
function collecting(fill: number): readonly Shape[] {
  const pelvis = blob(
    at(-0.3 - fill * 0.1, 0.05),
    at(-0.1, -0.1 - fill * 0.2),
    at(0.2, -0.08 - fill * 0.2),
    at(0.36 + fill * 0.1, 0.06),
    at(0.2, 0.16 + fill * 0.4),
    at(0, 0.18 + fill * 0.6),
  )
  if (fill < 0.35) return [pelvis]
  const ends: readonly Pair[] = [
    [-0.66, -0.12],
    [-0.4, -0.48],
    [0, -0.56],
    [0.4, -0.46],
    [0.68, 0.02],
    [0.42, 0.44],
    [-0.48, 0.38],
  ]
  const calyces = ends.map(([u, v]) =>
    band(
      t => 3 + fill * (4 + 11 * t),
      at(u * 0.25, v * 0.2),
      at(u * 0.66, v * 0.66),
      at(u * (0.86 + fill * 0.1), v * (0.9 + fill * 0.18)),
    ),
  )
  return [pelvis, ...calyces]
}

const water = (shape: Shape): Region => ({
  shape,
  tissue: TISSUE.fluid,
  edge: 0.6,
  wall: { level: 3, width: 0.4, fall: 14 },
})
/** Fluid without a wall, to join spaces that open into each other. */
const joined = (shape: Shape): Region => ({ shape, tissue: TISSUE.fluid, edge: 0.9 })

const hydronephrosis = (code: string, fill: number, words: Pick<Scene, 'title' | 'shows'>): Scene => ({
  code,
  area: 'URO',
  ...words,
  alt: 'Sector image along an oval organ; black spaces of some size lie in its bright middle.',
  view,
  draw: () => {
    const spaces = collecting(fill)
    return {
      phantom: flank(...spaces.map(water), ...spaces.map(joined)),
      regions: { kidney: kidneyOutline(place), pelvis: spaces[0] ?? kidneyOutline(place) },
    }
  },
})

const grades: readonly Scene[] = [
  hydronephrosis('URO-HYDRO-MILD', 0.2, {
    title: 'Mild dilatation of the renal pelvis',
    shows: 'The renal pelvis is a little split by fluid and the calyces are not dilated: mild.',
  }),
  hydronephrosis('URO-HYDRO-MODERATE', 0.5, {
    title: 'Moderate hydronephrosis',
    shows: 'Pelvis and calyces are dilated and joined, and the cortex keeps its thickness: moderate hydronephrosis.',
  }),
  hydronephrosis('URO-HYDRO-SEVERE', 1, {
    title: 'Severe hydronephrosis',
    shows: 'Wide rounded calyces join a large pelvis and the cortex is thin: severe hydronephrosis.',
  }),
]

const normal: Scene = {
  code: 'URO-KIDNEY-NORMAL',
  area: 'URO',
  title: 'Normal kidney with its length',
  shows: 'A normal kidney: even cortex, darker pyramids, a bright sinus that is not split, and a normal length.',
  alt: 'Sector image along an oval organ with a grey rim, darker triangles within it and a bright middle.',
  view,
  draw: () => ({
    phantom: flank(),
    regions: {
      kidney: kidneyOutline(place),
      cortex: blob(at(-0.5, -0.9), at(0.5, -0.9), at(0.5, -0.62), at(-0.5, -0.62)),
      sinus: blob(at(-0.5, 0), at(0, -0.3), at(0.55, 0), at(0, 0.34)),
    },
    measures: { length: { kind: 'distance', label: 'LENGTH', from: spot(-1, 0.05), to: spot(1, 0) } },
  }),
}

const calculus = ellipse(spot(0.3, 0.05), 5, 3.8)
const cyst = circle(spot(0.72, -0.62).x, spot(0.72, -0.62).y, 14)
const mass = ellipse(spot(-0.78, -0.42), 22, 19, 15)

const findings: readonly Scene[] = [
  {
    code: 'URO-STONE',
    area: 'URO',
    title: 'Renal stone with a shadow',
    shows: 'A bright focus in the lower sinus with a clean shadow and no dilatation: a renal stone.',
    alt: 'Sector image along an oval organ; a bright spot in its bright middle has a dark band behind it.',
    view: { ...view, tone: { gain: -3 } },
    draw: () => ({
      phantom: flank({ shape: calculus, tissue: TISSUE.stone, edge: 0.4, wall: { level: 24, width: 0.8, fall: 12 } }),
      regions: { stone: calculus, kidney: kidneyOutline(place) },
      measures: {
        stone: {
          kind: 'distance',
          label: 'D1',
          from: point(spot(0.3, 0.05).x - 5, spot(0.3, 0.05).y),
          to: point(spot(0.3, 0.05).x + 5, spot(0.3, 0.05).y),
        },
      },
    }),
  },
  {
    code: 'URO-CYST',
    area: 'URO',
    title: 'Simple renal cyst',
    shows: 'A round area without echoes at the lower pole, with a thin wall and enhancement: a simple cyst.',
    alt: 'Sector image along an oval organ; a round black area bulges from its upper right border and the tissue behind it is brighter.',
    view,
    draw: () => ({
      phantom: flank({
        shape: cyst,
        tissue: TISSUE.fluid,
        edge: 0.3,
        wall: { level: 6, width: 0.4, fall: 16 },
        edgeShadow: 1,
      }),
      regions: { cyst, kidney: kidneyOutline(place) },
      measures: {
        diameter: {
          kind: 'distance',
          label: 'D1',
          from: point(spot(0.72, -0.62).x - 14, spot(0.72, -0.62).y),
          to: point(spot(0.72, -0.62).x + 14, spot(0.72, -0.62).y),
        },
      },
    }),
  },
  {
    code: 'URO-MASS',
    area: 'URO',
    title: 'Solid renal mass',
    shows:
      'A solid, uneven mass bulges from the upper pole, of about the brightness of cortex: renal cancer until proven otherwise.',
    alt: 'Sector image along an oval organ; at its upper left an uneven grey lump bulges beyond its border.',
    view,
    draw: () => ({
      phantom: flank(
        {
          shape: mass,
          tissue: { level: -1, attenuation: 0.65, grains: [{ along: 6, across: 5, contrast: 3.4 }] },
          edge: 1,
          uneven: { by: 1.2, over: 9 },
          wall: { level: 3, width: 0.5 },
          edgeShadow: 0.6,
        },
        {
          shape: ellipse(point(spot(-0.78, -0.42).x + 3, spot(-0.78, -0.42).y + 2), 5, 3.4, 30),
          tissue: { level: -20, attenuation: 0.2 },
          edge: 1.5,
          uneven: { by: 1, over: 3 },
        },
      ),
      regions: { mass, kidney: kidneyOutline(place) },
    }),
  },
]

const inPelvis = (shape: Shape, caption: string) => (): { phantom: Phantom } => ({
  phantom: {
    ground: { level: 1, attenuation: 0.55, grains: [{ along: 14, across: 6, contrast: 3.5 }] },
    regions: [
      ...wallOf(14, 8),
      { shape, tissue: TISSUE.fluid, edge: 0.4, wall: { level: caption === '' ? 6 : 8, width: 1.1, fall: 10 } },
    ],
  },
})

const across = ellipse(point(0, 68), 39, 27)
const lengthwise = blob(...trail('-44,66 -28,46 0,38 30,46 42,64 34,84 8,94 -24,88'))

const bladder: readonly Scene[] = [
  {
    code: 'URO-BLADDER-TS',
    area: 'URO',
    title: 'Bladder after voiding, across',
    shows: 'Residual urine in the bladder, measured in width and depth for its volume.',
    alt: 'Sector image across the pelvis: a large oval black area with a thin bright wall, brighter tissue behind it.',
    view: { probe: 'abdominal', depth: 135, focus: 80, caption: 'BLADDER  TS  POST VOID' },
    draw: () => ({
      ...inPelvis(across, 'TS')(),
      regions: { bladder: across },
      measures: {
        width: { kind: 'distance', label: 'W', from: point(-39, 68), to: point(39, 68) },
        depth: { kind: 'distance', label: 'D', from: point(0, 41), to: point(0, 95) },
      },
    }),
  },
  {
    code: 'URO-BLADDER-LS',
    area: 'URO',
    title: 'Bladder after voiding, along',
    shows: 'Residual urine in the bladder, measured in length for its volume.',
    alt: 'Sector image along the pelvis: a large rounded black area, with a grey oval organ behind its lower end.',
    view: { probe: 'abdominal', depth: 135, focus: 80, caption: 'BLADDER  LS  POST VOID' },
    draw: () => {
      const { phantom } = inPelvis(lengthwise, 'LS')()
      const prostate: Region = {
        shape: ellipse(point(30, 102), 22, 15, -18),
        tissue: { level: -4, attenuation: 0.6, grains: [{ along: 5, across: 4, contrast: 2 }] },
        edge: 0.8,
        wall: { level: 5, width: 0.5 },
      }
      return {
        phantom: { ...phantom, regions: [...phantom.regions.slice(0, -1), prostate, ...phantom.regions.slice(-1)] },
        regions: { bladder: lengthwise, prostate: prostate.shape },
        measures: { length: { kind: 'distance', label: 'L', from: point(-44, 66), to: point(42, 64) } },
      }
    },
  },
]

export const renalScenes: readonly Scene[] = [normal, ...grades, ...findings, ...bladder]
