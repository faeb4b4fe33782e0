import { useApolloClient } from '@vue/apollo-composable'
import type { BlockContent } from '../../../../api/domain/blocks/browser.ts'
import {
  DraftBlockNowDocument,
  SaveBlockDocument,
  type DraftWrittenBlockFragment,
} from '../../../generated/drafts/graphql.ts'
import type { Outcome } from './usePieceSaving.ts'
import type { Waiting } from './useUnsaved.ts'

/** Saves one piece; where somebody else was first, what they wrote is asked for too. */
export function useSaveBlock(draftId: string) {
  const { client } = useApolloClient()
  const fetchPolicy = 'no-cache'

  async function theirs(blockId: string): Promise<DraftWrittenBlockFragment | null> {
    const { data } = await client.query({ query: DraftBlockNowDocument, variables: { draftId, blockId }, fetchPolicy })
    return data.draftBlock
  }

  return async (
    blockId: string,
    { content, version: expectedVersion }: Waiting<BlockContent>,
  ): Promise<Outcome<DraftWrittenBlockFragment>> => {
    const variables = { input: { draftId, blockId, content, expectedVersion } }
    const { data } = await client.mutate({ mutation: SaveBlockDocument, variables, fetchPolicy })
    const answer = data?.saveBlock
    if (!answer) throw new Error('The API gave no answer')
    if (answer.__typename === 'SaveBlockSuccess') return { kind: 'SAVED', piece: answer.block }
    if (answer.__typename === 'Conflict') return { kind: 'CONFLICT', theirs: await theirs(blockId) }
    const message = answer.__typename === 'InvalidInput' ? answer.fields[0]?.message : answer.message
    return { kind: 'REFUSED', message: message ?? '' }
  }
}
