import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildSchema,
  getNamedType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { expect, it } from 'vitest'
import { projectRoot } from '../../seeds/project-root.ts'

const root = projectRoot()
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const schema = buildSchema(read('schema/schema.graphql'))

/** Types that the browser's copy knows by their code, as its settings say. */
const byCode = new Set(
  [...read('web/app/apollo.ts').matchAll(/^ {6}(\w+): (?:byCode|\{ keyFields: \['code'\])/gm)].map(([, name]) => name),
)

/** Fields that ask for such a type without its code: the browser would throw the whole answer away. */
function withoutCode(documents: readonly DocumentNode[]): string[] {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const { definitions } of documents)
    for (const each of definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each)
  const hasCode = ({ selections }: SelectionSetNode): boolean =>
    selections.some(each => {
      if (each.kind === Kind.FIELD) return each.name.value === 'code'
      const set = each.kind === Kind.INLINE_FRAGMENT ? each.selectionSet : fragments.get(each.name.value)?.selectionSet
      return set !== undefined && hasCode(set)
    })
  const found: string[] = []
  for (const document of documents) {
    const info = new TypeInfo(schema)
    const Field = ({ name, selectionSet }: { name: { value: string }; selectionSet?: SelectionSetNode }): void => {
      const type = getNamedType(info.getType())?.name
      if (selectionSet && byCode.has(type) && !hasCode(selectionSet)) found.push(`${name.value}: ${type}`)
    }
    visit(document, visitWithTypeInfo(info, { Field }))
  }
  return found
}

it('whatever the browser knows by its code is asked for with it', () => {
  expect(byCode.size).toBeGreaterThan(10)
  const files = readdirSync(join(root, 'web'), { recursive: true, encoding: 'utf8' })
  const documents = files.filter(path => path.endsWith('.graphql')).map(path => parse(read(join('web', path))))
  expect(documents.length).toBeGreaterThan(100)
  expect(withoutCode(documents)).toEqual([])
  expect(withoutCode([parse('{ examinations { code area { name } } }')])).toEqual(['area: Area'])
})
