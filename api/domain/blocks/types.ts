/** The shape of content and answers: what the published schema is made of. */
export type * from './answer.ts'
export type * from './block.ts'
export type * from './figure.ts'
export type * from './question.ts'
export type * from './rich-text.ts'
