import { contour, vessel, wallOf } from '../anatomy.ts'
import { band, blob, circle, ellipse, layer, point, trail } from '../geometry.ts'
import type { Phantom, Region } from '../phantom.ts'
import type { Scene } from '../scene.ts'
import { TISSUE } from '../tissues.ts'

const lie = { bend: 60 }

/** The front of a vertebra: a bright arc with a shadow. */
const spine = (y: number): Region => ({
  shape: ellipse(point(2, y + 18), 21, 18),
  tissue: TISSUE.bone,
  edge: 0.6,
  wall: { level: 21, width: 0.9, fall: 10 },
})

const round = (x: number, y: number, radius: number, level = 8): Region => ({
  shape: circle(x, y, radius),
  tissue: TISSUE.blood,
  edge: 0.5,
  wall: { level, width: 0.6, fall: 11 },
})

const mesentery = { level: 3, attenuation: 0.55, grains: [{ along: 16, across: 5, contrast: 3.5 }] }

const gland = blob(...trail('-40,58 -30,46 -16,45 -2,40 20,36 44,40 62,52 60,62 44,54 22,49 4,52 -10,58 -22,68 -36,70'))

const pancreasRegions = (): readonly Region[] => [
  ...wallOf(7, 5, lie),
  {
    shape: blob(...trail('-80,8 0,15 60,12 56,24 34,33 6,36 -16,41 -36,44 -60,52 -110,70')),
    tissue: { ...TISSUE.liver, level: -3 },
    wall: { level: 7, width: 0.5 },
  },
  vessel(t => 1.5 + 2 * Math.sin(3 * t), { wall: 6 }, [-34, 28], [-22, 26], [-8, 28]),
  { shape: gland, tissue: { ...TISSUE.pancreas, level: 5 }, edge: 0.9, uneven: { by: 0.7, over: 4 } },
  {
    shape: band(1.4, [-24, 55], [0, 46], [24, 43], [48, 48]),
    tissue: TISSUE.fluid,
    edge: 0.4,
    wall: { level: 9, width: 0.4 },
  },
  vessel(t => 10 - 2.4 * t, { wall: 6 }, [-14, 62], [-4, 57], [14, 53], [34, 54], [56, 64]),
  { shape: circle(6, 66, 6.4), tissue: TISSUE.brightFat, edge: 1 },
  round(6, 66, 3.2),
  round(8, 81, 9, 9),
  { shape: ellipse(point(-22, 82), 11, 8, 10), tissue: TISSUE.blood, edge: 0.5, wall: { level: 6, width: 0.5 } },
  round(-31, 60, 2.6, 8),
  spine(91),
]

const pancreas: Scene = {
  code: 'GMU-PANCREAS',
  area: 'GMU',
  title: 'Normal pancreas',
  shows:
    'The pancreas lies in front of the splenic vein, with the superior mesenteric artery, aorta and vena cava behind: normal.',
  alt: 'Sector image across the upper abdomen: a bright band bends in front of a black tube, with several black circles behind it and a bright arc with a shadow at the back.',
  view: { probe: 'abdominal', depth: 120, focus: 55, caption: 'PANCREAS  TS' },
  draw: () => ({
    phantom: {
      ground: { ...mesentery, level: -5 },
      regions: pancreasRegions(),
    },
    regions: {
      pancreas: gland,
      aorta: circle(8, 81, 9),
      'superior mesenteric artery': circle(6, 66, 3.2),
      'splenic vein': band(t => 10 - 2.4 * t, [-14, 62], [-4, 57], [14, 53], [34, 54], [56, 64]),
    },
  }),
}

const spleenShape = blob(...trail('-82,66 -62,44 -30,31 4,28 40,34 66,50 80,74 58,82 30,84 4,90 -24,98 -54,96 -76,86'))

const spleen: Scene = {
  code: 'GMU-SPLENOMEGALY',
  area: 'GMU',
  title: 'Large spleen',
  shows: 'The spleen is even and longer than 12 cm: splenomegaly.',
  alt: 'Sector image of the left flank filled by a large even crescent with a rounded lower end; the diaphragm is a bright line on the left.',
  view: { probe: 'abdominal', depth: 145, focus: 75, caption: 'SPLEEN  LS' },
  draw: () => ({
    phantom: {
      ground: { ...mesentery, level: -7 },
      regions: [
        ...wallOf(8, 8, lie),
        { shape: band(3, [-120, 96], [-96, 62], [-64, 34], [-40, 24]), tissue: { level: 14, attenuation: 1 } },
        { shape: spleenShape, tissue: TISSUE.spleen, edge: 0.6, wall: { level: 7, width: 0.5, fall: 14 } },
        vessel(t => 5 - 3 * t, { wall: 5 }, [10, 100], [4, 88], [2, 74], [-8, 64]),
        vessel(t => 3 - 1.8 * t, { wall: 4 }, [6, 86], [16, 76], [24, 66]),
        vessel(t => 2.4 - t, { wall: 4 }, [0, 84], [-16, 80], [-30, 70]),
        {
          shape: blob(...trail('20,96 50,94 80,92 100,130 30,140')),
          tissue: TISSUE.cortex,
          edge: 1.2,
          wall: { level: 5, width: 0.5 },
        },
      ],
    },
    regions: { spleen: spleenShape },
    measures: { length: { kind: 'distance', label: 'SPLEEN', from: point(-82, 66), to: point(80, 74) } },
  }),
}

const aortaPhantom = (...vessels: readonly Region[]): Phantom => ({
  ground: mesentery,
  regions: [
    ...wallOf(10, 6, lie),
    { shape: layer(contour(18, 0.8, lie), contour(30, 1.5, lie)), tissue: { ...TISSUE.bowel, level: -1 }, edge: 1.5 },
    ...vessels,
  ],
})

const cava: Region = {
  shape: ellipse(point(-28, 72), 11, 6.5, 8),
  tissue: TISSUE.blood,
  edge: 0.5,
  wall: { level: 5, width: 0.5 },
}

const aortaNormal: Scene = {
  code: 'GMU-AORTA-NORMAL',
  area: 'VAS',
  title: 'Normal aorta across',
  shows:
    'The aorta lies round in front of the spine with an anterior to posterior diameter under 3 cm: not aneurysmal.',
  alt: 'Sector image across the abdomen: a round black circle lies in front of a bright arc with a shadow, beside an oval black area.',
  view: { probe: 'abdominal', depth: 120, focus: 70, caption: 'AORTA  TS' },
  draw: () => ({
    phantom: aortaPhantom(spine(79), cava, round(3, 69, 9.2, 10)),
    regions: { aorta: circle(3, 69, 9.2), 'vena cava': ellipse(point(-28, 72), 11, 6.5, 8) },
    measures: {
      outer: { kind: 'distance', label: 'AP OTO', from: point(3, 69 - 10.4), to: point(3, 69 + 10.4) },
      inner: { kind: 'distance', label: 'AP ITI', from: point(3, 69 - 9.2), to: point(3, 69 + 9.2) },
    },
  }),
}

const sac = circle(4, 66, 29)

const aneurysm: Scene = {
  code: 'GMU-AORTA-ANEURYSM',
  area: 'VAS',
  title: 'Aortic aneurysm across, with thrombus',
  shows:
    'An abdominal aortic aneurysm with mural thrombus; the lumen is smaller than the aneurysm, and the two conventions differ by two wall thicknesses.',
  alt: 'Sector image across the abdomen: a large round structure in front of the spine, its outer part grey and layered, its middle black.',
  view: { probe: 'abdominal', depth: 135, focus: 70, caption: 'AORTA  TS' },
  draw: () => ({
    phantom: aortaPhantom(
      spine(98),
      {
        shape: circle(4, 66, 31.4),
        tissue: { level: 4, attenuation: 0.6 },
        edge: 0.5,
        wall: { level: 9, width: 0.7, fall: 11 },
      },
      {
        shape: sac,
        tissue: { level: -14, attenuation: 0.3, grains: [{ along: 30, across: 2.4, turn: 20, contrast: 2.6 }] },
        edge: 0.5,
        wall: { level: 6, width: 0.5, fall: 11 },
      },
      {
        shape: ellipse(point(8, 63), 17, 15, -15),
        tissue: TISSUE.blood,
        edge: 0.8,
        uneven: { by: 0.9, over: 7 },
        wall: { level: 1, width: 0.5 },
      },
    ),
    regions: {
      lumen: ellipse(point(8, 63), 17, 15, -15),
      thrombus: blob(...trail('-22,58 -12,52 -13,70 -6,84 -14,84')),
      aneurysm: sac,
    },
    measures: {
      outer: { kind: 'distance', label: 'AP OTO', from: point(4, 34.6), to: point(4, 97.4) },
      inner: { kind: 'distance', label: 'AP ITI', from: point(4, 37), to: point(4, 95) },
    },
  }),
}

const along = band(
  t => 17 + 22 * Math.exp(-(((t - 0.62) / 0.2) ** 2)),
  [-110, 66],
  [-60, 66],
  [0, 68],
  [50, 70],
  [110, 74],
)

const aneurysmAlong: Scene = {
  code: 'GMU-AORTA-LONG',
  area: 'VAS',
  title: 'Aortic aneurysm along its length',
  shows: 'The lower aorta widens into a spindle and narrows again before it divides: a fusiform aneurysm.',
  alt: 'Sector image along the abdomen: a long black tube that widens into a spindle right of the middle and narrows again.',
  view: { probe: 'abdominal', depth: 125, focus: 70, caption: 'AORTA  LS' },
  draw: () => ({
    phantom: aortaPhantom(
      {
        shape: layer(trail('-120,92 0,98 120,96'), trail('-120,190 120,190')),
        tissue: { ...TISSUE.bone, attenuation: 5 },
        wall: { level: 18, width: 0.8 },
      },
      { shape: along, tissue: TISSUE.blood, edge: 0.6, wall: { level: 10, width: 0.7, fall: 12 } },
      {
        shape: blob(...trail('0,78 20,84 38,83 52,78 38,76 18,77')),
        tissue: { level: -13, attenuation: 0.3, grains: [{ along: 14, across: 2, contrast: 2.5 }] },
        edge: 0.8,
      },
    ),
    regions: { aorta: along },
  }),
}

export const abdomenScenes: readonly Scene[] = [pancreas, spleen, aortaNormal, aneurysm, aneurysmAlong]
