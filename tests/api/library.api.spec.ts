import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { countStatements } from '../../api/platform/database/index.ts'
import { projectRoot } from '../../seeds/project-root.ts'
import { loadReference } from '../../seeds/reference.ts'
import { describeOnEachDatabase } from '../support/api.ts'
import type { ApiClient } from '../support/api-client.ts'

interface Understood {
  readonly typed: string
  readonly as: string
  readonly how: string
}

interface Found {
  readonly understood: readonly Understood[]
  readonly modules: { readonly totalCount: number; readonly nodes: readonly { code: string; title: string }[] }
  readonly capabilities: { readonly totalCount: number; readonly nodes: readonly { code: string }[] }
  readonly roles: { readonly totalCount: number; readonly nodes: readonly { code: string }[] }
  readonly pathways: { readonly totalCount: number; readonly nodes: readonly { code: string }[] }
}

interface Listed {
  readonly totalCount: number
  readonly nodes: readonly { code: string; minutes: number; kind: string; area: { code: string } | null }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly understood: readonly Understood[]
}

const searchDocument = `query($text: String!, $first: Int! = 100) { search(text: $text, first: $first) { understood { typed as how }
  modules { totalCount nodes { code title } } capabilities { totalCount nodes { code } }
  roles { totalCount nodes { code } } pathways { totalCount nodes { code } } } }`

const listDocument = `query($filter: ModuleFilter, $search: String, $first: Int! = 100, $after: String) {
  modules(filter: $filter, search: $search, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    understood { typed as how } nodes { code minutes kind area { code } } } }`

const { searchWords } = loadReference(join(projectRoot(), 'seeds', 'reference'))
/** Without the other ways to a module, which say much the same and stand beside it. */
const ofPathways = (codes: readonly string[]): string[] => codes.filter(code => !code.startsWith('WAY-'))
const codesOf = (list: readonly { code: string }[]): string[] => list.map(({ code }) => code)

describeOnEachDatabase('The library', api => {
  let viewer: ApiClient
  const search = async (text: string, first = 100): Promise<Found> =>
    (await viewer.query<{ search: Found }>(searchDocument, { text, first })).search
  const list = async (variables: Record<string, unknown>): Promise<Listed> =>
    (await viewer.query<{ modules: Listed }>(listDocument, variables)).modules
  /** The whole list in pages as long as they may be. */
  const inHundreds = async (asked: Record<string, unknown>, after: string | null = null): Promise<string[]> => {
    const { nodes, pageInfo } = await list({ ...asked, after })
    return [...codesOf(nodes), ...(pageInfo.hasNextPage ? await inHundreds(asked, pageInfo.endCursor) : [])]
  }
  const modulesFor = async (text: string): Promise<string[]> => codesOf((await list({ search: text })).nodes)

  beforeAll(async () => {
    viewer = await api.asPersona('danuta.wilkes-oyelaran')
  })

  describe('found by what departments say', () => {
    it.each([
      ['anomaly scan', 'OBS-03', 'PRE-07'],
      ['NT', 'OBS-02', 'ADV-10'],
      ['dating', 'OBS-01', 'PRE-07'],
      ['growth', 'OBS-04', 'ENH-08'],
      ['TV', 'GYN-03', 'PRE-07'],
      ['gynae', 'GYN-03', 'ENH-09'],
      ['lumps and bumps', 'MSK-06', 'ENH-12'],
      ['leg DVT', 'VAS-02', 'PRE-06'],
      ['double reporting', 'LDM-03', 'PRE-08'],
      ['discrepancy', 'LDM-04', 'ADV-06'],
      ['REALM', 'LDM-04', 'ADV-06'],
      ['superintendent', 'LDM-04', 'ENH-06'],
    ])('“%s” leads to the capability %s and the module %s', async (said, capability, module) => {
      const found = await search(said)
      expect(codesOf(found.capabilities.nodes)).toContain(capability)
      expect(ofPathways(codesOf(found.modules.nodes)).slice(0, 4)).toContain(module)
      expect(await modulesFor(said)).toEqual(codesOf(found.modules.nodes))
    })

    it('finds everything that a word stands for, however it is said', { timeout: 120_000 }, async () => {
      for (const { says, finds } of searchWords) {
        for (const said of says) {
          const { modules, capabilities, roles, pathways } = await search(said)
          const found = codesOf([modules, capabilities, roles, pathways].flatMap(({ nodes }) => nodes))
          expect(found, said).toEqual(expect.arrayContaining([...finds]))
        }
      }
    })

    it('says what it took a word for, and says nothing where the library says the same', async () => {
      expect((await list({ search: 'NT' })).understood).toEqual([
        { typed: 'nt', as: 'nuchal translucency', how: 'DEPARTMENT_WORD' },
      ])
      expect((await search('lumps and bumps')).understood).toEqual([])
    })

    it('does not take “dating” for a date', async () => {
      expect((await modulesFor('dating')).toSorted()).toEqual(['ADV-09', 'PRE-07', 'WAY-07', 'WAY-42', 'WAY-43'])
    })

    it('finds a named post among the roles', async () => {
      expect(codesOf((await search('REALM')).roles.nodes)).toEqual(['OVL-AUD'])
    })
  })

  describe('found in spite of a slip', () => {
    it.each([
      ['anomoly', 'anomaly'],
      ['discrepency', 'discrepancy'],
      ['superintendant', 'superintendent'],
      ['thryoid', 'thyroid'],
      ['carotod', 'carotid'],
      ['musculoskelatal', 'musculoskeletal'],
    ])('“%s” is read as “%s”, and that is said', async (typed, meant) => {
      const { understood, nodes } = await list({ search: typed })
      expect(understood[0]).toEqual({ typed, as: meant, how: 'SPELLING' })
      expect(codesOf(nodes)).toEqual(await modulesFor(meant))
      expect(nodes.length).toBeGreaterThan(0)
    })

    it('does not put right what the library knows, in whatever form', async () => {
      for (const typed of ['audits', 'reporting', 'scanned', 'the', 'endometr'])
        expect((await search(typed)).understood.filter(({ how }) => how === 'SPELLING')).toEqual([])
    })

    it('finds nothing where nothing is near', async () => {
      const { understood, modules, capabilities, roles, pathways } = await search('zzzz')
      expect(understood).toEqual([])
      expect([modules, capabilities, roles, pathways].map(({ totalCount }) => totalCount)).toEqual([0, 0, 0, 0])
    })
  })

  describe('searched', () => {
    it('puts what is named so before what only mentions it', async () => {
      expect((await modulesFor('audit'))[0]).toBe('PRE-08')
      expect((await modulesFor('endometriosis')).slice(0, 2).toSorted()).toEqual(['ADV-11', 'ENH-09'])
    })

    it('gives the same answer in the same order, and asks for every word', async () => {
      const both = await modulesFor('endometriosis liver')
      expect(await modulesFor('endometriosis liver')).toEqual(both)
      for (const word of ['endometriosis', 'liver'])
        expect(await modulesFor(word)).toEqual(expect.arrayContaining(both))
    })

    it('finds by code, and while a word is still being typed', async () => {
      expect((await search('OBS-05')).capabilities.nodes).toEqual([{ code: 'OBS-05' }])
      expect((await modulesFor('enh-14'))[0]).toBe('ENH-14')
      expect(codesOf((await search('endometr')).capabilities.nodes)).toContain('GYN-05')
      expect(await modulesFor('superinten')).toEqual(await modulesFor('superintendent'))
    })

    it('lists the whole catalogue in its order where nothing in particular is asked for', async () => {
      const all = await list({})
      expect(all.totalCount).toBe(109)
      for (const nothing of ['', '  ', 'the'])
        expect(codesOf((await list({ search: nothing })).nodes)).toEqual(codesOf(all.nodes))
    })

    it('finds nothing by signs alone', async () => {
      expect(await list({ search: '?!' })).toMatchObject({ totalCount: 0, nodes: [] })
    })

    it('shows the first few of each kind and counts them all', async () => {
      const few = await search('audit', 2)
      const all = await search('audit')
      expect(few.modules.nodes).toEqual(all.modules.nodes.slice(0, 2))
      expect(few.modules.totalCount).toBe(all.modules.nodes.length)
    })

    it.each([`'`, `"`, `' | 'audit`, '&|!():*<->', '\\', '%', '😀', `${'audit '.repeat(2_000)}`])(
      'takes %j for words and nothing else',
      async typed => {
        const { errors } = await viewer.ask(searchDocument, { text: typed })
        expect(errors).toEqual([])
      },
    )

    it('also finds among capabilities alone', async () => {
      const { capabilities } = await viewer.query<{ capabilities: { code: string }[] }>(
        '{ capabilities(search: "NT", area: "OBS") { code } }',
      )
      expect(capabilities).toEqual([{ code: 'OBS-02' }])
    })
  })

  describe('filtered', () => {
    it('keeps what meets every condition, in the order of relevance', async () => {
      const filter = { areaCode: 'OBS', minutesAtMost: 600 }
      const { nodes } = await list({ search: 'screening', filter })
      expect(nodes.length).toBeGreaterThan(0)
      for (const { area, minutes } of nodes) expect([area?.code, minutes <= 600]).toEqual(['OBS', true])
      const all = await list({ search: 'screening' })
      expect(codesOf(nodes)).toEqual(
        codesOf(all.nodes.filter(({ area, minutes }) => area?.code === 'OBS' && minutes <= 600)),
      )
    })

    it('by level, kind and capability together, and by what is for everyone', async () => {
      const { nodes } = await list({ filter: { levelCode: 'CF7', kind: 'AUDIT', capabilityCode: 'LDM-04' } })
      expect(codesOf(nodes)).toEqual(['ADV-06'])
      const core = await list({ filter: { areaCode: 'core' } })
      expect(core.nodes.every(({ area }) => area === null)).toBe(true)
    })

    it('holds a module of just that length, and none of a minute more', async () => {
      const shortest = Math.min(...(await list({})).nodes.map(({ minutes }) => minutes))
      expect((await list({ filter: { minutesAtMost: shortest } })).totalCount).toBeGreaterThan(0)
      expect((await list({ filter: { minutesAtMost: shortest - 1 } })).totalCount).toBe(0)
    })
  })

  it.each([
    ['a search', { search: 'audit' }],
    ['a filter', { filter: { areaCode: 'core' } }],
    ['nothing in particular', {}],
  ])('is paged through by %s, with every module once', async (_, asked) => {
    const whole = await inHundreds(asked)
    const seen: string[] = []
    for (let after: string | null = null, goesOn = true; goesOn;) {
      const page: Listed = await list({ ...asked, first: 7, after })
      expect(page.totalCount).toBe(whole.length)
      seen.push(...codesOf(page.nodes))
      goesOn = page.pageInfo.hasNextPage
      after = page.pageInfo.endCursor
    }
    expect(seen).toEqual(whole)
    expect(new Set(seen).size).toBe(whole.length)
  })

  describe('asked for what closes something of mine', () => {
    interface Help {
      readonly preparedNow: number
      readonly preparedAfter: number
      readonly target: number | null
      readonly capability: { readonly code: string }
    }
    type Own = { code: string; mine: { status: string; helps: Help[] } }
    const own = 'nodes { code mine { status helps { preparedNow preparedAfter target capability { code } } } }'
    const all = async (client: ApiClient, filter: object): Promise<Own[]> => {
      const document = `query($filter: ModuleFilter) { modules(filter: $filter, first: 100) { ${own} } }`
      return (await client.query<{ modules: { nodes: Own[] } }>(document, { filter })).modules.nodes
    }
    const toLearn = async (client: ApiClient): Promise<ReadonlySet<string>> => {
      const { myCapabilities } = await client.query<{
        myCapabilities: { standing: string | null; capability: { code: string } }[]
      }>('{ myCapabilities { standing capability { code } } }')
      return new Set(
        myCapabilities.filter(({ standing }) => standing === 'TO_LEARN').map(({ capability }) => capability.code),
      )
    }

    it.each(['danuta.wilkes-oyelaran', 'yusra.pennington-cole'])('leaves for %s what leads further', async persona => {
      const client = await api.asPersona(persona)
      const learning = await toLearn(client)
      const closing = await all(client, { closesMine: true })
      const helpsOf = ({ mine }: Own): Help[] =>
        mine.helps.filter(help => learning.has(help.capability.code) && help.preparedAfter > help.preparedNow)
      expect(closing.length).toBeGreaterThan(0)
      expect(closing.length).toBeLessThan((await all(client, {})).length)
      for (const module of closing) expect([module.code, helpsOf(module).length > 0]).toEqual([module.code, true])
      const { nextSteps } = await client.query<{ nextSteps: { items: { module: { code: string } | null }[] } }>(
        '{ nextSteps(first: 50) { items { module { code } } } }',
      )
      const advised = new Set(nextSteps.items.flatMap(({ module }) => module?.code ?? []))
      const helpful = (await all(client, {})).filter(one => advised.has(one.code) && helpsOf(one).length > 0)
      expect(codesOf(closing)).toEqual(expect.arrayContaining(codesOf(helpful)))
    })

    it('is another list for another person, and with a search the part of it that is found', async () => {
      const lists: string[][] = []
      for (const persona of ['danuta.wilkes-oyelaran', 'yusra.pennington-cole'])
        lists.push(codesOf(await all(await api.asPersona(persona), { closesMine: true })))
      expect(lists[0]).not.toEqual(lists[1])
      const both = await list({ search: 'audit', filter: { closesMine: true } })
      expect(codesOf(both.nodes)).toEqual((await modulesFor('audit')).filter(code => lists[0]?.includes(code)))
      expect(both.totalCount).toBeGreaterThan(0)
    })
  })

  it('costs the same few statements whatever is typed', async () => {
    const own = async (document: string, variables: object): Promise<number> =>
      (await countStatements(() => viewer.query(document, { ...variables }))).statements.own.length
    await search('audit')
    for (const text of [
      'audit',
      'NT',
      'anomoly',
      'zzzz',
      'lumps and bumps in the groin',
      'a b c d e f g h i j k l m n',
    ])
      expect(await own(searchDocument, { text }), text).toBe(2)
    expect(await own(listDocument, {})).toBe(1)
    expect(await own(listDocument, { search: 'audit' })).toBe(2)
    expect(await own(listDocument, { search: 'anomoly', filter: { closesMine: true, areaCode: 'OBS' } })).toBe(3)
  })
})
