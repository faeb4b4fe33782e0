import type { TypedDocumentNode } from '@apollo/client/core'
import { useApolloClient } from '@vue/apollo-composable'
import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'

/** What the API answers to any change of a draft: what it asked to see again, or why nothing was changed. */
interface Answer {
  readonly __typename: string
  readonly fields?: readonly DraftProblem[]
  readonly message?: string
}

export interface DraftProblem {
  readonly path: string
  readonly message: string
}

type ChangeDocument<Data, Input> = TypedDocumentNode<Data, { input: Input }>

/**
 * Changes of a draft, one at a time. Nothing of a draft is put into the browser's copy: names of what it is made of are its own
 * alone, and it is nobody else's who uses this computer next.
 */
export function useDraftChange() {
  const { t } = useI18n()
  const { client } = useApolloClient()
  const isBusy = shallowRef(false)

  /** @returns what was changed; or what stood in the way, in words, where nothing was. */
  async function change<Data extends Readonly<Record<Name, Answer>>, Input, Name extends keyof Data & string>(
    document: ChangeDocument<Data, Input>,
    name: Name,
    input: Input,
  ): Promise<{ readonly answer: Data[Name] | null; readonly problems: readonly DraftProblem[] }> {
    isBusy.value = true
    try {
      const { data } = await client.mutate({ mutation: document, variables: { input }, fetchPolicy: 'no-cache' })
      const answer = data?.[name]
      if (!answer) throw new Error('The API gave no answer')
      const { fields, message } = answer
      return { answer, problems: fields ?? (message === undefined ? [] : [{ path: '', message }]) }
    } catch {
      return { answer: null, problems: [{ path: '', message: t('drafts.errors.notSent') }] }
    } finally {
      isBusy.value = false
    }
  }

  return { change, isBusy }
}
