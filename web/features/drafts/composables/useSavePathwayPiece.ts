import { useApolloClient } from '@vue/apollo-composable'
import {
  DescribePathwayDraftDocument,
  PathwayDraftFactsNowDocument,
  PathwayDraftStageNowDocument,
  SavePathwayStageDocument,
  type PathwayDraftFactsFragment,
  type PathwayDraftStagePartsFragment,
} from '../../../generated/drafts/graphql.ts'
import { inputOf, type PathwayFactsForm } from '../pathways/pathway-facts.ts'
import type { StageWords } from '../pathways/stage-edits.ts'
import type { DraftProblem } from './useDraftChange.ts'
import type { Outcome } from './usePieceSaving.ts'
import type { Waiting } from './useUnsaved.ts'

/** What a pathway is written in: its stages by their names, and all its facts as one piece. */
export type PathwayPiece =
  | (PathwayDraftStagePartsFragment & { readonly kind: 'STAGE' })
  | {
      readonly kind: 'FACTS'
      readonly id: typeof factsPiece
      readonly version: number
      readonly facts: PathwayDraftFactsFragment
    }

export type PathwayWords =
  ({ readonly kind: 'STAGE' } & StageWords) | { readonly kind: 'FACTS'; readonly form: PathwayFactsForm }

export const factsPiece = 'facts'

const factsAsPiece = (facts: PathwayDraftFactsFragment): PathwayPiece => {
  return { kind: 'FACTS', id: factsPiece, version: facts.version, facts }
}

interface Answer {
  readonly __typename: string
  readonly fields?: readonly DraftProblem[]
  readonly message?: string
}

type Client = ReturnType<typeof useApolloClient>['client']
type Refuse = (answer: Answer) => Outcome<never>

interface Sender {
  readonly client: Client
  readonly draftId: string
  readonly refuse: Refuse
}

const fetchPolicy = 'no-cache'
const refusalOf: Refuse = ({ fields, message = '' }) => ({ kind: 'REFUSED', message: fields?.[0]?.message ?? message })

const nothingCame = (): Error => new Error('The API gave no answer')

const stageInput = ({ title, moduleCodes, choices }: StageWords) => ({
  title,
  moduleCodes: [...moduleCodes],
  choices: choices.map(each => ({ chooseAtLeast: each.chooseAtLeast, moduleCodes: [...each.moduleCodes] })),
})

async function saveStage(
  { client, draftId, refuse }: Sender,
  stageId: string,
  { words, version: expectedVersion }: { words: StageWords; version: number },
): Promise<Outcome<PathwayPiece>> {
  const variables = { input: { ...stageInput(words), draftId, stageId, expectedVersion } }
  const { data } = await client.mutate({ mutation: SavePathwayStageDocument, variables, fetchPolicy })
  const answer = data?.savePathwayStage
  if (!answer) throw nothingCame()
  if (answer.__typename === 'SavePathwayStageSuccess')
    return { kind: 'SAVED', piece: { kind: 'STAGE', ...answer.stage } }
  if (answer.__typename !== 'Conflict') return refuse(answer)
  const asked = { query: PathwayDraftStageNowDocument, variables: { draftId, stageId }, fetchPolicy } as const
  const { pathwayDraftStage: theirs } = (await client.query(asked)).data
  return { kind: 'CONFLICT', theirs: theirs && { kind: 'STAGE', ...theirs } }
}

async function saveFacts(
  { client, draftId, refuse }: Sender,
  form: PathwayFactsForm,
  expectedVersion: number,
): Promise<Outcome<PathwayPiece>> {
  const variables = { input: { ...inputOf(form), draftId, expectedVersion } }
  const { data } = await client.mutate({ mutation: DescribePathwayDraftDocument, variables, fetchPolicy })
  const answer = data?.describePathwayDraft
  if (!answer) throw nothingCame()
  if (answer.__typename === 'DescribePathwayDraftSuccess') return { kind: 'SAVED', piece: factsAsPiece(answer.draft) }
  if (answer.__typename !== 'Conflict') return refuse(answer)
  const asked = { query: PathwayDraftFactsNowDocument, variables: { id: draftId }, fetchPolicy } as const
  const { pathwayDraft: theirs } = (await client.query(asked)).data
  return { kind: 'CONFLICT', theirs: theirs && factsAsPiece(theirs) }
}

/** Saves one piece of a pathway; where somebody else was first, what they wrote is asked for too. */
export function useSavePathwayPiece(draftId: string, refused: (problems: readonly DraftProblem[]) => void) {
  const { client } = useApolloClient()
  return (id: string, { content, version }: Waiting<PathwayWords>): Promise<Outcome<PathwayPiece>> => {
    if (content.kind === 'STAGE')
      return saveStage({ client, draftId, refuse: refusalOf }, id, { words: content, version })
    refused([])
    const refuseFacts: Refuse = answer => {
      refused(answer.fields ?? [])
      return refusalOf(answer)
    }
    return saveFacts({ client, draftId, refuse: refuseFacts }, content.form, version)
  }
}
