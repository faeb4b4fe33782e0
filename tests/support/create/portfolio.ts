import { appendShare } from '../../../api/features/portfolios/share.repository.ts'
import { createToken, hashToken } from '../../../api/platform/auth/index.ts'
import { createId } from '../../../api/platform/ids.ts'
import type { TestApi } from '../api.ts'
import { testClock } from '../product.ts'
import { dayFromToday } from './people.ts'

export interface ShareGiven {
  readonly sections?: string[]
  readonly until?: string
  readonly forWhom?: string
}

/** A link of somebody's, past every rule of who may make one. */
export const createShare = async (
  api: TestApi,
  personId: string,
  { sections = ['CONFIRMED'], until = dayFromToday(30), forWhom = `For ${personId}` }: ShareGiven = {},
): Promise<{ id: string; token: string }> => {
  const [id, token] = [createId(), createToken()]
  const made = { id, personId, tokenHash: hashToken(token), untilOn: until, madeAt: testClock.now() }
  await api.database.asSystem(tx => appendShare(tx, { ...made, forWhom, sections }))
  return { id, token }
}
