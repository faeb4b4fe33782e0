import { beforeEach, expect, it } from 'vitest'
import { describeOnEachDatabase } from '../support/api.ts'
import type { ApiClient } from '../support/api-client.ts'
import { createOrganisation, createPerson, type InventedPerson, signInAs } from '../support/create/people.ts'
import { countRows } from '../support/kept-rows.ts'

interface Answer {
  readonly __typename: string
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly counts: readonly { readonly count: number; readonly before: number | null; readonly isDisputed: boolean }[]
  readonly unmatchedOperators: readonly string[]
  readonly unmappedCodes: readonly string[]
  readonly refused: readonly { readonly line: number; readonly reason: string }[]
  readonly fields: readonly { readonly path: string; readonly code: string; readonly message: string }[]
}

const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64')
const windows1252 = (text: string): Uint8Array => Uint8Array.from(text, sign => sign.charCodeAt(0))

describeOnEachDatabase('Counts of a system of my organisation', api => {
  let organisationId: string
  let administrator: ApiClient
  let sonographer: InventedPerson
  beforeEach(async () => {
    organisationId = await createOrganisation(api, 'Trust')
    const looksAfter = [{ organisationId, roles: ['PERSON', 'ORGANISATION_ADMINISTRATOR'] as const }]
    administrator = await signInAs(
      api,
      await createPerson(
        api,
        'Administrator',
        looksAfter.map(one => ({ ...one, roles: [...one.roles] })),
      ),
    )
    sonographer = await createPerson(api, 'Sonographer', [{ organisationId, roles: ['PERSON'] }])
    await map('USHOL')
  })

  const map = (localCode: string, examinationCode: string | null = 'MS-SHOULDER') =>
    administrator.query(
      `mutation($input: MapLocalCodesInput!) { mapLocalCodes(input: $input) { __typename ... on Conflict { currentVersion } } }`,
      { input: { organisationId, codes: [{ localCode, examinationCode, expectedVersion: 0 }] } },
    )
  const bring = async (file: string, isPreview = false): Promise<Answer> => {
    const sent = await administrator.query<{ importMonthlyCounts: Answer }>(
      `mutation($input: ImportMonthlyCountsInput!) { importMonthlyCounts(input: $input) { __typename
         ... on ImportMonthlyCountsSuccess { added changed unchanged counts { operator month count before isDisputed examination { title } } unmatchedOperators unmappedCodes refused { line reason } }
         ... on InvalidInput { fields { path code message } } ... on NotAllowed { code } } }`,
      { input: { organisationId, source: 'RADIOLOGY', file, isPreview } },
    )
    return sent.importMonthlyCounts
  }
  const head = 'Operator email,Operator name,Exam code,Month,Count'
  const row = (count: number | string, more: { month?: string; code?: string; email?: string } = {}) =>
    `${more.email ?? sonographer.email},Zoë Müller,${more.code ?? 'USHOL'},${more.month ?? '2026-10'},${count}`
  const performed = async (): Promise<number> => {
    const client = await signInAs(api, sonographer)
    const { myLogCounts } = await client.query<{ myLogCounts: { performed: number }[] }>(
      '{ myLogCounts { performed } }',
    )
    return myLogCounts[0]?.performed ?? 0
  }

  it('are shown before they are taken, and taken once however often they are sent', async () => {
    const file = base64([head, row(9), row(4, { month: '11/2026' })].join('\n'))
    expect(await bring(file, true)).toMatchObject({ added: 2, changed: 0, refused: [] })
    expect(await performed()).toBe(0)
    expect(await bring(file)).toMatchObject({ added: 2 })
    expect(await bring(file)).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
    expect(await performed()).toBe(13)
    expect(await countRows(api, 'monthly_counts', sonographer.id)).toBe(2)
  })

  it('replace what the same system counted before', async () => {
    await bring(base64([head, row(9)].join('\n')))
    expect(await bring(base64([head, row(11)].join('\n')))).toMatchObject({ added: 0, changed: 1 })
    expect(await performed()).toBe(11)
  })

  it('are read as spreadsheets write them: Windows-1252, UTF-8 with a mark, semicolons, any end of line', async () => {
    const text = [head, row(9)].join('\r\n')
    for (const file of [
      windows1252(text),
      `\uFEFF${text}`,
      text.replaceAll(',', ';'),
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
    ])
      expect(await bring(base64(file), true)).toMatchObject({ added: 1, refused: [] })
  })

  it('leave out, with the reason, who is no member, what nobody mapped and what cannot be read', async () => {
    await map('PASS', null)
    const rows = [
      row(9),
      row(3, { email: 'stranger@elsewhere.example' }),
      row(2, { code: 'UNEW' }),
      row(5, { code: 'PASS' }),
      row('many'),
      row(4, { month: 'sometime' }),
      row(4, { email: 'Zoë' }),
    ]
    const outcome = await bring(base64([head, ...rows].join('\n')))
    expect(outcome).toMatchObject({
      added: 1,
      unmatchedOperators: ['stranger@elsewhere.example'],
      unmappedCodes: ['UNEW'],
    })
    expect(outcome.refused.map(({ line }) => line)).toEqual([6, 7, 8])
    for (const { reason } of outcome.refused) expect(reason).toMatch(/^The /)
  })

  it.each([
    ['a column of NHS numbers', 'NHS number', '943 476 5919', /Column 6, “NHS number”, line 1/],
    ['a column of patients', 'Patient name', 'Ann Other', /line 1, looks like one about patients/],
    ['a column of dates of birth', 'DOB', '01/02/1980', /line 1/],
    ['hospital numbers', 'Hospital number', 'RXH1234567', /line 1/],
    ['names of nobody knows whom', 'Surname', 'Other', /line 1, may name patients.*Operator name/],
    ['an NHS number under a name that hides it', 'Remark', 'for 943 476 5919', /Column 6, “Remark”, line 2/],
  ])('are refused as a whole with %s', async (_what, name, cell, message) => {
    const refused = await bring(base64([`${head},${name}`, `${row(9)},${cell}`].join('\n')))
    expect(refused.fields).toMatchObject([{ path: 'file', code: 'PATIENT_IDENTIFIER' }])
    expect(refused.fields[0]?.message).toMatch(message)
    expect(refused.fields[0]?.message).toContain('Nothing was kept')
    expect(refused.fields[0]?.message).not.toContain('943')
    expect(await countRows(api, 'monthly_counts', sonographer.id)).toBe(0)
  })

  it.each([
    ['nothing', '', 'MISSING'],
    ['no rows', head, 'MISSING'],
    ['no column for the count', 'Operator email,Code,Month\na@b.example,X,2026-10', 'MISSING'],
    ['a quotation without an end', 'Operator email,Code,Month,Count\n"a,b,c', 'UNREADABLE'],
    ['more rows than a month has', `${head}\n${'a@b.example,A,X,2026-10,1\n'.repeat(2001)}`, 'TOO_LONG'],
    ['more than a file may be', 'x'.repeat(101 * 1024), 'TOO_LONG'],
  ])('cannot be taken from a file with %s', async (_what, text, code) => {
    expect((await bring(base64(text))).fields).toMatchObject([{ path: 'file', code }])
  })

  it('show before they are taken whose they are, of what, and what stood before', async () => {
    await bring(base64([head, row(9)].join('\n')))
    const { counts } = await bring(base64([head, row(7), row(4), row(3, { month: '2026-09' })].join('\n')), true)
    const shown = { operator: sonographer.email, examination: { title: 'Shoulder' }, isDisputed: false }
    expect(counts).toEqual([
      { ...shown, month: '2026-10', count: 11, before: 9 },
      { ...shown, month: '2026-09', count: 3, before: null },
    ])
  })

  it('count for nothing once the person says that they are not theirs, until they say otherwise', async () => {
    await bring(base64([head, row(9)].join('\n')))
    const client = await signInAs(api, sonographer)
    const counted = async () =>
      (
        await client.query<{ myCountedMonths: { nodes: { id: string; isMine: boolean; count: number }[] } }>(
          '{ myCountedMonths { nodes { id isMine count organisationName month source examination { title } } } }',
        )
      ).myCountedMonths.nodes
    const [mine] = await counted()
    expect(mine).toMatchObject({ isMine: true, count: 9, organisationName: 'Trust', month: '2026-10' })
    const say = (isMine: boolean) =>
      client.query(
        `mutation($input: SayWhoseCountInput!) { sayWhoseCount(input: $input) { __typename
           ... on SayWhoseCountSuccess { counted { isMine } nextSteps { inputsDigest } } } }`,
        { input: { id: mine?.id, isMine } },
      )
    expect(await say(false)).toMatchObject({ sayWhoseCount: { counted: { isMine: false } } })
    await say(false)
    expect(await performed()).toBe(0)
    expect(await countRows(api, 'count_objections', sonographer.id)).toBe(1)
    const again = await bring(base64([head, row(9)].join('\n')), true)
    expect(again.counts).toMatchObject([{ before: 9, isDisputed: true }])
    await say(true)
    expect(await performed()).toBe(9)
    await say(false)
    await bring(base64([head, row(5)].join('\n')))
    expect(await performed(), 'a count put right is a new one').toBe(5)
    expect(await counted()).toMatchObject([{ isMine: true, count: 5 }])
  })

  it('keep what a code stands for, until somebody says otherwise on the latest version', async () => {
    expect(await map('USHOL', 'MS-HAND')).toEqual({ mapLocalCodes: { __typename: 'Conflict', currentVersion: 1 } })
    const { localCodes } = await administrator.query<{ localCodes: object[] }>(
      'query($organisationId: UUID!) { localCodes(organisationId: $organisationId) { localCode version examination { title } } }',
      { organisationId },
    )
    expect(localCodes).toEqual([{ localCode: 'USHOL', version: 1, examination: { title: 'Shoulder' } }])
  })
})
