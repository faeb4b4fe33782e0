import { beforeAll, expect, it } from 'vitest'
import { describeOnEachDatabase } from '../../support/api.ts'
import { aimFor, asking, completeAorta, createDepartment, hold, type Somebody } from './department.ts'

describeOnEachDatabase('A line asked to be signed', api => {
  let department: Awaited<ReturnType<typeof createDepartment>>
  let lead: Somebody
  let second: Somebody
  const ready = async (name: string): Promise<Somebody> => {
    const somebody = await department.newcomer(name)
    await aimFor(api, somebody.id, 'ROLE-SON-VAS')
    await completeAorta(api, somebody.id, [lead, second])
    return somebody
  }

  beforeAll(async () => {
    department = await createDepartment(api, 'Waiting laboratory')
    lead = await department.newcomer('Lena who leads')
    second = await department.newcomer('Sam who seconds')
    await hold(api, lead.id, { 'VAS-01': 3, 'EDU-05': 3 })
    await hold(api, second.id, { 'VAS-01': 3, 'EDU-05': 2 })
  })

  it('is shown as waiting and not advised to be asked for again, until it is taken back', async () => {
    const owner = await ready('Wil who waits')
    const steps = '{ items { id reasons { code capability { code } } } blocked { id blockedBy { text } } }'
    interface Advice {
      readonly items: { id: string; reasons: { code: string; capability: { code: string } | null }[] }[]
      readonly blocked: { id: string; blockedBy: { text: string }[] }[]
    }
    const asksFor = ({ items }: Advice): boolean =>
      items.some(
        ({ id, reasons }) => id === 'SIGN_OFF:VAS' && reasons.some(({ capability }) => capability?.code === 'VAS-01'),
      )
    const after = async (name: string, input: object): Promise<Advice> => {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
      const document = `mutation($input: ${type}Input!) { ${name}(input: $input) {
        ... on ${type}Success { nextSteps ${steps} } } }`
      const answer = await owner.client.query<Record<string, { nextSteps: Advice }>>(document, { input })
      return answer[name]?.nextSteps as Advice
    }
    const input = asking(lead, [second])
    const waiting = await after('askForSignOff', input)
    expect(asksFor(waiting)).toBe(false)
    const step = waiting.blocked.find(({ id }) => id === 'SIGN_OFF:ASKED-aorta')
    expect(step?.blockedBy[0]?.text).toMatch(/^Asked on .+, with Lena who leads and Sam who seconds\.$/)
    const { nextSteps } = await owner.client.query<{ nextSteps: Advice }>(`{ nextSteps ${steps} }`)
    expect(nextSteps).toEqual(waiting)
    const again = await after('withdrawSignOffRequest', { id: (input as { id: string }).id })
    expect(again.blocked.map(({ id }) => id)).not.toContain('SIGN_OFF:ASKED-aorta')
  })
})
