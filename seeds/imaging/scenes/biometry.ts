import { part, rim } from '../anatomy.ts'
import { band, blob, circle, ellipse, point, type Pair, trail } from '../geometry.ts'
import type { Region } from '../phantom.ts'
import type { Scene, View } from '../scene.ts'
import { BRAIN, FETAL, farWall, SPINE, womb } from './womb.ts'

const view: View = { probe: 'obstetric', depth: 130, focus: 65, mechanical: 0.9, thermal: 0.3 }

const HEAD = { x: 0, y: 66, long: 53, short: 42 } as const
const outer = ellipse(point(HEAD.x, HEAD.y), HEAD.long, HEAD.short)
const innerTable = ellipse(point(HEAD.x, HEAD.y), HEAD.long - 2.2, HEAD.short - 2.2)

const line = (level: number, width: number, ...points: Pair[]): Region =>
  part(band(width, ...points), { level, attenuation: 0.4 }, { edge: 0.5 })

const headAcross = (): readonly Region[] => [
  part(ellipse(point(HEAD.x, HEAD.y), HEAD.long + 3, HEAD.short + 3), { level: -6, attenuation: 0.5 }, { edge: 0.6 }),
  part(outer, { level: 6, attenuation: 1.6 }, { edge: 0.5, wall: rim(22, 0.8, 19) }),
  part(innerTable, BRAIN, { edge: 0.9, wall: rim(5, 0.5, 14) }),
  part(
    blob(...trail('-44,48 -20,32 10,29 38,42 44,58 10,60 -36,60')),
    { level: 4, attenuation: 0.35 },
    { edge: 9, isTint: true },
  ),
  line(2, 1.2, [-50, 66], [-40, 66.3], [-29, 66]),
  line(2, 1.2, [12, 66.2], [30, 66], [49, 66.2]),
  part(
    blob(...trail('-29,61.5 -17,62 -16,66 -17,70.4 -29,70.6 -30,66')),
    { level: -36, attenuation: 0 },
    { edge: 0.4, wall: rim(5, 0.4, 9) },
  ),
  ...withinHead(),
]

/** Thalami, the far ventricle with its plexus, and what else lies beside the midline. */
const withinHead = (): readonly Region[] => [
  part(
    blob(...trail('-12,65 -4,54 8,54 14,62 10,65.4')),
    { level: -20, attenuation: 0.35 },
    { edge: 1.2, wall: rim(-3, 0.4) },
  ),
  part(
    blob(...trail('-12,67 -4,78 8,78.4 14,70 10,66.6')),
    { level: -20, attenuation: 0.35 },
    { edge: 1.2, wall: rim(-3, 0.4) },
  ),
  line(-3, 1, [-14, 65.4], [0, 65.2], [12, 66]),
  line(-30, 1.2, [-9, 66.2], [0, 66.2], [8, 66.4]),
  part(
    blob(...trail('6,84 22,82 38,76 41,80 26,90 10,92')),
    { level: -34, attenuation: 0 },
    { edge: 0.6, wall: rim(4, 0.4, 10) },
  ),
  part(
    blob(...trail('12,87 26,84.6 34,80 33,83.6 22,89 12,90')),
    { level: 4, attenuation: 0.4, grains: [{ along: 3, across: 2, contrast: 2 }] },
    { edge: 1 },
  ),
  line(-2, 0.9, [-34, 84], [-22, 80], [-12, 82], [-4, 88]),
  line(-3, 0.8, [-30, 48], [-18, 50], [-8, 47]),
]

const hc: Scene = {
  code: 'OBS-HC',
  area: 'OBS',
  title: 'Head circumference plane',
  shows:
    'An oval skull with a midline broken in its front third by the cavum, and a ventricle in the far half: the plane for head circumference.',
  alt: 'Sector image of a bright oval ring with a bright line along its middle that is broken by a small black box on the left.',
  view: { ...view, caption: 'HC' },
  draw: () => ({
    phantom: womb(19, farWall([-140, 90], [-50, 116], [0, 120], [50, 116], [140, 92]), ...headAcross()),
    regions: {
      skull: outer,
      cavum: blob(...trail('-29,61.5 -17,62 -17,70.4 -29,70.6')),
      ventricle: blob(...trail('6,84 22,82 38,76 41,80 26,90 10,92')),
    },
    measures: {
      circumference: { kind: 'circumference', label: 'HC', shape: outer },
      biparietal: {
        kind: 'distance',
        label: 'BPD',
        from: point(0, HEAD.y - HEAD.short),
        to: point(0, HEAD.y + HEAD.short),
      },
    },
  }),
}

const belly = ellipse(point(0, 64), 47, 44.5)

const rib = (...points: readonly [Pair, Pair, Pair]): Region =>
  part(band(1.7, ...points), { level: 14, attenuation: 4.5 }, { edge: 0.4 })

const bellyAcross = (): readonly Region[] => [
  part(belly, { level: 2, attenuation: 0.5 }, { edge: 0.6, wall: rim(8, 0.5, 13) }),
  part(ellipse(point(0, 64), 43.4, 41), { ...FETAL, level: -4 }, { edge: 0.8 }),
  part(
    blob(...trail('-38,50 -20,30 10,26 30,38 34,54 14,60 -12,66 -34,70')),
    { level: -1, attenuation: 0.5, grains: [{ along: 4, across: 3, contrast: 1.4 }] },
    { edge: 1.6 },
  ),
  part(ellipse(point(2, 86), 12.5, 7, -14), { level: -42, attenuation: 0 }, { edge: 0.4, wall: rim(4, 0.4, 12) }),
  part(
    band(t => 4.2 + 1.6 * t, [-26, 60], [-10, 58], [2, 57], [9, 52], [10, 46]),
    { level: -32, attenuation: 0.1 },
    { edge: 0.5, wall: rim(7, 0.4, 10) },
  ),
  part(circle(25, 66, 2.6), { level: -30, attenuation: 0.1 }, { edge: 0.4, wall: rim(6, 0.4) }),
  part(ellipse(point(22, 58), 3, 2.2), { level: -28, attenuation: 0.1 }, { edge: 0.5 }),
  part(circle(33.5, 64, 2), SPINE, { edge: 0.5, wall: rim(15, 0.5) }),
  part(ellipse(point(39, 58.6), 2.4, 1.4, -30), SPINE, { edge: 0.5, wall: rim(15, 0.5) }),
  part(ellipse(point(39, 69.6), 2.4, 1.4, 30), SPINE, { edge: 0.5, wall: rim(15, 0.5) }),
  rib([-22, 28], [-17, 25.4], [-12, 23.8]),
  rib([14, 24.8], [19, 26.6], [24, 29.6]),
]

const ac: Scene = {
  code: 'OBS-AC',
  area: 'OBS',
  title: 'Abdominal circumference plane',
  shows:
    'A round abdomen with stomach, a short piece of umbilical vein in the front third and the spine opposite: the plane for abdominal circumference.',
  alt: 'Sector image of a round grey area with a bright rim; a black oval lies low in it, a short black tube in its middle and three bright spots at its right.',
  view: { ...view, caption: 'AC' },
  draw: () => ({
    phantom: womb(17, farWall([-140, 90], [-50, 116], [0, 122], [50, 116], [140, 92]), ...bellyAcross()),
    regions: {
      abdomen: belly,
      stomach: ellipse(point(2, 86), 12.5, 7, -14),
      spine: ellipse(point(37, 64), 7, 9),
      'umbilical vein': band(7, [-26, 60], [-10, 58], [2, 57], [9, 52]),
    },
    measures: { circumference: { kind: 'circumference', label: 'AC', shape: belly } },
  }),
}

const shaft = band(t => 3.2 + 2.4 * Math.max(0, Math.abs(2 * t - 1) - 0.6) * 2.5, [-22, 47], [0, 44.6], [22, 46])
const thigh = blob(...trail('-50,38 -20,28 14,30 34,38 38,50 20,60 -16,64 -52,62'))

const fl: Scene = {
  code: 'OBS-FL',
  area: 'OBS',
  title: 'Femur length',
  shows:
    'The femur lies across the beam, both ends of its shaft are clear and a shadow lies behind it: measured from end to end.',
  alt: 'Sector image with a bright bar across a grey limb, dark behind the bar.',
  view: { ...view, depth: 100, focus: 48, caption: 'FL' },
  draw: () => ({
    phantom: womb(
      19,
      farWall([-140, 80], [-50, 90], [0, 93], [50, 90], [140, 78]),
      part(
        thigh,
        { ...FETAL, level: -8, grains: [{ along: 10, across: 1.6, contrast: 3 }] },
        { edge: 0.7, wall: rim(3, 0.45, 14) },
      ),
      part(ellipse(point(28, 47), 5.4, 5), { level: -6, attenuation: 0.4 }, { edge: 0.7 }),
      part(shaft, { level: 17, attenuation: 7 }, { edge: 0.4, wall: rim(19, 0.6, 12) }),
    ),
    regions: { femur: shaft },
    measures: { length: { kind: 'distance', label: 'FL', from: point(-23.7, 47.2), to: point(23.7, 46.1) } },
  }),
}

export const biometryScenes: readonly Scene[] = [hc, ac, fl]
