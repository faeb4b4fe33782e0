import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kind, parse, print, visit, type DefinitionNode } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import { countStatements } from '../../../api/platform/database/index.ts'
import { describeOnOneDatabase } from '../../support/api.ts'
import { block, checklist } from '../../support/build/blocks.ts'
import { begin, createStudio, readDraft, words, type ShownDraft, type Studio } from '../../support/create/drafts.ts'

const directory = join(import.meta.dirname, '../../../web/features/drafts/graphql')
const definitions: readonly DefinitionNode[] = readdirSync(directory).flatMap(
  file => parse(readFileSync(join(directory, file), 'utf8')).definitions,
)
const nameOf = (definition: DefinitionNode): string | undefined =>
  'name' in definition ? definition.name?.value : undefined

const isOperation = ({ kind }: DefinitionNode): boolean => kind === Kind.OPERATION_DEFINITION

/** What the web app sends, by the name of the operation, with its fragments. */
const documentOf = (operation: string): string => {
  const wanted = new Set<DefinitionNode>()
  const take = (among: readonly DefinitionNode[], name: string): void => {
    const definition = among.find(each => nameOf(each) === name)
    if (definition === undefined) throw new Error(`The studio sends no ${name}`)
    if (wanted.has(definition)) return
    wanted.add(definition)
    const fragments = definitions.filter(each => !isOperation(each))
    visit(definition, { [Kind.FRAGMENT_SPREAD]: node => take(fragments, node.name.value) })
  }
  take(definitions.filter(isOperation), operation)
  return [...wanted].map(print).join('\n')
}

/** Everything the pages of the studio ask for, by page. */
const pages: Readonly<Record<string, readonly string[]>> = {
  list: ['ModuleDrafts'],
  begin: ['DraftTemplates'],
  writing: ['ModuleDraft'],
  'what a block may name': ['BlockChoices'],
  'what may be shown': ['OwnMedia'],
  about: ['DraftFacts'],
  'what a form may name': ['ModuleChoices', 'GateChoices'],
  preview: ['ModuleDraft'],
  review: ['DraftReview'],
}

/** What one question may send to the database of its own. */
const budget: Readonly<Record<string, number>> = { ModuleDraft: 7 }
const most = (name: string): number => budget[name] ?? 6

describeOnOneDatabase('A page of the studio', api => {
  let studio: Studio
  let short: ShownDraft
  let long: ShownDraft

  const run = (sql: string, values: unknown[]): Promise<unknown> =>
    api.database.asSystem(tx => tx.execute(sql, values, 'run'))

  beforeAll(async () => {
    studio = await createStudio(api)
    short = await begin(studio)
    long = await begin(studio, { title: 'Long', template: 'IMAGE_QUIZ' })
  }, 180_000)

  const ask = async (name: string, id: string): Promise<number> => {
    const { result, statements } = await countStatements(() => studio.author.ask<object>(documentOf(name), { id }))
    expect(result.errors).toEqual([])
    return statements.own.length
  }

  /** 300 more pieces of every kind that names something, 200 changes and 100 comments, and 40 other drafts. */
  const grow = async (): Promise<void> => {
    const { author, reviewer } = studio.people
    await run(
      `insert into draft_blocks (draft_id, id, part_id, place, content, version, saved_at, saved_by_id, is_removed)
       select ?, 'many-' || number, ?, 'V' || lpad(number::text, 4, '0') || 'V',
              (array[?::jsonb, ?::jsonb, ?::jsonb])[1 + number % 3], 1, now(), ?, false from generate_series(1, 300) number`,
      [
        long.id,
        long.parts[0]?.id,
        JSON.stringify(words('Read this.')),
        JSON.stringify(block('list', checklist).content),
        JSON.stringify({ kind: 'GUIDELINE', guideline: 'HCPC-CONDUCT-2024', note: 'On limits.' }),
        author.id,
      ],
    )
    await run(
      `insert into draft_changes (id, draft_id, person_id, act, target, target_id, before, after, made_at)
       select gen_random_uuid(), ?, ?, 'WRITE', 'BLOCK', 'many-1', '{}', '{}', now() from generate_series(1, 200)`,
      [long.id, author.id],
    )
    await run(
      `insert into draft_comments (id, draft_id, text, said_by_id, said_at)
       select gen_random_uuid(), ?, 'Say which probe.', ?, now() from generate_series(1, 100)`,
      [long.id, reviewer.id],
    )
    for (let index = 0; index < 40; index += 1) await begin(studio, { title: `Another ${index}` })
  }

  describe.each(Object.entries(pages))('%s', (_page, names) => {
    it.each(names)('asks %s with a few statements', async name => {
      await ask(name, short.id)
      expect(await ask(name, short.id)).toBeLessThanOrEqual(most(name))
    })
  })

  it(
    'asks as many of 300 pieces, 200 changes, 100 comments and 40 drafts as of few',
    { timeout: 120_000 },
    async () => {
      const names = [...new Set(Object.values(pages).flat())]
      const counts = async (id: string): Promise<Record<string, number>> => {
        for (const name of names) await ask(name, id)
        const entries: [string, number][] = []
        for (const name of names) entries.push([name, await ask(name, id)])
        return Object.fromEntries(entries)
      }
      // Both name a guideline and an image, or what is asked of those would be asked of one alone.
      await run(`update draft_blocks set content = ?::jsonb where draft_id = ? and id = ?`, [
        JSON.stringify({ kind: 'GUIDELINE', guideline: 'HCPC-CONDUCT-2024', note: 'On limits.' }),
        short.id,
        short.parts[0]?.blocks[0]?.id,
      ])
      const few = await counts(short.id)
      await grow()
      const many = await counts(long.id)
      expect((await readDraft(studio.author, long.id))?.parts.flatMap(({ blocks }) => blocks).length).toBeGreaterThan(
        300,
      )
      expect(many).toEqual(few)
      expect(names.filter(name => (many[name] ?? 0) > most(name))).toEqual([])
    },
  )

  it('saves a text by itself with one statement, as the page sends it', async () => {
    const draft = await readDraft(studio.author, short.id)
    const [, target] = draft?.parts.flatMap(({ blocks }) => blocks) ?? []
    const content = words('Saved by itself.')
    const input = { draftId: short.id, blockId: target?.id, expectedVersion: target?.version, content }
    const { result, statements } = await countStatements(() =>
      studio.author.query<{ saveBlock: { block: { problems: object[] } } }>(documentOf('SaveBlock'), { input }),
    )
    expect(result.saveBlock.block.problems).toEqual([])
    expect(statements.own).toHaveLength(1)
  })
})
