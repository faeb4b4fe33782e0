import Ajv, { type ValidateFunction } from 'ajv'
import type { BlockAnswer } from '../../domain/blocks/answer.ts'
import type { BlockContent, ModuleContent } from '../../domain/blocks/block.ts'
import schema from '../../../schema/blocks.schema.json'

const ajv = new Ajv({ discriminator: true, formats: { uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i } })
ajv.addSchema(schema, 'blocks')

function shapeOf<T>(name: string): ValidateFunction<T> {
  const validate = ajv.getSchema<T>(`blocks#/definitions/${name}`)
  if (validate === undefined) throw new Error(`The schema of blocks has no ${name}`)
  return validate
}

/** Whether a value has the shape of an answer; that it fits its block is said by the domain. */
export const hasShapeOfAnswer = shapeOf<BlockAnswer>('BlockAnswer')

/** Whether a value has the shape of all that is in a module. */
export const hasShapeOfContent = shapeOf<ModuleContent>('ModuleContent')

/** Whether a value has the shape of what is in a block. */
export const hasShapeOfBlock = shapeOf<BlockContent>('BlockContent')
