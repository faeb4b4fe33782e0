import { contour, part, rim } from '../anatomy.ts'
import { band, blob, circle, ellipse, layer, point, trail, type Pair } from '../geometry.ts'
import { normalAt } from '../noise.ts'
import type { Echoes, Phantom, Region, Tissue } from '../phantom.ts'
import type { Scene, View } from '../scene.ts'
import { flatWall, softTissue, trickle } from './duplex.ts'

const THYROID: Tissue = { level: 2, attenuation: 0.45, grains: [{ along: 2.5, across: 1.6, contrast: 0.9 }] }
const STRAP: Tissue = { level: -10, attenuation: 0.6, grains: [{ along: 8, across: 0.4, contrast: 4 }] }

const lobe = blob(...trail('-15,14 -10,9.5 -2,8.6 6,10 10,13.6 9.5,19 5,24 -3,26 -10,24 -14.5,19'))
const artery = circle(13.8, 20.4, 3.3)
const vein = ellipse(point(15, 14.3), 3.7, 2, 12)

/** Right lobe across: trachea on the left of the picture, vessels on its right. */
const neck = (...inside: readonly Region[]): Phantom => ({
  ground: softTissue,
  regions: [
    ...flatWall(2.6, 0.6),
    part(layer(contour(4.4, 0.2, { half: 30 }), contour(8.2, 0.5, { half: 30 })), STRAP, {
      edge: 0.3,
      wall: rim(3, 0.1),
    }),
    part(blob(...trail('8,6.6 18,6 28,8 28,12.4 18,11 10,9.6')), STRAP, { edge: 0.3, wall: rim(4, 0.12) }),
    part(
      blob(...trail('-12,25 0,27.6 14,26.5 26,24 26,34 -14,34')),
      { ...STRAP, level: -12 },
      { edge: 0.4, wall: rim(3, 0.13) },
    ),
    part(
      ellipse(point(-22, 18), 8.6, 9),
      { level: 2, attenuation: 22 },
      { edge: 0.3, wall: rim(15, 0.3, 8), dirty: { level: -9, bands: 3 } },
    ),
    part(lobe, THYROID, { edge: 0.3, wall: rim(5, 0.13) }),
    part(vein, { level: -36, attenuation: 0.15 }, { edge: 0.25, wall: rim(3, 0.12) }),
    part(artery, { level: -36, attenuation: 0.15 }, { edge: 0.25, wall: rim(9, 0.18, 9) }),
    ...inside,
  ],
})

const view: View = { probe: 'highLinear', depth: 36, focus: 17, caption: 'RT THYROID  TS' }

const sponge = ellipse(point(-2.6, 17), 8, 6, 5)
/** Little cysts close to each other, none like the next. */
const spongeHoles: readonly Region[] = Array.from({ length: 70 }, (_, i) => {
  const row = Math.floor(i / 10)
  const x = -10.2 + (i % 10) * 1.7 + (row % 2) * 0.85 + 0.35 * normalAt(i, 3)
  const y = 11.6 + row * 1.75 + 0.3 * normalAt(i, 5)
  return part(
    ellipse(point(x, y), 0.75 + 0.12 * normalAt(i, 7), 0.5 + 0.1 * normalAt(i, 9), 40 * normalAt(i, 11)),
    { level: -28, attenuation: 0.05 },
    { edge: 0.2 },
  )
}).filter(({ shape: { box } }) => sponge.distance((box.left + box.right) / 2, (box.top + box.bottom) / 2) < -0.8)

const tall = blob(...trail('-6,17 -4.4,12.4 -0.4,11 3,13 4.2,17.6 2.6,22.6 -0.8,24 -4.8,22'))
const specks: readonly Region[] = [
  [-2.4, 15.4],
  [0.8, 14.6],
  [-1, 18],
  [1.8, 18.6],
  [-2.8, 20],
  [0.4, 21.4],
  [-0.4, 16.4],
].map(([x = 0, y = 0]) => part(circle(x, y, 0.22), { level: 19, attenuation: 3 }, { edge: 0.15 }))

const thyroid: readonly Scene[] = [
  {
    code: 'HNK-THYROID-NORMAL',
    area: 'HNK',
    title: 'Normal thyroid lobe',
    shows: 'An even lobe brighter than the strap muscles, between the trachea and the carotid sheath: normal.',
    alt: 'Rectangular image with an even grey rounded area beside a bright arc with a haze behind it; two black circles lie on its other side.',
    view,
    draw: () => ({ phantom: neck(), regions: { lobe, 'carotid artery': artery, 'jugular vein': vein } }),
  },
  {
    code: 'HNK-NODULE-SPONGIFORM',
    area: 'HNK',
    title: 'Spongiform thyroid nodule',
    shows: 'Tiny cysts make up more than half of a well-defined nodule: spongiform, so benign in its features.',
    alt: 'Rectangular image with a grey rounded area that holds an oval full of tiny black holes.',
    view,
    draw: () => ({
      phantom: neck(part(sponge, { level: 2, attenuation: 0.3 }, { edge: 0.4, wall: rim(1, 0.13) }), ...spongeHoles),
      regions: { nodule: sponge },
    }),
  },
  {
    code: 'HNK-NODULE-SUSPICIOUS',
    area: 'HNK',
    title: 'Suspicious thyroid nodule',
    shows: 'Solid, very dark, taller than wide, with an uneven border and fine bright foci: suspicious for malignancy.',
    alt: 'Rectangular image with a grey rounded area that holds a dark, upright, uneven area with tiny bright points.',
    view,
    draw: () => ({
      phantom: neck(
        part(
          tall,
          { level: -12, attenuation: 0.8, grains: [{ along: 1.4, across: 1, contrast: 2 }] },
          { edge: 0.35, uneven: { by: 0.55, over: 2.2 } },
        ),
        ...specks,
      ),
      regions: { nodule: tall },
      measures: {
        height: { kind: 'distance', label: 'AP', from: point(-0.6, 11), to: point(-0.6, 24) },
        width: { kind: 'distance', label: 'TR', from: point(-6, 17.4), to: point(4.2, 17.4) },
      },
    }),
  },
  {
    code: 'HNK-COLLOID',
    area: 'HNK',
    title: 'Colloid cyst with comet tails',
    shows: 'A cyst with bright specks that leave short comet tails: colloid, benign.',
    alt: 'Rectangular image with a grey rounded area that holds a black oval; bright points within it trail short tails.',
    view,
    draw: () => ({
      phantom: {
        ...neck(
          part(ellipse(point(-2, 17), 6.4, 5), { level: -38, attenuation: 0 }, { edge: 0.25, wall: rim(3, 0.12) }),
        ),
        echoes: (
          [
            [-5, 15],
            [-1, 13.6],
            [1.6, 17],
            [-2.6, 18.4],
          ] as const
        ).map(([x, y]): Echoes => ({ at: point(x, y), spacing: 0.34, count: 9, level: 11, decay: 2, halfWidth: 0.2 })),
      },
      regions: { cyst: ellipse(point(-2, 17), 6.4, 5) },
    }),
  },
]

const around: Tissue = { level: -2, attenuation: 0.5, grains: [{ along: 5, across: 1, contrast: 4 }] }

const site = (...inside: readonly Region[]): Phantom => ({
  ground: around,
  regions: [
    ...flatWall(3, 0.6),
    part(blob(...trail('-30,6 0,5 30,6 30,10 0,9.4 -30,10')), STRAP, { edge: 0.3, wall: rim(4, 0.12) }),
    ...inside,
  ],
})

const reactive = ellipse(point(0, 16), 10, 4.4, 4)
const round = ellipse(point(0, 17), 8.6, 7.8)
const branches: readonly (readonly [number, Pair, Pair, Pair])[] = [
  [0.9, [-13, 21], [-7, 18], [-2, 16.6]],
  [0.7, [-4, 17], [1, 14.6], [4, 14.4]],
  [0.7, [-3, 16.8], [1, 17.8], [5, 18.6]],
]

const nodes: readonly Scene[] = [
  {
    code: 'HNK-NODE-REACTIVE',
    area: 'HNK',
    title: 'Reactive lymph node',
    shows: 'An oval node with an even cortex, a bright hilum and vessels that enter there: reactive.',
    alt: 'Rectangular image with a dark flat oval with a bright middle; a box shows a branching line of colour entering it.',
    view: { ...view, depth: 34, caption: 'LEVEL II' },
    draw: () => ({
      phantom: site(
        part(reactive, { level: -12, attenuation: 0.4 }, { edge: 0.3, wall: rim(5, 0.13) }),
        part(
          band(t => 1.2 + 2.2 * Math.sin(3 * t), [-8, 17.4], [0, 16.2], [7, 16.2]),
          { level: 4, attenuation: 0.5 },
          { edge: 0.6 },
        ),
        ...branches.map(([width, ...line]) => trickle({ level: 4, attenuation: 0.5 }, width, 7, line)),
      ),
      colour: { from: point(-14, 10), to: point(13, 24), scale: 5, filter: 0.08 },
      regions: { node: reactive, hilum: ellipse(point(0, 16.3), 7, 1.8) },
      measures: {
        long: { kind: 'distance', label: 'L', from: point(-9.98, 15.3), to: point(9.98, 16.7) },
        short: { kind: 'distance', label: 'S', from: point(0.31, 11.61), to: point(-0.31, 20.39) },
      },
    }),
  },
  {
    code: 'HNK-NODE-ABNORMAL',
    area: 'HNK',
    title: 'Abnormal lymph node',
    shows: 'A round node that has lost its hilum, with an uneven cortex and a cystic part: suspicious.',
    alt: 'Rectangular image with a dark round area without a bright middle; within it lies an irregular black spot.',
    view: { ...view, depth: 34, caption: 'LEVEL III' },
    draw: () => ({
      phantom: site(
        part(
          round,
          { level: -13, attenuation: 0.45, grains: [{ along: 2.6, across: 2, contrast: 3 }] },
          { edge: 0.35, uneven: { by: 0.5, over: 4 }, wall: rim(4, 0.13), edgeShadow: 0.6 },
        ),
        part(blob(...trail('1,16 4,14.4 5.6,17 4,20 1.6,19')), { level: -34, attenuation: 0 }, { edge: 0.5 }),
      ),
      regions: { node: round, 'cystic part': blob(...trail('1,16 4,14.4 5.6,17 4,20 1.6,19')) },
      measures: {
        long: { kind: 'distance', label: 'L', from: point(-8.6, 17), to: point(8.6, 17) },
        short: { kind: 'distance', label: 'S', from: point(0, 9.2), to: point(0, 24.8) },
      },
    }),
  },
]

const gland = blob(...trail('-24,8 -8,6.4 8,7 14,12 8,19 -4,23 -16,22 -26,20'))

const parotid: Scene = {
  code: 'HNK-PAROTID',
  area: 'HNK',
  title: 'Normal parotid gland',
  shows: 'An even bright gland in front of the mandible and the retromandibular vein: normal.',
  alt: 'Rectangular image with an even bright area near the probe, a black circle within its deep part and a bright line with a shadow at one side.',
  view: { ...view, depth: 34, caption: 'RT PAROTID  TS' },
  draw: () => ({
    phantom: {
      ground: around,
      regions: [
        ...flatWall(3.4, 0.6),
        part(blob(...trail('10,8 24,7 30,12 30,18 14,17')), STRAP, { edge: 0.4, wall: rim(4, 0.12) }),
        part(
          blob(...trail('13,18 20,16.4 30,18 34,40 16,40')),
          { level: 8, attenuation: 20 },
          { edge: 0.3, wall: rim(17, 0.25, 9) },
        ),
        part(
          gland,
          { level: 7, attenuation: 0.75, grains: [{ along: 2.6, across: 1, contrast: 1.6 }] },
          { edge: 0.4, wall: rim(4, 0.12) },
        ),
        part(circle(2, 17, 1.9), { level: -34, attenuation: 0.1 }, { edge: 0.25, wall: rim(3, 0.12) }),
        part(circle(6, 20.6, 1.4), { level: -34, attenuation: 0.1 }, { edge: 0.25, wall: rim(6, 0.13) }),
      ],
    },
    regions: { gland, 'retromandibular vein': circle(2, 17, 1.9) },
  }),
}

export const neckScenes: readonly Scene[] = [...thyroid, ...nodes, parotid]
