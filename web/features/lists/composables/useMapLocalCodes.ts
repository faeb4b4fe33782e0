import { useMutation } from '@vue/apollo-composable'
import { MapLocalCodesDocument, type MapLocalCodesInput } from '../../../generated/lists/graphql.ts'

/** Says what codes stand for, once for everybody after. @returns why not, or null. */
export function useMapLocalCodes() {
  const { mutate, loading } = useMutation(MapLocalCodesDocument, { throws: 'always' })

  async function map(input: MapLocalCodesInput): Promise<string | null> {
    const answer = (await mutate({ input }))?.data?.mapLocalCodes
    if (!answer) throw new Error('The API gave no answer')
    if (answer.__typename === 'MapLocalCodesSuccess') return null
    return answer.__typename === 'InvalidInput' ? (answer.fields[0]?.message ?? '') : answer.message
  }

  return { map, isBusy: loading }
}
