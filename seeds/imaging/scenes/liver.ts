import { kidney, kidneyOutline, vessel, wallOf } from '../anatomy.ts'
import { band, blob, circle, ellipse, layer, point, type Shape, trail } from '../geometry.ts'
import type { Region, Tissue } from '../phantom.ts'
import type { Scene } from '../scene.ts'
import { TISSUE } from '../tissues.ts'
import { diaphragm, beyondShape, liverBed } from './liver-bed.ts'

const liverShape = blob(
  ...trail('-110,6 -60,10 0,17 50,14 88,18 92,40 70,60 40,66 10,74 -20,100 -50,126 -90,140 -140,130'),
)
const place = { x: 34, y: 88, length: 108, width: 46, turn: -8 }

const flank = (liver: Tissue): readonly Region[] => [
  { shape: liverShape, tissue: liver, wall: { level: 6, width: 0.5 } },
  diaphragm,
  vessel(t => 1.5 + 6 * Math.sin(2.6 * t), {}, [-8, 36], [-30, 50], [-58, 78], [-84, 108]),
  vessel(t => 4.5 - 3 * t, { wall: 6 }, [-62, 50], [-40, 44], [-22, 46], [0, 40]),
  vessel(t => 1 + 3 * Math.sin(3 * t), { wall: 5 }, [14, 34], [30, 36], [52, 40]),
  ...wallOf(8, 6),
  ...kidney(place),
]

const GROUND = { level: 2, attenuation: 0.55, grains: [{ along: 18, across: 5, contrast: 4 }] }

const flankScenes: readonly Scene[] = [
  {
    code: 'GMU-LIVER-KIDNEY',
    area: 'GMU',
    title: 'Normal liver and right kidney',
    shows: 'The liver is even and a little brighter than the cortex of the right kidney, as it should be.',
    alt: 'Sector image along the right flank: a large grey organ in front, an oval organ with a bright middle behind it.',
    view: { probe: 'abdominal', depth: 150, focus: 80, caption: 'RT LOBE / RT KIDNEY  LS' },
    draw: () => ({
      phantom: { ground: GROUND, regions: flank(TISSUE.liver) },
      regions: { liver: liverShape, kidney: kidneyOutline(place) },
    }),
  },
  {
    code: 'GMU-FATTY-LIVER',
    area: 'GMU',
    title: 'Fatty liver with poor penetration',
    shows:
      'The liver is much brighter than the renal cortex, its deep part and the diaphragm fade, and vessel walls are lost.',
    alt: 'Sector image along the right flank: the organ in front is bright near the probe and fades with depth; the cortex of the oval organ behind it is much darker.',
    view: { probe: 'abdominal', depth: 160, focus: 70, tone: { gain: 3 }, caption: 'RT LOBE / RT KIDNEY  LS' },
    draw: () => ({
      phantom: {
        ground: { ...GROUND, attenuation: 0.8 },
        regions: [
          { shape: liverShape, tissue: TISSUE.fattyLiver },
          { ...diaphragm, tissue: { ...diaphragm.tissue, level: 8 } },
          vessel(t => 1.5 + 3 * t, { tissue: { level: -9, attenuation: 0.9 } }, [-8, 36], [-30, 50], [-58, 78]),
          ...wallOf(16, 7),
          ...kidney(place),
        ],
      },
      regions: { liver: liverShape, kidney: kidneyOutline(place) },
    }),
  },
]

const lesion = (shape: Shape, tissue: Tissue, more: Partial<Region> = {}): Region => ({
  shape,
  tissue,
  edge: 0.8,
  ...more,
})

const cyst = circle(18, 68, 21)
const septated = ellipse(point(-4, 72), 31, 25, -12)
const haemangioma = ellipse(point(22, 62), 14, 12, 20)

const targets = [circle(-38, 62, 15), circle(16, 50, 11), circle(38, 88, 17), circle(-8, 100, 13)] as const

const target = (shape: Shape): readonly Region[] => {
  const { left, right, top, bottom } = shape.box
  const inner = ellipse(
    point((left + right) / 2 + 0.6, (top + bottom) / 2 - 0.4),
    (right - left) * 0.34,
    (bottom - top) * 0.33,
  )
  return [
    lesion(shape, { level: -9, attenuation: 0.55 }, { edge: 1.4, uneven: { by: 0.7, over: 5 } }),
    lesion(inner, { level: 1, attenuation: 0.6, grains: [{ along: 3, across: 3, contrast: 2.5 }] }, { edge: 2 }),
  ]
}

const focalScenes: readonly Scene[] = [
  {
    code: 'GMU-CYST',
    area: 'GMU',
    title: 'Simple liver cyst',
    shows: 'A round lesion without echoes, with a thin wall and enhancement behind it: a simple cyst.',
    alt: 'Sector image of an even grey organ with one round black area; the tissue straight behind it is brighter than its surroundings.',
    view: { probe: 'abdominal', depth: 140, focus: 75, caption: 'RT LOBE  TS' },
    draw: () => ({
      phantom: liverBed(
        { plane: 2 },
        lesion(cyst, TISSUE.fluid, { edge: 0.3, wall: { level: 5, width: 0.4, fall: 22 }, edgeShadow: 1.1 }),
      ),
      regions: { cyst, enhancement: blob(...trail('4,96 38,94 48,122 6,126')) },
      measures: { diameter: { kind: 'distance', label: 'D1', from: point(-3, 68), to: point(39, 68) } },
    }),
  },
  {
    code: 'GMU-CYST-COMPLEX',
    area: 'GMU',
    title: 'Complex liver cyst',
    shows: 'A cyst with thick septa, a solid nodule on its wall and fine echoes within: not a simple cyst.',
    alt: 'Sector image of a grey organ with a large dark area crossed by bright bands, with a grey lump on one side and faint echoes low down.',
    view: { probe: 'abdominal', depth: 140, focus: 75, caption: 'RT LOBE  TS' },
    draw: () => ({
      phantom: liverBed(
        { plane: 1 },
        lesion(
          septated,
          { ...TISSUE.fluid, level: -27 },
          { edge: 0.8, wall: { level: 8, width: 0.9, fall: 9 }, edgeShadow: 0.8, uneven: { by: 0.8, over: 8 } },
        ),
        lesion(
          band(t => 1.6 + t, [-26, 60], [-12, 72], [-4, 92]),
          { level: 1, attenuation: 0.5 },
        ),
        lesion(band(1.5, [-10, 74], [8, 66], [18, 52]), { level: 0, attenuation: 0.5 }),
        lesion(ellipse(point(19, 76), 7, 9, -20), { level: -2, attenuation: 0.5 }, { uneven: { by: 1, over: 3 } }),
        lesion(blob(...trail('-24,88 -6,92 10,88 6,95 -12,95')), { level: -13, attenuation: 0.3 }, { edge: 2.5 }),
      ),
      regions: { cyst: septated, nodule: ellipse(point(19, 76), 7, 9, -20) },
    }),
  },
  {
    code: 'GMU-HAEMANGIOMA',
    area: 'GMU',
    title: 'Haemangioma',
    shows: 'A bright, even, sharply bordered lesion in a normal liver, with no dark rim: typical of a haemangioma.',
    alt: 'Sector image of an even grey organ with one small bright round area that has a sharp border.',
    view: { probe: 'abdominal', depth: 130, focus: 65, caption: 'RT LOBE  LS' },
    draw: () => ({
      phantom: liverBed(
        { plane: 1 },
        lesion(
          haemangioma,
          { level: 11, attenuation: 0.3, grains: [{ along: 3, across: 3, contrast: 1.2 }] },
          { uneven: { by: 0.8, over: 4 } },
        ),
      ),
      regions: { lesion: haemangioma },
      measures: {
        longest: {
          kind: 'distance',
          label: 'D1',
          from: point(22 - 14 * 0.9397, 62 - 14 * 0.342),
          to: point(22 + 14 * 0.9397, 62 + 14 * 0.342),
        },
      },
    }),
  },
  {
    code: 'GMU-METASTASES',
    area: 'GMU',
    title: 'Several target lesions',
    shows:
      'Several lesions, each a grey middle in a dark rim, in different segments: metastases until proven otherwise.',
    alt: 'Sector image of a grey organ with four round areas of different size, each grey in the middle with a dark ring.',
    view: { probe: 'abdominal', depth: 140, focus: 80, caption: 'RT LOBE  TS' },
    draw: () => ({
      phantom: liverBed({ plane: 2 }, ...targets.flatMap(target)),
      regions: { 'lesion 1': targets[0], 'lesion 2': targets[1], 'lesion 3': targets[2], 'lesion 4': targets[3] },
    }),
  },
  {
    code: 'GMU-MIRROR',
    area: 'GMU',
    title: 'Mirror image across the diaphragm',
    shows:
      'A bright lesion in the liver is shown again above the diaphragm, at the same distance from it: a mirror image.',
    alt: 'Sector image of a grey organ with a bright curved line behind it; a bright round spot lies in front of the line and a fainter one behind it.',
    view: { probe: 'abdominal', depth: 175, focus: 90, caption: 'RT LOBE  LS' },
    draw: () => {
      const real = ellipse(point(-6, 108), 10, 9)
      const phantom = liverBed({ plane: 0 }, lesion(real, { level: 13, attenuation: 0.4 }))
      return {
        phantom: { ...phantom, mirrors: [{ shape: beyondShape, loss: 3 }] },
        pointers: [{ to: point(8, 162), turn: 180, text: 'MIRROR IMAGE' }],
        regions: { lesion: real, 'mirror image': ellipse(point(-9, 163), 14, 10) },
      }
    },
  },
]

const nodular = layer(
  trail('-140,30 -110,34 -90,30 -70,27 -56,33 -40,28 -26,34 -10,29 6,34 22,29 38,35 54,30 72,36 92,34 110,38 140,36'),
  trail('-140,96 -90,122 -50,126 -10,122 20,112 50,104 92,90 140,60'),
)

const cirrhosis: Scene = {
  code: 'GMU-CIRRHOSIS',
  area: 'GMU',
  title: 'Cirrhosis with ascites',
  shows: 'A coarse liver with a nodular surface, outlined by free fluid: cirrhosis with ascites.',
  alt: 'Sector image of a coarse grey organ with a bumpy front surface, with black areas in front of and behind it.',
  view: { probe: 'abdominal', depth: 150, focus: 70, caption: 'RT LOBE  TS' },
  draw: () => ({
    phantom: {
      ground: TISSUE.fluid,
      regions: [
        {
          shape: layer(trail('-140,110 -60,138 0,142 60,134 140,110'), trail('-140,330 140,330')),
          tissue: { level: -10, attenuation: 0.6 },
          wall: { level: 16, width: 0.9, fall: 10 },
        },
        lesion(nodular, TISSUE.coarseLiver, { wall: { level: 7, width: 0.5, fall: 12 } }),
        vessel(t => 1 + 3 * t, {}, [10, 52], [-6, 70], [-24, 96]),
        vessel(3, { wall: 7 }, [30, 62], [48, 66], [60, 74]),
        ...wallOf(6, 6),
      ],
    },
    regions: {
      liver: nodular,
      ascites: layer(trail('-80,16 0,19 80,16'), trail('-80,26 0,28 80,30')),
    },
  }),
}

export const liverScenes: readonly Scene[] = [...flankScenes, ...focalScenes, cirrhosis]
