import { useMutation } from '@vue/apollo-composable'
import { useSession } from '../../../app/session.ts'
import { ChangeMyNameDocument } from '../../../generated/people/graphql.ts'

/** Changes the name colleagues see. @returns what was wrong with it, or null. */
export function useChangeMyName() {
  const session = useSession()
  const { mutate } = useMutation(ChangeMyNameDocument, { throws: 'always' })

  async function changeName(name: string): Promise<string | null> {
    const answer = await mutate({ input: { name } })
    const result = answer?.data?.changeMyName
    if (!result) throw new Error('The API gave no answer')
    if (result.__typename === 'InvalidInput') return result.fields[0]?.message ?? ''
    await session.refresh()
    return null
  }

  return { changeName }
}
