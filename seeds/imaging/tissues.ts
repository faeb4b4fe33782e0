import type { Tissue } from './phantom.ts'

const fine = { along: 7, across: 5, contrast: 1 }

/** Tissues as they look beside a normal liver; attenuation as measured in them, rounded. */
export const TISSUE = {
  liver: { level: 0, attenuation: 0.5, grains: [fine] },
  fattyLiver: { level: 5, attenuation: 0.95, grains: [fine] },
  coarseLiver: { level: 1, attenuation: 0.55, grains: [{ along: 3.2, across: 2.6, contrast: 3 }] },
  spleen: { level: 1.5, attenuation: 0.5, grains: [fine] },
  pancreas: { level: 3, attenuation: 0.55, grains: [{ along: 3, across: 2, contrast: 1.8 }] },
  cortex: { level: -4, attenuation: 0.5, grains: [fine] },
  pyramid: { level: -11, attenuation: 0.45 },
  sinus: { level: 9, attenuation: 0.6, grains: [{ along: 5, across: 2, turn: 0, contrast: 3 }] },
  fat: { level: -5, attenuation: 0.5, grains: [{ along: 14, across: 1.6, contrast: 9, ridges: true }] },
  brightFat: { level: 7, attenuation: 0.6, grains: [{ along: 8, across: 3, contrast: 2.5 }] },
  muscle: { level: -8, attenuation: 0.6, grains: [{ along: 16, across: 0.9, contrast: 5 }] },
  skin: { level: 12, attenuation: 0.6 },
  fascia: { level: 12, attenuation: 0.7 },
  fluid: { level: -46, attenuation: 0 },
  blood: { level: -31, attenuation: 0.15 },
  debris: { level: -16, attenuation: 0.2, grains: [{ along: 5, across: 3, contrast: 2 }] },
  stone: { level: 16, attenuation: 24 },
  bone: { level: 12, attenuation: 22 },
  gas: { level: 18, attenuation: 26 },
  bowel: { level: -2, attenuation: 0.7, grains: [{ along: 8, across: 5, contrast: 5 }] },
} as const satisfies Record<string, Tissue>
