import { part, rim, wallOf } from '../anatomy.ts'
import { band, blob, circle, ellipse, point, trail, type Shape } from '../geometry.ts'
import type { Echoes, Phantom, Region } from '../phantom.ts'
import type { Scene, View } from '../scene.ts'
import { TISSUE } from '../tissues.ts'
import { liverBed } from './liver-bed.ts'

const view: View = { probe: 'abdominal', depth: 130, focus: 65 }

interface Words {
  readonly title: string
  readonly shows: string
  readonly alt: string
}

const scene = (code: string, words: Words, more: Partial<View>, draw: Scene['draw']): Scene => ({
  code,
  area: 'core',
  ...words,
  view: { ...view, ...more },
  draw,
})

const cystShape = circle(4, 62, 18)
const cyst: Region = part(cystShape, TISSUE.fluid, { edge: 0.3, wall: rim(5, 0.4, 20), edgeShadow: 0.9 })
const stoneShape = ellipse(point(-4, 60), 9, 6)
const stone: Region = part(stoneShape, TISSUE.stone, { edge: 0.4, wall: rim(22, 0.8, 12) })

const dense = circle(6, 60, 19)

const behind: readonly Scene[] = [
  scene(
    'PHY-SHADOW',
    {
      title: 'Acoustic shadow',
      shows: 'A strong reflector lets no sound through: everything straight behind it is dark, with clean sides.',
      alt: 'Sector image of even grey with one bright curved line and a dark band behind it.',
    },
    {},
    () => ({
      phantom: liverBed({ plane: 1 }, stone),
      pointers: [{ to: point(4, 100), turn: 180, text: 'SHADOW' }],
      regions: { reflector: stoneShape, shadow: blob(...trail('-13,68 5,68 7,128 -20,128')) },
    }),
  ),
  scene(
    'PHY-ENHANCEMENT',
    {
      title: 'Enhancement behind fluid',
      shows: 'Fluid weakens sound less than tissue does, and compensation makes what lies behind it too bright.',
      alt: 'Sector image of even grey with a round black area and a bright band straight behind it.',
    },
    {},
    () => ({
      phantom: liverBed({ plane: 2 }, { ...cyst, edgeShadow: 0 }),
      pointers: [{ to: point(20, 104), turn: 180, text: 'ENHANCEMENT' }],
      regions: { fluid: cystShape, enhancement: blob(...trail('-10,86 19,86 27,124 -12,124')) },
    }),
  ),
  scene(
    'PHY-EDGE-SHADOW',
    {
      title: 'Edge shadows',
      shows: 'Sound is bent where it grazes the side of something round: a thin shadow begins at each side.',
      alt: 'Sector image of even grey with a round darker area; a thin dark line runs down from each of its sides.',
    },
    {},
    () => ({
      phantom: liverBed(
        { plane: null },
        part(
          dense,
          { level: -6, attenuation: 0.5, grains: [{ along: 5, across: 4, contrast: 2 }] },
          { edge: 0.4, wall: rim(7, 0.5), edgeShadow: 4.2 },
        ),
      ),
      pointers: [{ to: point(-17, 98), turn: 0, text: 'EDGE SHADOW' }],
      regions: {
        'left edge shadow': blob(...trail('-14,64 -10,64 -18,124 -23,124')),
        'right edge shadow': blob(...trail('23,64 26,64 37,120 32,122')),
      },
    }),
  ),
]

const bladder = blob(...trail('-42,62 -30,42 0,36 30,42 42,62 32,84 0,92 -32,84'))

const water = (more: Partial<Phantom> = {}, ...inside: readonly Region[]): Phantom => ({
  ground: { level: 1, attenuation: 0.55, grains: [{ along: 14, across: 6, contrast: 3.5 }] },
  regions: [...wallOf(14, 8), part(bladder, TISSUE.fluid, { edge: 0.4, wall: rim(8, 1, 10) }), ...inside],
  ...more,
})

const lines: Echoes = { at: point(0, 40), spacing: 6.2, count: 4, level: 1, decay: 5, halfWidth: 17 }
const reflector = ellipse(point(54, 64), 9, 9)

const late: readonly Scene[] = [
  scene(
    'PHY-REVERBERATION',
    {
      title: 'Reverberation in the bladder',
      shows:
        'Sound runs to and fro between the probe and the layers of the wall: evenly spaced bands, fainter with depth, in the front of the bladder.',
      alt: 'Sector image of a large black area; evenly spaced grey bands that fade with depth lie in its front part.',
    },
    { depth: 120, focus: 70 },
    () => ({
      phantom: water({ echoes: [lines] }),
      pointers: [{ to: point(0, 60), turn: -90, text: 'BANDS' }],
      regions: { bands: blob(...trail('-18,38 18,38 18,60 -18,60')), bladder },
    }),
  ),
  scene(
    'PHY-COMET-TAIL',
    {
      title: 'Comet tail',
      shows: 'Sound runs to and fro within one small reflector: a short tapering tail of close bands.',
      alt: 'Sector image of a black area; one bright point trails a short tapering striped tail.',
    },
    { depth: 120, focus: 60 },
    () => ({
      phantom: water({
        echoes: [{ at: point(2, 42), spacing: 1.3, count: 20, level: 19, decay: 1.5, halfWidth: 1.5 }],
      }),
      pointers: [{ to: point(5, 52), turn: 180, text: 'COMET TAIL' }],
      regions: { tail: ellipse(point(2, 54), 3, 13) },
    }),
  ),
  scene(
    'PHY-RING-DOWN',
    {
      title: 'Ring-down behind gas',
      shows: 'Fluid between bubbles rings on: a bright streak of close bands that runs to the bottom of the image.',
      alt: 'Sector image of grey tissue; a bright striped streak begins at a point and runs straight down to the bottom.',
    },
    {},
    () => ({
      phantom: {
        ...liverBed({ plane: 1 }),
        echoes: [{ at: point(-8, 58), spacing: 1, count: 84, level: 11, decay: 0.13, halfWidth: 1.6 }],
      },
      pointers: [{ to: point(-5, 90), turn: 180, text: 'RING-DOWN' }],
      regions: { streak: band(5, [-8, 58], [-10, 80], [-14, 120]) },
    }),
  ),
  scene(
    'PHY-SIDE-LOBE',
    {
      title: 'Side lobes in the bladder',
      shows:
        'A strong reflector beside the fluid is met by the edge of the beam: curved grey lines reach from it into the fluid.',
      alt: 'Sector image of a black area with a very bright spot at its right; faint curved grey lines reach from the spot into the black.',
    },
    { depth: 120, focus: 70, sideLobe: 0.011 },
    () => ({
      phantom: water({}, part(reflector, TISSUE.gas, { edge: 0.4, wall: rim(30, 0.8, 14) })),
      pointers: [{ to: point(26, 63), turn: 0, text: 'SIDE LOBE' }],
      regions: { 'side lobes': blob(...trail('12,52 38,46 40,62 14,66')), reflector },
    }),
  ),
]

const body = (): Phantom => liverBed({ plane: 0 }, { ...cyst, shape: circle(12, 74, 13) })
const lesion: Readonly<Record<string, Shape>> = { cyst: circle(12, 74, 13) }

const knob = (code: string, words: Words, more: Partial<View>): Scene =>
  scene(code, words, more, () => ({ phantom: body(), regions: lesion }))

const settings: readonly Scene[] = [
  knob(
    'PHY-SETTINGS-RIGHT',
    {
      title: 'Settings right',
      shows: 'Even brightness from front to back, fluid black, the focus at the lesion and the depth just enough.',
      alt: 'Sector image of an even grey organ with dark tubes and one round black area, evenly bright from front to back.',
    },
    { focus: 74 },
  ),
  knob(
    'PHY-GAIN-LOW',
    {
      title: 'Gain too low',
      shows: 'Overall gain is too low: tissue is nearly black and faint echoes are lost.',
      alt: 'Sector image in which everything is very dark and the organ can hardly be seen.',
    },
    { focus: 74, tone: { gain: -17 } },
  ),
  knob(
    'PHY-GAIN-HIGH',
    {
      title: 'Gain too high',
      shows: 'Overall gain is too high: tissue is nearly white and fluid fills with grey.',
      alt: 'Sector image in which everything is nearly white and the round area is filled with grey.',
    },
    { focus: 74, tone: { gain: 19 } },
  ),
  knob(
    'PHY-TGC-BAND',
    {
      title: 'Time-gain compensation set wrong',
      shows: 'One slider is far too low: a dark band runs across the image at one depth.',
      alt: 'Sector image of a grey organ with a dark curved band across it at half its depth.',
    },
    { focus: 74, tone: { sliders: [0, 0, 0, 1, -21, 1, 0, 0, 0] } },
  ),
  knob(
    'PHY-TGC-DEEP',
    {
      title: 'Deep gain too low',
      shows: 'The deep sliders are too low: the far part of the organ is black, though sound reaches it.',
      alt: 'Sector image of a grey organ that is bright in front and black in its far half.',
    },
    { focus: 74, tone: { sliders: [5, 4, 2, 0, -6, -14, -22, -28] } },
  ),
  knob(
    'PHY-FOCUS-HIGH',
    {
      title: 'Focus too near',
      shows: 'The focus lies far in front of the lesion: at its depth everything is smeared sideways.',
      alt: 'Sector image of a grey organ; with depth every spot is drawn out sideways and the border of the round area is blurred.',
    },
    { focus: 16, spread: 1.25 },
  ),
  knob(
    'PHY-DEPTH-EXCESS',
    {
      title: 'Depth too great',
      shows: 'Half of the image shows nothing of use; the lesion is small and the frame rate low.',
      alt: 'Sector image in which the organ fills only the upper half and the lower half is dark.',
    },
    { depth: 250, focus: 74 },
  ),
  knob(
    'PHY-FREQUENCY-HIGH',
    {
      title: 'Frequency too high for the depth',
      shows: 'The near part is sharp and the far part is not reached: the frequency is too high for this depth.',
      alt: 'Sector image that is finely grained in front and black with noise in its far half.',
    },
    { focus: 50, frequency: 8, tone: { sliders: [0, 0, -3, -12, -24, -34] } },
  ),
]

export const physicsScenes: readonly Scene[] = [...behind, ...late, ...settings]
