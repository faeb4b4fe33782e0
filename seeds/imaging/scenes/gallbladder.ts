import { vessel } from '../anatomy.ts'
import { band, blob, ellipse, point, trail, type Shape } from '../geometry.ts'
import type { Echoes, Region } from '../phantom.ts'
import type { Scene, View } from '../scene.ts'
import { TISSUE } from '../tissues.ts'
import { liverBed } from './liver-bed.ts'

const view: View = { probe: 'abdominal', depth: 120, focus: 60, caption: 'GALLBLADDER  LS' }

/** Neck on the left, fundus on the right and nearer the probe. */
const lumen = blob(...trail('-44,62 -34,52 -12,43 14,38 32,40 40,50 34,62 12,70 -14,72 -36,68'))

const thin: Partial<Region> = { edge: 0.3, wall: { level: 7, width: 0.7, fall: 13 }, edgeShadow: 0.5 }

const filled = (shape: Shape = lumen, more: Partial<Region> = thin): Region => ({
  shape,
  tissue: TISSUE.fluid,
  ...more,
})

/** Behind the gallbladder lies bowel, which is uneven. */
const behind: Region = {
  shape: blob(...trail('-90,84 -40,82 10,80 60,70 100,66 110,150 -100,150')),
  tissue: TISSUE.bowel,
  edge: 2,
  uneven: { by: 2, over: 12 },
}

const stones = [
  ellipse(point(2, 65.5), 6, 4.6),
  ellipse(point(15, 64), 5, 4),
  ellipse(point(-10, 67.5), 4.2, 3.4),
] as const

const stone = (shape: Shape): Region => ({
  shape,
  tissue: TISSUE.stone,
  edge: 0.4,
  wall: { level: 22, width: 0.7, fall: 12 },
})

const sludge = blob(...trail('-40,62 -20,60 6,58 30,55 38,54 34,62 12,70 -14,72 -36,68'))

const polyp = ellipse(point(-2, 45), 3.4, 3)

const simple: readonly Scene[] = [
  {
    code: 'GMU-GB-STONES',
    area: 'GMU',
    title: 'Gallstones',
    shows: 'Three bright foci lie on the dependent wall of the gallbladder, each with a clean shadow: stones.',
    alt: 'Sector image of a black pear-shaped area; along its deep side lie three bright curved lines with dark bands behind them.',
    view,
    draw: () => ({
      phantom: liverBed({ plane: 1 }, behind, filled(), ...stones.map(stone)),
      regions: {
        gallbladder: lumen,
        'largest stone': stones[0],
        shadow: blob(...trail('-3,72 8,71 10,112 -6,112')),
      },
    }),
  },
  {
    code: 'GMU-GB-SLUDGE',
    area: 'GMU',
    title: 'Gallbladder sludge',
    shows: 'Low-level echoes form a level in the gallbladder and cast no shadow: sludge.',
    alt: 'Sector image of a pear-shaped area, black in its front half and grey in its deep half, with an even line between them and no shadow.',
    view,
    draw: () => ({
      phantom: liverBed({ plane: 1 }, behind, filled(), {
        shape: sludge,
        tissue: { level: -7, attenuation: 0.15, grains: [{ along: 6, across: 3, contrast: 1.5 }] },
        edge: 0.8,
      }),
      regions: { sludge, gallbladder: lumen },
    }),
  },
  {
    code: 'GMU-GB-POLYP',
    area: 'GMU',
    title: 'Gallbladder polyp',
    shows: 'A small grey lump on the front wall of the gallbladder, without a shadow: a polyp.',
    alt: 'Sector image of a black pear-shaped area with one small grey lump hanging from its front wall; nothing dark lies behind the lump.',
    view,
    draw: () => ({
      phantom: liverBed({ plane: 0 }, behind, filled(), {
        shape: polyp,
        tissue: { level: 3, attenuation: 0.3 },
        edge: 0.5,
      }),
      regions: { polyp, gallbladder: lumen },
      measures: { polyp: { kind: 'distance', label: 'D1', from: point(-5.4, 45), to: point(1.4, 45) } },
    }),
  },
]

const swollen = blob(...trail('-46,64 -34,47 -10,36 16,31 38,34 48,50 40,68 14,77 -14,79 -40,74'))
const impacted = ellipse(point(-35, 61.5), 6, 5)

const inflamed: Scene = {
  code: 'GMU-GB-CHOLECYSTITIS',
  area: 'GMU',
  title: 'Thick gallbladder wall and a stone in the neck',
  shows:
    'The wall measures more than 3 mm and is layered, fluid lies around it, and a stone sits in the neck: acute cholecystitis if tender here.',
  alt: 'Sector image of a pear-shaped black area with a thick layered wall, a dark line around it, and a bright focus with a shadow at its narrow end.',
  view,
  draw: () => ({
    phantom: liverBed(
      { plane: 1 },
      behind,
      {
        shape: blob(...trail('-49,64 -36,43 -10,32 17,27 42,30 53,50 44,72 14,81 -14,83 -43,77')),
        tissue: { level: -30, attenuation: 0.2 },
        edge: 1,
      },
      {
        shape: swollen,
        tissue: { level: 3, attenuation: 0.5, grains: [{ along: 6, across: 2, contrast: 3 }] },
        edge: 0.8,
      },
      {
        shape: blob(...trail('-43,64 -32,49.5 -10,39 15,34 36,37 45,50 37.5,65 13.5,74 -13,76 -38,71.5')),
        tissue: { level: -15, attenuation: 0.3 },
        edge: 0.8,
      },
      {
        shape: blob(...trail('-42,64 -31,51 -10,40.8 15,35.6 35,38.5 43.4,50 36,64 13,72.6 -13,74.4 -37,70')),
        tissue: { level: 3, attenuation: 0.5 },
        edge: 0.6,
      },
      filled(blob(...trail('-40,63.5 -30,53 -10,43 15,37.5 33,40 41,50 34,62 12,70 -14,72 -36,68.5')), { edge: 0.6 }),
      stone(impacted),
    ),
    regions: { wall: blob(...trail('8,31.8 24,31.5 24,38 8,38.5')), stone: impacted },
    measures: { wall: { kind: 'distance', label: 'WALL', from: point(15, 31.1), to: point(15, 37.5) } },
  }),
}

const comet = (x: number, y: number): Echoes => ({
  at: point(x, y),
  spacing: 1.1,
  count: 13,
  level: 17,
  decay: 1.9,
  halfWidth: 0.8,
})

const fundus = blob(...trail('24,37.5 34,38 43,47 42,56 34,64 28,64.5 34,57 34,47 28,42'))

const adenomyomatosis: Scene = {
  code: 'GMU-GB-ADENOMYOMATOSIS',
  area: 'GMU',
  title: 'Adenomyomatosis with comet tails',
  shows: 'Bright foci in a thick wall of the gallbladder with short tapering tails of reverberation: adenomyomatosis.',
  alt: 'Sector image of a black pear-shaped area; bright points in its front wall trail short bright tails into the black.',
  view,
  draw: () => ({
    phantom: {
      ...liverBed(
        { plane: 2 },
        behind,
        filled(),
        { shape: fundus, tissue: { level: 1, attenuation: 0.5 }, edge: 0.6 },
        vessel(1.4, {}, [37, 46], [38, 52]),
      ),
      echoes: [comet(-20, 47), comet(-6, 42.5), comet(10, 39.5), comet(29, 41)],
    },
    regions: { 'comet tail': ellipse(point(-6, 49), 2.5, 7), fundus },
  }),
}

const duct = band(t => 8.6 + 2.4 * Math.sin(3 * t), [-62, 40], [-30, 52], [2, 60], [34, 72], [58, 90])

const dilatedDuct: Scene = {
  code: 'GMU-DILATED-DUCT',
  area: 'GMU',
  title: 'Dilated common duct',
  shows:
    'The common duct in front of the portal vein is wider than it should be; a stone with a shadow sits at its lower end.',
  alt: 'Sector image of a grey organ with two parallel black tubes; the front tube is wide and has a bright focus with a shadow near its lower end.',
  view: { probe: 'abdominal', depth: 120, focus: 65, caption: 'PORTA HEPATIS' },
  draw: () => ({
    phantom: liverBed(
      { plane: null },
      { shape: duct, tissue: TISSUE.fluid, edge: 0.4, wall: { level: 9, width: 0.5, fall: 12 } },
      vessel(t => 12 - 2 * t, { wall: 9 }, [-66, 58], [-32, 68], [2, 77], [24, 90], [34, 110]),
      vessel(4.6, { wall: 8 }, [-24, 60.5], [-22, 60.6]),
      { shape: ellipse(point(47, 80.5), 4.6, 4, 45), tissue: TISSUE.stone, edge: 0.4, wall: { level: 20, width: 0.7 } },
    ),
    regions: { duct, stone: ellipse(point(47, 80.5), 4.6, 4, 45) },
    measures: { duct: ductMeasure() },
  }),
}

/** Across the duct at its third knot, where it runs nearly straight. */
function ductMeasure() {
  const half = (8.6 + 2.4 * Math.sin(1.5)) / 2
  const length = Math.hypot(64, 20)
  const across = { x: (-20 / length) * half, y: (64 / length) * half }
  return {
    kind: 'distance',
    label: 'CBD',
    from: point(2 - across.x, 60 - across.y),
    to: point(2 + across.x, 60 + across.y),
  } as const
}

export const gallbladderScenes: readonly Scene[] = [...simple, inflamed, adenomyomatosis, dilatedDuct]
