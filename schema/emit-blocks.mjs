import { writeFileSync } from 'node:fs'
import { format } from 'prettier'
import { createGenerator } from 'ts-json-schema-generator'

/** The JSON schema of types, as text: they are its only source. */
async function schemaOf({ path, title, root }) {
  const generator = createGenerator({
    path,
    tsconfig: 'tsconfig.json',
    discriminatorType: 'open-api',
    additionalProperties: false,
    skipTypeCheck: true,
    sortProps: true,
  })
  const { $schema, definitions } = generator.createSchema('*')
  const schema = { $schema, title, $ref: `#/definitions/${root}`, definitions }
  return format(JSON.stringify(schema), { parser: 'json', printWidth: 120 })
}

/** Blocks and answers. */
export const blockSchema = () =>
  schemaOf({ path: 'api/domain/blocks/types.ts', title: 'Soundings blocks', root: 'ModuleContent' })

/** What the file of a module says. */
export const moduleFileSchema = () =>
  schemaOf({ path: 'api/domain/drafts/module-file.ts', title: 'Soundings module file', root: 'ModuleFile' })

if (process.argv[1]?.endsWith('emit-blocks.mjs')) {
  writeFileSync('schema/blocks.schema.json', await blockSchema())
  writeFileSync('schema/module-file.schema.json', await moduleFileSchema())
}
