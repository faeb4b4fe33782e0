import { useMutation } from '@vue/apollo-composable'
import { shallowRef } from 'vue'
import {
  ExportMyRecordDocument,
  type CopyFormat,
  type ExportMyRecordMutation,
} from '../../../generated/holdings/graphql.ts'

type Copy = Extract<ExportMyRecordMutation['exportMyRecord'], { __typename: 'ExportMyRecordSuccess' }>

/** Hands a file to the browser to save; nothing of it stays in the page. */
function save({ fileName, mediaType, content }: Copy): void {
  const bytes = Uint8Array.from(atob(content), character => character.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
  const link = Object.assign(document.createElement('a'), { href: address, download: fileName })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** Takes a copy of everything held of the viewer, and saves it as a file. */
export function useExportMyRecord() {
  const { mutate, loading } = useMutation(ExportMyRecordDocument, { throws: 'always', fetchPolicy: 'no-cache' })
  const outcome = shallowRef<'none' | 'saved' | 'cut-short' | 'failed'>('none')

  async function take(format: CopyFormat): Promise<void> {
    if (loading.value) return
    outcome.value = 'none'
    try {
      const answer = await mutate({ input: { format } })
      const copy = answer?.data?.exportMyRecord
      if (!copy) throw new Error('The API gave no answer')
      save(copy)
      outcome.value = copy.cutShort.length > 0 ? 'cut-short' : 'saved'
    } catch {
      outcome.value = 'failed'
    }
  }

  return { take, outcome, isBusy: loading }
}
