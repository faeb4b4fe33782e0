import { describe, expect, it } from 'vitest'
import { useChanges } from './useChanges.ts'

const refusal = { __typename: 'InvalidInput', fields: [{ path: 'learnt', message: 'This looks like an NHS number' }] }

describe('A change of evidence', () => {
  it('says what was wrong beside its field', async () => {
    const { errors, send } = useChanges()
    await send(() => Promise.resolve(refusal), { learnt: 'learnt' }, 'title')
    expect(errors.value).toEqual([{ fieldId: 'learnt', message: 'This looks like an NHS number' }])
  })

  it('no longer says what was wrong with the try before, when this one reached nobody', async () => {
    const { errors, isBusy, send } = useChanges()
    await send(() => Promise.resolve(refusal), {}, 'title')
    expect(await send(() => Promise.reject(new Error('away')), {}, 'title')).toBeNull()
    expect(errors.value).toEqual([])
    expect(isBusy.value).toBe(false)
  })
})
