import type { Annotation } from '../../../../api/domain/blocks/browser.ts'
import type { Placed } from './handles.ts'
import { middle } from './new-content.ts'

/** A mark in the middle of its image, to be moved. */
export function newMark(shape: Annotation['shape'], label: string): Annotation {
  if (shape === 'REGION') return { shape, region: middle, label }
  return { shape, from: { x: 0.35, y: 0.35 }, to: { x: 0.5, y: 0.5 }, label }
}

/** Where a mark lies. */
export const placedOf = (mark: Annotation): Placed =>
  mark.shape === 'REGION' ? mark.region : { from: mark.from, to: mark.to }

/** The same mark elsewhere. */
export function withPlaced(mark: Annotation, placed: Placed): Annotation {
  if (mark.shape === 'REGION') return 'shape' in placed ? { ...mark, region: placed } : mark
  return 'from' in placed ? { ...mark, from: placed.from, to: placed.to } : mark
}
