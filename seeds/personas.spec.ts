import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dayFromDate } from '../api/domain/capability/calendar.ts'
import { introducePersonas, loadPersonas, toLearner } from './personas.ts'
import { loadReference } from './reference.ts'

const anchor = dayFromDate({ y: 2026, m: 11, d: 2 })
const reference = loadReference('seeds/reference')

describe('the invented people', () => {
  const { organisations, personas } = loadPersonas('seeds/personas', reference, anchor)
  const named = (slug: string) => personas.find(persona => persona.slug === slug)

  it('work in two organisations, beside which are those of the groups', () => {
    const worked = new Set(personas.flatMap(({ memberships }) => memberships.map(one => one.organisation)))
    expect(worked.size).toBe(2)
    expect(organisations.map(({ slug }) => slug)).toEqual(expect.arrayContaining([...worked]))
  })

  it('are introduced without what they did', () => {
    expect(introducePersonas('seeds/personas')).toEqual(
      personas.map(({ name, email, story }) => ({ name, email, story })),
    )
  })

  it('hold every role between them, and each of them is a person with a record', () => {
    expect(personas.length).toBeGreaterThanOrEqual(13)
    expect(new Set(personas.flatMap(({ memberships }) => memberships.map(({ role }) => role)))).toEqual(
      new Set([
        'PERSON',
        'AUTHOR',
        'REVIEWER',
        'ASSESSOR',
        'EDUCATOR',
        'ORGANISATION_ADMINISTRATOR',
        'FRAMEWORK_ADMINISTRATOR',
        'PLATFORM_ADMINISTRATOR',
      ]),
    )
    expect(personas.every(({ memberships }) => memberships.some(({ role }) => role === 'PERSON'))).toBe(true)
  })

  it('keep the distance between their days when the anchor moves', () => {
    const later = loadPersonas('seeds/personas', reference, anchor + 7).personas
    const days = later.find(({ slug }) => slug === 'callum-adeyemi-frost')?.enrolments.map(({ startedOn }) => startedOn)
    expect(days).toEqual(named('callum-adeyemi-frost')?.enrolments.map(({ startedOn }) => startedOn + 7))
  })

  it('are believable on any day of any year', () => {
    for (let day = anchor; day < anchor + 4 * 366; day += 29) {
      expect(() => loadPersonas('seeds/personas', reference, day)).not.toThrow()
    }
  })

  it('become learners whose events keep their signers and whose modules are finished or under way', () => {
    const callum = named('callum-adeyemi-frost')
    const learner = callum && toLearner(callum)
    expect(learner?.started).toEqual([{ module: 'PRE-02', on: anchor - 36, areas: [] }])
    expect(learner?.completions.map(({ module }) => module)).toEqual(['PRE-01', 'PRE-03'])
    expect(callum?.responses).toMatchObject([{ stepId: 'MODULE:PRE-05', title: 'Unexpected news in the scan room' }])
    const signed = learner?.ratings.find(({ kind }) => kind === 'SIGN_OFF')
    expect(signed).toMatchObject({ value: 3, signerIds: ['kwame-ostrander', 'danuta-wilkes-oyelaran'] })
  })

  it('have lists and evidence, and a colleague has something to confirm', () => {
    const callum = personas.find(({ slug }) => slug === 'callum-adeyemi-frost')
    expect(callum && toLearner(callum).log.length).toBeGreaterThan(10)
    expect(callum && toLearner(callum).evidence.map(({ confirmedBy }) => confirmedBy)).toContain(
      'danuta-wilkes-oyelaran',
    )
    expect(
      callum?.evidence.filter(({ askedOf, confirmedOn }) => askedOf !== null && confirmedOn === null),
    ).toHaveLength(1)
  })

  it('have entries that sort by time and never share a place', () => {
    for (const { ratings } of personas) {
      const sequences = ratings.map(({ sequence }) => sequence)
      expect(new Set(sequences).size).toBe(sequences.length)
      const byText = ratings.toSorted((a, b) => (a.sequence < b.sequence ? -1 : 1)).map(({ on }) => on)
      expect(byText).toEqual(byText.toSorted((a, b) => a - b))
    }
  })
})

describe('a file that cannot be', () => {
  let directory = ''
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'soundings-personas-'))
    writeFileSync(join(directory, 'organisations.yaml'), 'organisations:\n  - { slug: harbour, name: Harbour }\n')
  })
  afterEach(() => {
    rmSync(directory, { recursive: true })
  })

  const head = [
    'slug: ada-lund',
    'name: Ada Lund',
    'email: ada.lund@soundings.example',
    'story: She scans.',
    'memberships:',
    '  - { organisation: harbour, roles: [PERSON], from: 2 years ago }',
  ]
  const withLines = (...lines: string[]) => {
    writeFileSync(join(directory, 'ada-lund.yaml'), [...head, ...lines].join('\n'))
    return () => loadPersonas(directory, reference, anchor)
  }
  const rated = (line: string) => withLines('ratings:', `  - ${line}`)

  it('loads when nothing is wrong', () => {
    expect(withLines()().personas.map(({ slug }) => slug)).toEqual(['ada-lund'])
  })

  it('is named with line and field when a day means nothing', () => {
    expect(rated('{ kind: SELF, on: yesterday, at: { 3: [CLN-01] } }')).toThrow(
      /ada-lund\.yaml:8: ratings\[0\]\.on: “yesterday” is no day/,
    )
  })

  it.each([
    ['a list of what nobody scans', 'lists:', '{ on: 3 days ago, performed: { X-1: 2 } }', /“X-1” is not known/],
    ['a list to come', 'lists:', '{ on: in 3 days, performed: { MS-SHOULDER: 2 } }', /comes too late/],
    ['a piece of no kind', 'evidence:', '{ kind: X, title: A, on: 3 days ago, of: [CLN-01] }', /“X” is not known/],
    [
      'a piece one was asked to confirm oneself',
      'evidence:',
      '{ kind: AWARD, title: A, on: 3 days ago, of: [CLN-01], askedOf: ada-lund }',
      /“ada-lund” is not known/,
    ],
    [
      'a piece confirmed by nobody',
      'evidence:',
      '{ kind: AWARD, title: A, on: 3 days ago, of: [CLN-01], confirmed: 2 days ago }',
      /nobody was asked/,
    ],
    [
      'a post confirmed where they were nobody, of a line the role has not',
      'inPost:',
      '{ on: 3 days ago, organisation: elsewhere, role: ROLE-SON-VAS, lines: [liver] }',
      /“liver” is not known[^]*no member there that day[^]*no persona gave a starting position/,
    ],
  ])('is refused with %s', (_what, part, line, message) => {
    expect(withLines(part, `  - ${line}`)).toThrow(message)
  })

  it.each([
    ['an unknown capability', '{ kind: SELF, on: 3 days ago, at: { 3: [OBS-77] } }', /“OBS-77” is not known/],
    ['a day to come', '{ kind: SELF, on: in 3 days, at: { 3: [CLN-01] } }', /comes too late/],
    [
      'an observation above 2',
      "{ kind: OBSERVED, on: 3 days ago, by: ['Bo Ek'], at: { 3: [CLN-01] } }",
      /gives 2 at most/,
    ],
    [
      'a starting position above 3',
      "{ kind: STARTING_POSITION, on: 3 days ago, by: ['Bo Ek'], at: { 4: [CLN-01] } }",
      /gives 3 at most/,
    ],
    [
      'a starting position in a procedure',
      "{ kind: STARTING_POSITION, on: 3 days ago, by: ['Bo Ek'], at: { 2: [MSK-07] } }",
      /no starting position/,
    ],
    [
      'a sign-off by oneself',
      "{ kind: SIGN_OFF, on: 3 days ago, by: [ada-lund, 'Bo Ek'], at: { 3: [CLN-01] } }",
      /nobody assesses themselves/,
    ],
    ['a sign-off by one', "{ kind: SIGN_OFF, on: 3 days ago, by: ['Bo Ek'], at: { 3: [CLN-01] } }", /by/],
    [
      'a confirmation of what was never decided',
      "{ kind: SCOPE_CONFIRMATION, on: 3 days ago, by: ['Bo Ek'], of: [CLN-01] }",
      /was not decided before/,
    ],
    [
      'a number that looks like a patient’s',
      '{ kind: SELF, on: 3 days ago, note: NHS number 943 476 5919, at: { 3: [CLN-01] } }',
      /note/,
    ],
  ])('is refused with %s', (_what, line, message) => {
    expect(rated(line)).toThrow(message)
  })

  it('is refused when the one who trained leads the sign-off', () => {
    const line = "{ kind: SIGN_OFF, on: 3 days ago, by: ['Bo Ek', 'Li Wen'], at: { 3: [CLN-01] } }"
    expect(withLines("trainedBy: ['Bo Ek']", 'ratings:', `  - ${line}`)).toThrow(/does not lead the sign-off/)
  })

  it('is refused with a goal that is both or neither', () => {
    expect(withLines('goal: { on: today }')).toThrow(/either a role or a pathway/)
    expect(withLines('goal: { on: today, role: ROLE-SON-W, pathway: PW-PRE-W }')).toThrow(/either a role or a pathway/)
  })

  it('is refused with a module that is finished before it is started', () => {
    expect(withLines('modules:', '  - { module: PRE-01, started: 2 weeks ago, completed: 3 weeks ago }')).toThrow(
      /modules\[0\]\.started: comes too late/,
    )
  })
})
