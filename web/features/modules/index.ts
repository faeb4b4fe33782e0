/**
 * Learning modules: finding, starting and finishing them, and what they are made of on screen. Refuses to say that finishing
 * one changes what is signed off.
 */
export type { Given, Keeping } from './blocks/answering.ts'
export { default as BlockFigure } from './blocks/BlockFigure.vue'
export { default as BlockImage } from './blocks/BlockImage.vue'
export { default as BlockView } from './blocks/BlockView.vue'
export { numberMarks, type ShownMark, type Tone } from './blocks/marks.ts'
export { provideMedia, useMedia } from './blocks/media.ts'
export { drawRichText } from './blocks/RichTextView.ts'
export { movedBy, stepOf } from './blocks/useCaliperEnds.ts'
export { useHelpsWithChoices } from './composables/useHelpsWithChoices.ts'
export { useMediaOf } from './composables/useMediaOf.ts'
export { moduleKinds, useModuleWords } from './module-words.ts'
export { isKnowledge } from './what-first.ts'
