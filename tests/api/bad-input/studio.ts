import type { TestApi } from '../../support/api.ts'
import { begin, createStudio, drafted, readDraft, type Studio, write } from '../../support/create/drafts.ts'
import type { Written } from './draft-cases.ts'

/** Somebody who writes, a draft of theirs, and a comment on it that is settled. */
export const createWritten = async (api: TestApi): Promise<Written & Pick<Studio, 'author'>> => {
  const studio = await createStudio(api)
  const { id: draftId } = await begin(studio)
  drafted(await write(studio.author, 'commentOnDraft', { draftId, text: 'Say which probe.' }))
  const said = (await readDraft(studio.author, draftId, 'comments { id }')) as { comments?: { id: string }[] } | null
  const settledId = said?.comments?.[0]?.id ?? ''
  drafted(await write(studio.author, 'settleComment', { commentId: settledId }))
  const draft = await readDraft(studio.author, draftId)
  if (draft === null) throw new Error('No draft')
  return { organisationId: studio.organisationId, author: studio.author, draft, settledId }
}
