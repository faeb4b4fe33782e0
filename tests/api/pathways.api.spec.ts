import { beforeAll, describe, expect, it } from 'vitest'
import { describeOnOneDatabase } from '../support/api.ts'
import type { ApiClient } from '../support/api-client.ts'
import { createPerson, signInAs } from '../support/create/people.ts'

interface Counted {
  readonly held: number
  readonly toConfirm: number
  readonly toLearn: number
}

interface Item {
  readonly capability: { readonly code: string; readonly shortName: string }
  readonly standing: 'HELD' | 'TO_CONFIRM' | 'TO_LEARN'
}

interface Pathways {
  readonly pathways: readonly {
    readonly code: string
    readonly mine: Counted & { readonly items: readonly Item[]; readonly lines: readonly Counted[] }
    readonly stages: readonly { readonly mine: { readonly items: readonly Item[] } }[]
  }[]
}

const items = 'items { standing capability { code shortName } }'
const standings = (list: readonly Item[], standing: string): number =>
  list.filter(item => item.standing === standing).length

const answerDayOne = `mutation($input: AnswerDayOneInput!) { answerDayOne(input: $input) { __typename
  ... on AnswerDayOneSuccess { roleProfile { dayOne { answered answers { question answer note answeredOn } } } }
  ... on InvalidInput { fields { path code message } } } }`
const setGoal = `mutation($input: SetGoalInput!) { setGoal(input: $input) { __typename
  ... on SetGoalSuccess { goal { title pathway { code } } } } }`

describeOnOneDatabase('Pathways', api => {
  it('each tell what is held, to confirm and to learn in scan names, in all and by stage', async () => {
    const danuta = await api.asPersona('danuta.wilkes-oyelaran')
    const { pathways } = await danuta.query<Pathways>(
      `{ pathways { code mine { held toConfirm toLearn ${items} lines { held toConfirm toLearn } }
         stages { mine { ${items} } } } }`,
    )
    expect(pathways).toHaveLength(19)
    for (const { code, mine, stages } of pathways) {
      const { held, toConfirm, toLearn } = mine
      expect([held, toConfirm, toLearn], code).toEqual(
        ['HELD', 'TO_CONFIRM', 'TO_LEARN'].map(standing => standings(mine.items, standing)),
      )
      const known = new Map(mine.items.map(item => [item.capability.code, item]))
      const ofStages = stages.flatMap(stage => stage.mine.items)
      expect(ofStages.length, code).toBeGreaterThan(0)
      for (const item of ofStages) expect(known.get(item.capability.code), code).toEqual(item)
      expect(
        mine.lines.reduce((sum, line) => sum + line.held + line.toConfirm + line.toLearn, 0),
      ).toBeGreaterThanOrEqual(mine.items.length)
    }
  })

  describe('side by side', () => {
    const compare = `query($codes: [String!]!) { comparePathways(codes: $codes) { minutesServingAll
      pathways { code mine { ${items} } } items { kind capability { code } asks { target standing } }
      sharedModules { module { code minutes } pathways { code } } } }`

    it('show what each asks of Danuta, what differs, and what serves both', async () => {
      const danuta = await api.asPersona('danuta.wilkes-oyelaran')
      const { comparePathways: found } = await danuta.query<{
        comparePathways: {
          minutesServingAll: number
          pathways: { code: string; mine: { items: Item[] } }[]
          items: { kind: string; capability: { code: string }; asks: ({ standing: string } | null)[] }[]
          sharedModules: { module: { code: string; minutes: number }; pathways: { code: string }[] }[]
        }
      }>(compare, { codes: ['PW-ADV-GMU', 'PW-ADV-OBS'] })
      expect(found.pathways.map(({ code }) => code)).toEqual(['PW-ADV-GMU', 'PW-ADV-OBS'])
      for (const [side, { mine }] of found.pathways.entries()) {
        const asked = found.items.flatMap(({ capability, asks }) => {
          const ask = asks[side]
          return ask ? [[capability.code, ask.standing]] : []
        })
        expect(asked).toEqual(mine.items.map(({ capability, standing }) => [capability.code, standing]))
      }
      const kindOf = (code: string) => found.items.find(({ capability }) => capability.code === code)?.kind
      expect([kindOf('CLN-08'), kindOf('OBS-06')]).toEqual(['SHARED', 'SOME'])
      expect(found.sharedModules.length).toBeGreaterThan(0)
      const minutes = found.sharedModules.reduce((sum, { module }) => sum + module.minutes, 0)
      expect(found.minutesServingAll).toBe(minutes)
    })

    it.each([
      ['one alone', ['PW-ADV-OBS'], 'Name two or three different pathways to compare'],
      ['none', [], 'Name two or three different pathways to compare'],
      ['four', ['PW-ADV-OBS', 'PW-ADV-GYN', 'PW-ADV-GMU', 'PW-CON-W'], 'Name two or three different pathways'],
      ['one twice', ['PW-ADV-OBS', 'PW-ADV-OBS'], 'Name two or three different pathways to compare'],
      ['one that is not there', ['PW-ADV-OBS', 'PW-NONE'], '“PW-NONE” is not a pathway'],
    ])('refuse %s, and say why', async (_what, codes, message) => {
      const danuta = await api.asPersona('danuta.wilkes-oyelaran')
      const { errors } = await danuta.ask(compare, { codes })
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_REQUEST'])
      expect(errors[0]?.message).toContain(message)
    })
  })

  describe('the truth of day one', () => {
    let client: ApiClient
    beforeAll(async () => {
      client = await signInAs(api, await createPerson(api, 'Newcomer', []))
    })
    const truthOf = async (role: string) => {
      const { roleProfile } = await client.query<{
        roleProfile: { dayOne: null | { answered: number; answers: { question: string; answer: string | null }[] } }
      }>(
        `query($code: String!) { roleProfile(code: $code) { dayOne { answered answers { question answer note } } } }`,
        {
          code: role,
        },
      )
      return roleProfile.dayOne
    }

    it('is asked of advanced and consultant roles alone', async () => {
      const { roleProfiles } = await client.query<{
        roleProfiles: { code: string; level: { code: string } | null; dayOne: { answered: number } | null }[]
      }>('{ roleProfiles { code level { code } dayOne { answered } } }')
      for (const { code, level, dayOne } of roleProfiles)
        expect(dayOne !== null, code).toBe(['CF7', 'CF8'].includes(level?.code ?? ''))
    })

    it('starts with five open questions, and stops nobody from setting the goal', async () => {
      const before = await truthOf('ROLE-ADV-OBS')
      expect(before?.answered).toBe(0)
      expect(before?.answers.map(({ question, answer }) => [question, answer])).toEqual([
        ['FUNDED_ROLE', null],
        ['COURSE_PLACE', null],
        ['EDUCATION_SUPERVISOR', null],
        ['PROTECTED_TIME', null],
        ['REGISTRATION_ROUTE', null],
      ])
      const input = { pathwayCode: 'PW-ADV-OBS', expectedVersion: 0 }
      expect(await client.query(setGoal, { input })).toMatchObject({ setGoal: { __typename: 'SetGoalSuccess' } })
    })

    it('keeps every answer, and the latest stands', async () => {
      const answer = async (answers: object[]) =>
        client.query(answerDayOne, { input: { roleProfileCode: 'ROLE-ADV-GYN', answers } })
      await answer([{ question: 'FUNDED_ROLE', answer: 'ASKED', note: ' Asked Amal ' }])
      await answer([{ question: 'FUNDED_ROLE', answer: 'ASKED', note: 'Asked Amal' }])
      const last = await answer([
        { question: 'FUNDED_ROLE', answer: 'NO' },
        { question: 'PROTECTED_TIME', answer: 'YES', note: '4 hours a week' },
      ])
      expect(last).toMatchObject({ answerDayOne: { roleProfile: { dayOne: { answered: 2 } } } })
      expect((await truthOf('ROLE-ADV-GYN'))?.answers.slice(0, 4)).toEqual([
        { question: 'FUNDED_ROLE', answer: 'NO', note: null },
        { question: 'COURSE_PLACE', answer: null, note: null },
        { question: 'EDUCATION_SUPERVISOR', answer: null, note: null },
        { question: 'PROTECTED_TIME', answer: 'YES', note: '4 hours a week' },
      ])
      expect(await truthOf('ROLE-ADV-OBS')).toMatchObject({ answered: 0 })
      const kept = await api.database.asSystem(tx =>
        tx.execute<{ answer: string; note: string | null }[]>(
          `select answer, note from day_one_answers where question = 'FUNDED_ROLE' order by recorded_at, id`,
        ),
      )
      expect(kept).toEqual([
        { answer: 'ASKED', note: 'Asked Amal' },
        { answer: 'NO', note: null },
      ])
    })

    it.each([
      ['a role below advanced level', 'ROLE-ENH-OBS', [{}], ['roleProfileCode', 'UNKNOWN']],
      ['a role that is not there', 'ROLE-NONE', [{}], ['roleProfileCode', 'UNKNOWN']],
      ['no answer at all', 'ROLE-ADV-OBS', [], ['answers', 'MISSING']],
      ['one question twice', 'ROLE-ADV-OBS', [{}, {}], ['answers.1.question', 'REPEATED']],
      ['a note of a patient', 'ROLE-ADV-OBS', [{ note: 'NHS 943 476 5919' }], ['answers.0.note', 'PATIENT_IDENTIFIER']],
      ['a note too long', 'ROLE-ADV-OBS', [{ note: 'x'.repeat(301) }], ['answers.0.note', 'TOO_LONG']],
    ])('refuses %s, beside its field, and keeps nothing', async (_what, roleProfileCode, parts, [path, code]) => {
      const answers = parts.map(part => ({ question: 'FUNDED_ROLE', answer: 'YES', ...part }))
      const { answerDayOne: refused } = await client.query<{
        answerDayOne: { __typename: string; fields: { path: string; code: string }[] }
      }>(answerDayOne, { input: { roleProfileCode, answers } })
      expect(refused.fields.map(field => [field.path, field.code])).toEqual([[path, code]])
      expect(await truthOf('ROLE-ADV-OBS')).toMatchObject({ answered: 0 })
    })
  })
})
