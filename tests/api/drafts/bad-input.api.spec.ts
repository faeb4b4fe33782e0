import { beforeAll, expect, it } from 'vitest'
import { describeOnOneDatabase } from '../../support/api.ts'
import { studioMutations, write, type Answer } from '../../support/create/drafts.ts'
import { placesWrittenBy } from '../../support/kept-rows.ts'
import { problemsOf } from '../../support/mutate.ts'
import { draftCases } from '../bad-input/draft-cases.ts'
import { draftRefusals } from '../bad-input/draft-refusals.ts'
import { createWritten } from '../bad-input/studio.ts'

describeOnOneDatabase('What cannot be taken of an author comes back in words, and nothing is written:', api => {
  let written: Awaited<ReturnType<typeof createWritten>>
  beforeAll(async () => {
    written = await createWritten(api)
  })

  const send = async (name: string, input: object): Promise<Answer> => {
    let answer: Answer | undefined
    const places = await placesWrittenBy(api, async () => {
      answer = await write(written.author, name, input)
    })
    expect(places).toEqual([])
    return answer ?? { __typename: '' }
  }

  it.each(draftCases)('%s, to %s', async (_what, name, input, problems) => {
    const answer = await send(name, input(written))
    expect(problemsOf(answer)).toEqual(problems)
    for (const { message } of answer.fields ?? []) expect(message).toMatch(/^[A-Z“].{10,}/)
  })

  it.each(draftRefusals)('%s, to %s', async (_what, name, input, answer) => {
    expect(await send(name, input(written))).toEqual(answer)
  })

  it('every mutation of the studio is among these', () => {
    const tried = new Set([...draftCases, ...draftRefusals].map(([, name]) => name))
    expect([...tried].toSorted()).toEqual(studioMutations.toSorted())
  })
})
