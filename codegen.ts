import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { addTypenameToDocument } from '@apollo/client/utilities/index.js'
import type { CodegenConfig } from '@graphql-codegen/cli'
import { buildSchema, type DocumentNode, isAbstractType } from 'graphql'

const schemaFile = 'schema/schema.graphql'

/** Names of the types that the app's documents ask of: `... on Name`. */
function typesAskedOf(): ReadonlySet<string> {
  const files = readdirSync('web', { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.graphql'))
  const names = files.flatMap(file => [...readFileSync(`web/${file}`, 'utf8').matchAll(/\bon\s+(\w+)/g)])
  return new Set(names.map(([, name = '']) => name))
}

/** Which types a union can be, of those that a document asks of as a whole: the browser's cache matches others by name. */
function possibleTypes(): string {
  const schema = buildSchema(readFileSync(schemaFile, 'utf8'))
  const asked = typesAskedOf()
  const abstractTypes = Object.values(schema.getTypeMap()).filter(isAbstractType)
  const entries = abstractTypes
    .filter(({ name }) => asked.has(name))
    .map(type => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)])
  return `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(Object.fromEntries(entries), null, 2)}`
}

/** Where blocks and answers are described for both sides, as the generated files see it. */
const blocks = '../../../api/domain/blocks/browser.ts'

const config = {
  useTypeImports: true,
  enumsAsTypes: true,
  nonOptionalTypename: true,
  skipTypeNameForRoot: true,
  strictScalars: true,
  scalars: {
    Date: 'string',
    DateTime: 'string',
    EmailAddress: 'string',
    UUID: 'string',
    BlockContent: `${blocks}#BlockContent`,
    BlockAnswer: `${blocks}#BlockAnswer`,
  },
}

/** With the names of types that the browser's cache asks for: the text behind a hash has to be what it would send. */
function asTheBrowserAsks<Source extends { document?: DocumentNode }>(source: Source): Source {
  return source.document === undefined ? source : { ...source, document: addTypenameToDocument(source.document) }
}

const typedDocuments = (documents: string[]) => ({
  preset: 'client' as const,
  presetConfig: {
    fragmentMasking: false,
    persistedDocuments: { mode: 'embedHashInDocument' as const, hashAlgorithm: 'sha256' as const },
  },
  documents,
  documentTransforms: [
    {
      transform: ({ documents: sources }: { documents: { document?: DocumentNode }[] }) =>
        sources.map(asTheBrowserAsks),
    },
  ],
  config,
})

/** The folders of the web app that ask the API for something. */
const asking = ['app', ...readdirSync('web/features').map(feature => `features/${feature}`)].filter(folder =>
  existsSync(`web/${folder}/graphql`),
)

/** Documents of each folder in a file of their own, so that a page loads what it asks and no more; fragments are shared. */
const byFolder = asking.map(folder => [
  `web/generated/${basename(folder)}/`,
  typedDocuments([`web/${folder}/graphql/*.graphql`, 'web/**/graphql/*.fragment.graphql']),
])

const codegen: CodegenConfig = {
  schema: schemaFile,
  generates: {
    ...Object.fromEntries(byFolder),
    // For the list of the app's own documents by hash: in production the service answers these and no other.
    'web/generated/all/': typedDocuments(['web/**/*.graphql']),
    'web/generated/possible-types.ts': { plugins: [{ add: { content: possibleTypes() } }] },
  },
}

export default codegen
