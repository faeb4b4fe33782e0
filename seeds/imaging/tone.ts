import { normalAt } from './noise.ts'

export interface Tone {
  /** dB brighter. */
  readonly gain?: number
  /** dB from black to white. */
  readonly range?: number
  /** The sliders of the time-gain compensation: dB at even steps from the face to the depth. */
  readonly sliders?: readonly number[]
}

/** A normal liver's place between black and white. */
const MIDDLE = 0.44
/** Noise of the machine itself, in dB at the face; compensation lifts it with depth. */
const HISS = -52
const HISS_WITH_DEPTH = 21

/** From echoes to greys, 0 to 1, as an eye can see them: compressed, with noise where nothing comes back. */
export function greysOf(
  echoes: Float32Array,
  samples: number,
  { gain = 0, range = 58, sliders = [] }: Tone,
): Float32Array {
  const lift = Float32Array.from({ length: samples }, (_, sample) => gain + sliderAt(sliders, sample / (samples - 1)))
  const hiss = Float32Array.from(
    { length: samples },
    (_, sample) => 10 ** ((HISS + (HISS_WITH_DEPTH * sample) / samples) / 20),
  )
  return echoes.map((echo, i) => {
    const sample = i % samples
    const noise = (hiss[sample] ?? 0) * Math.abs(normalAt(i >> 9, i * 7))
    const level = 20 * Math.log10(echo + noise + 1e-6) + (lift[sample] ?? 0)
    return curve(Math.max(0, Math.min(1, MIDDLE + level / range)))
  })
}

/** Darks a little darker: the grey map most machines start with. */
const curve = (value: number): number => value * (0.72 + 0.28 * value * (2 - value))

function sliderAt(sliders: readonly number[], part: number): number {
  if (sliders.length === 0) return 0
  const place = part * (sliders.length - 1)
  const before = sliders[Math.floor(place)] ?? 0
  const after = sliders[Math.ceil(place)] ?? before
  return before + (after - before) * (place - Math.floor(place))
}
