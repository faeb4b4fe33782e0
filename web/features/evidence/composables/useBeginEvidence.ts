import { useApolloClient } from '@vue/apollo-composable'
import { SaveEvidenceDraftDocument } from '../../../generated/evidence/graphql.ts'
import type { EvidenceAnswers } from '../evidence-answers.ts'
import { v7 } from '../uuid.ts'

/** Begins a draft of evidence with what is known already; its owner completes it, or throws it away. */
export function useBeginEvidence() {
  const { client } = useApolloClient()

  /** @returns where it is completed; null where it could not be begun */
  return async (kindCode: string, answers: EvidenceAnswers): Promise<string | null> => {
    const id = v7()
    const typed = Object.entries(answers).map(([key, value]) => ({ key, value }))
    const variables = { input: { id, kindCode, answers: typed, expectedVersion: 0 } }
    const { data } = await client.mutate({ mutation: SaveEvidenceDraftDocument, variables, fetchPolicy: 'no-cache' })
    const isBegun = data?.saveEvidenceDraft.__typename === 'SaveEvidenceDraftSuccess'
    return isBegun ? `/record/add/${kindCode}/${id}` : null
  }
}
