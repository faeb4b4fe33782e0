import { useMutation } from '@vue/apollo-composable'
import { RateMyCapabilitiesDocument } from '../../../generated/ratings/graphql.ts'
import type { RatingToSave, Refusal, SendOutcome } from '../rating-queue.ts'

interface Problem {
  readonly path: string
  readonly message: string
}

/** Problems come back by index, such as "ratings.3.note"; one that names no index is true of the whole batch. */
export function refusalsOf(problems: readonly Problem[], batch: readonly RatingToSave[]): Refusal[] {
  return problems.flatMap(({ path, message }) => {
    const [, index, name] = /^ratings\.(\d+)(?:\.(\w+))?$/.exec(path) ?? []
    const field = name === 'note' ? ('note' as const) : ('value' as const)
    const concerned = index === undefined ? batch : batch.slice(Number(index), Number(index) + 1)
    return concerned.map(({ code }) => ({ code, field, message }))
  })
}

/** Saves self-ratings, all in one call; the good ones are kept where others are refused. */
export function useRateMyCapabilities() {
  const { mutate } = useMutation(RateMyCapabilitiesDocument, {
    update: cache => void cache.evict({ id: 'ROOT_QUERY', fieldName: 'nextSteps' }),
    throws: 'always',
  })

  async function rate(batch: readonly RatingToSave[]): Promise<SendOutcome> {
    const ratings = batch.map(({ code, value, note }) => ({ capabilityCode: code, value, note }))
    const answer = await mutate({ input: { ratings } })
    const outcome = answer?.data?.rateMyCapabilities
    if (!outcome) throw new Error('The API gave no answer')
    if (outcome.__typename === 'InvalidInput') return { saved: [], refused: refusalsOf(outcome.fields, batch) }
    const saved = outcome.saved.map(({ capability, rating }) => ({
      code: capability.code,
      id: rating.id,
      value: rating.value,
      on: rating.on,
      note: rating.note,
    }))
    return { saved, refused: refusalsOf(outcome.rejected, batch) }
  }

  return { rate }
}
