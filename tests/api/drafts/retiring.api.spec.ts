import { beforeAll, expect, it } from 'vitest'
import { describeOnEachDatabase } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import { block, contentOf, words } from '../../support/build/blocks.ts'
import {
  approve,
  begin,
  createStudio,
  describe as fillIn,
  drafted,
  move,
  readDraft,
  write,
  type ShownDraft,
  type Studio,
} from '../../support/create/drafts.ts'
import { createPractice } from '../../support/create/history.ts'
import { publishLesson } from '../../support/create/lessons.ts'
import { createOrganisation, createPerson, signInAs, type InventedPerson } from '../../support/create/people.ts'
import { mutate, problemsOf } from '../../support/mutate.ts'

interface Facts {
  readonly title: string
  readonly kind: string
  readonly level: { readonly code: string }
  readonly area: { readonly code: string } | null
  readonly develops: readonly {
    readonly capability: { readonly code: string }
    readonly from: number
    readonly to: number
  }[]
}

const advice = `{ nextSteps(first: 50) { items { kind module { code } } blocked { module { code } } }
  developmentPlan { steps { module { code } } }
  modules(first: 100, filter: { closesMine: true }) { nodes { code } } }`

interface Advised {
  readonly nextSteps: {
    readonly items: readonly { readonly kind: string; readonly module: { readonly code: string } | null }[]
    readonly blocked: readonly { readonly module: { readonly code: string } | null }[]
  }
  readonly developmentPlan: { readonly steps: readonly { readonly module: { readonly code: string } | null }[] }
  readonly modules: { readonly nodes: readonly { readonly code: string }[] }
}

/** Every module that somebody is advised to take, and how often. */
const advised = async (client: ApiClient): Promise<readonly string[]> => {
  const { nextSteps, developmentPlan, modules } = await client.query<Advised>(advice)
  const steps = [...nextSteps.items, ...nextSteps.blocked, ...developmentPlan.steps]
  return [
    ...steps.flatMap(({ module }) => (module === null ? [] : [module.code])),
    ...modules.nodes.map(({ code }) => code),
  ]
}

describeOnEachDatabase('A module that is retired', api => {
  let studio: Studio
  let outside: ApiClient
  let inside: ApiClient
  let code: string
  let draft: ShownDraft
  let facts: Facts

  const aimFor = async (person: InventedPerson): Promise<ApiClient> => {
    await createPractice(api, { personId: person.id, jobTitle: 'Sonographer', levelCode: 'CF5', areas: { OBS: 'CF5' } })
    const client = await signInAs(api, person)
    await mutate(client, 'setGoal', { roleProfileCode: 'ROLE-ENH-OBS', expectedVersion: 0 })
    return client
  }

  const revise = async (): Promise<ShownDraft> => {
    const revision = await begin(studio, { template: null, moduleCode: code })
    const { title, level, area, develops } = facts
    const effects = develops.map(({ capability, from, to }) => ({ capabilityCode: capability.code, from, to }))
    const more = {
      title,
      kind: 'SUPERVISED_PRACTICE',
      levelCode: level.code,
      areaCode: area?.code ?? null,
      develops: effects,
    }
    return drafted(await fillIn(studio, revision, more))
  }

  beforeAll(async () => {
    studio = await createStudio(api)
    const organisationId = await createOrganisation(api, 'Inside')
    const people = [
      await createPerson(api, 'Outside'),
      await createPerson(api, 'Inside', [{ organisationId, roles: ['PERSON'] }]),
    ]
    outside = await aimFor(people[0]!)
    const first = await outside.query<Advised>(advice)
    code = first.nextSteps.items.find(({ kind }) => kind === 'MODULE')?.module?.code ?? ''
    facts = (
      await outside.query<{ module: Facts }>(
        `{ module(code: "${code}") { title kind level { code } area { code } develops { capability { code } from to } } }`,
      )
    ).module
    await publishLesson(api, code, contentOf([block('read', { kind: 'TEXT', text: words('Read this.') })]))
    draft = await revise()
    await approve(studio, draft.id)
    drafted(await move(studio.author, draft.id, 'PUBLISH'))
    inside = await aimFor(people[1]!)
  }, 180_000)

  it('was advised before, and 200 people were inside', async () => {
    expect(await advised(outside)).toContain(code)
    expect((await mutate(inside, 'startModule', { moduleCode: code })).__typename).toBe('StartModuleSuccess')
    await api.database.asSystem(async tx => {
      await tx.execute(
        `insert into people (id, name, joined_at) select gen_random_uuid(), 'Insider ' || n, now()
           from generate_series(1, 199) n`,
        [],
        'run',
      )
      await tx.execute(
        `insert into enrolments (id, person_id, module_code, area_codes, started_on, recorded_at)
         select gen_random_uuid(), id, ?, '{}', '2026-11-01', now() from people where name like 'Insider %'`,
        [code],
        'run',
      )
    })
    const shown = await readDraft(studio.administrator, draft.id, 'impact { learners }')
    expect(shown).toMatchObject({ impact: { learners: 200 }, acts: ['RETIRE'] })
  })

  it('is advised to nobody any more, whatever they ask', async () => {
    const late = await revise()
    await approve(studio, late.id)
    drafted(await move(studio.administrator, draft.id, 'RETIRE'))
    const after = await advised(outside)
    expect(after.length).toBeGreaterThan(0)
    expect(after).not.toContain(code)
    const { whyNotModule, search } = await outside.query<{
      whyNotModule: { text: string }
      search: { modules: { nodes: { code: string; mine: { canStart: boolean } }[] } }
    }>(
      `query ($title: String!) { whyNotModule(moduleCode: "${code}") { text }
         search(text: $title, first: 20) { modules { nodes { code mine { canStart } } } } }`,
      { title: facts.title },
    )
    expect(whyNotModule.text).toContain('retired')
    expect(search.modules.nodes.filter(({ mine, ...node }) => node.code === code && mine.canStart)).toEqual([])
    expect(problemsOf(await mutate(outside, 'startModule', { moduleCode: code }))).toEqual(['moduleCode RETIRED'])

    // A revision that was approved before is not published after.
    const answer = await move(studio.author, late.id, 'PUBLISH')
    expect(answer.fields?.map(field => field.code)).toContain('RETIRED')
  })

  it('is revised no more, and needed first by nothing that is published', async () => {
    const { organisationId } = studio
    const answer = await write(studio.author, 'beginModuleDraft', { organisationId, moduleCode: code })
    expect(problemsOf(answer)).toEqual(['moduleCode RETIRED'])
    const other = await begin(studio)
    drafted(await fillIn(studio, other, { title: 'Needs it', requiredModules: [[code]] }))
    await approve(studio, other.id)
    const refused = await move(studio.author, other.id, 'PUBLISH')
    expect(refused.fields?.map(field => field.code)).toEqual(['RETIRED_FIRST'])
    // One of two that may be chosen stands: that is said, and keeps nothing back.
    const open = await begin(studio)
    drafted(await fillIn(studio, open, { title: 'Either', requiredModules: [[code, 'ENH-02']] }))
    await approve(studio, open.id)
    expect((await move(studio.author, open.id, 'PUBLISH')).__typename).toBe('MoveModuleDraftSuccess')
  })

  it('is gone on with and finished by whoever is inside', async () => {
    expect(await advised(inside)).toContain(code)
    const { myLesson } = await inside.query<{ myLesson: object | null }>(
      `{ myLesson(code: "${code}") { version { number } } }`,
    )
    expect(myLesson).toEqual({ version: { number: 1 } })
    const done = await mutate(inside, 'completeModule', { moduleCode: code, reflection: 'Done.', reason: 'It ends.' })
    expect(done.__typename).toBe('CompleteModuleSuccess')
    const { module } = await inside.query<{ module: { mine: object } }>(
      `{ module(code: "${code}") { mine { status } } }`,
    )
    expect(module.mine).toEqual({ status: 'COMPLETED' })
  })
})
