import { part, rim } from '../anatomy.ts'
import { band, blob, circle, ellipse, layer, point, type Pair, trail } from '../geometry.ts'
import type { Region } from '../phantom.ts'
import type { Scene, View } from '../scene.ts'
import { AMNIOTIC, BRAIN, FETAL, farWall, PLACENTA, SPINE, womb } from './womb.ts'

const view: View = { probe: 'obstetric', depth: 130, focus: 65, mechanical: 0.9, thermal: 0.3 }

/** A row of bright dots, as ossified parts of a spine are seen. */
const beads = (from: Pair, to: Pair, count: number, size: number): readonly Region[] =>
  Array.from({ length: count }, (_, i) => {
    const t = i / (count - 1)
    return part(
      circle(from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t + Math.sin(3 * t) * -2, size),
      SPINE,
      { edge: 0.4 },
    )
  })

const body = blob(...trail('-13,47 -6,43.5 6,43 18,46 27,52 30.5,59 27,64 16,64.5 4,63 -8,61 -14,56'))
const head = ellipse(point(-21, 50.5), 12.6, 11, 14)

const fetusAlong = (): readonly Region[] => [
  part(
    band(t => 4.6 - 2 * t, [2, 46], [-2, 38], [-9, 35]),
    FETAL,
    { edge: 0.5 },
  ),
  part(
    band(t => 5 - 2 * t, [23, 50], [20, 40], [28, 35]),
    FETAL,
    { edge: 0.5 },
  ),
  part(body, FETAL, { edge: 0.6, wall: rim(5, 0.45, 9) }),
  part(
    head,
    { level: -11, attenuation: 0.4, grains: [{ along: 5, across: 4, contrast: 2.5 }] },
    { edge: 0.5, wall: rim(14, 0.55, 8) },
  ),
  part(band(1, [-31, 49], [-22, 51], [-14, 52]), { level: 1, attenuation: 0.4 }, { edge: 0.5 }),
  part(blob(...trail('-16,46 -10,45 -9,52 -14,55')), FETAL, { edge: 1.4 }),
  part(ellipse(point(4, 51), 3, 2.6), { level: -22, attenuation: 0.2 }, { edge: 0.8 }),
  part(ellipse(point(13, 53.5), 2.6, 2), { level: -34, attenuation: 0 }, { edge: 0.5 }),
  ...beads([-6, 58], [26, 60.5], 17, 0.75),
]

const crl: Scene = {
  code: 'OBS-CRL',
  area: 'OBS',
  title: 'Crown to rump length',
  shows: 'A fetus along its length in a neutral position, crown and rump clear, measured for dating.',
  alt: 'Sector image with a grey curled body in a black space: a round head on the left, a trunk on the right and two limbs above.',
  view: { ...view, depth: 95, focus: 50, caption: 'CRL' },
  draw: () => ({
    phantom: womb(
      22,
      farWall([-140, 60], [-60, 74], [-20, 76], [20, 77], [60, 70], [140, 56]),
      part(layer(trail('-140,58 -60,66 -34,71 -16,76'), trail('-140,84 -60,88 -30,86 -12,80')), PLACENTA, {
        edge: 0.8,
      }),
      ...fetusAlong(),
    ),
    regions: { head, body },
    measures: { length: { kind: 'distance', label: 'CRL', from: point(-33.2, 47.5), to: point(30.6, 59) } },
  }),
}

const skull = ellipse(point(-12, 38), 18, 15.6, 8)
const lucency = blob(
  ...trail('-9,55.2 -2,55.6 6,54.9 14,53.6 24,53.4 33,54.4 33,55.3 24,55.4 14,56.4 6,57.6 -2,57.4 -8,56'),
)

const neck = (): readonly Region[] => [
  part(blob(...trail('-10,50 6,42 10,34 20,30 40,29 60,31 60,54 36,54.4 14,54 2,55.6 -8,55.4')), FETAL, {
    edge: 0.6,
    wall: rim(4, 0.4, 10),
  }),
  part(skull, { ...BRAIN, level: -10 }, { edge: 0.5, wall: rim(14, 0.5, 8) }),
  part(blob(...trail('-22,24 -16,21.4 -8,20 -4.6,17.6 -1,20.4 0.4,24.4 4.4,26.4 3.6,30 6,33 3,37 -10,30')), FETAL, {
    edge: 0.5,
    wall: rim(6, 0.35, 9),
  }),
  part(band(1, [-8.6, 20.8], [-5.6, 20.4], [-3, 22]), { level: 15, attenuation: 1 }, { edge: 0.4 }),
  part(band(1.2, [-6, 27], [0, 28.6]), { level: 16, attenuation: 2 }, { edge: 0.4 }),
  part(blob(...trail('-18,36 -8,33 2,36 0,42 -10,44 -18,42')), { level: -3, attenuation: 0.4 }, { edge: 2 }),
  part(ellipse(point(-8, 39), 3.4, 1.8, 10), { level: -24, attenuation: 0.1 }, { edge: 0.8 }),
  ...beads([8, 49.6], [58, 50], 22, 0.7),
  part(ellipse(point(28, 40), 5, 4), { level: -22, attenuation: 0.2 }, { edge: 1 }),
  part(lucency, AMNIOTIC, { edge: 0.25, wall: rim(11, 0.3, 9) }),
  part(
    band(0.7, [-8, 57.4], [6, 58.4], [20, 56.6], [34, 56.2], [60, 57]),
    { level: 10, attenuation: 0.5 },
    { edge: 0.3 },
  ),
  part(band(0.4, [-60, 60], [-20, 62.4], [10, 63.4], [60, 61.6]), { level: 4, attenuation: 0.3 }, { edge: 0.3 }),
]

const nt: Scene = {
  code: 'OBS-NT',
  area: 'OBS',
  title: 'Nuchal translucency in the midline',
  shows:
    'A midline view with profile, neutral neck and the amnion apart from the skin; calipers on the inner borders at the widest part.',
  alt: 'Sector image of a profile facing up, a round head on the left and a trunk on the right; a thin black band runs along the back of the neck.',
  view: { ...view, depth: 76, focus: 52, frequency: 7, caption: 'NT  MIDLINE' },
  draw: () => ({
    phantom: womb(14, farWall([-90, 66], [-20, 69], [40, 68], [90, 64]), ...neck()),
    regions: { translucency: lucency, head: skull, amnion: band(1.6, [-20, 62.4], [10, 63.4], [50, 61.8]) },
    measures: { translucency: { kind: 'distance', label: 'NT', from: point(5.9, 54.95), to: point(6.1, 57.55) } },
  }),
}

export const fetusScenes: readonly Scene[] = [crl, nt]
