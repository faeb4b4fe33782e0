import { validate as isUuid } from 'uuid'
import { sayMessage } from '../../domain/notifications/kinds.ts'
import { usualChoices, type LetterChoices } from '../../domain/notifications/when.ts'
import { hashToken } from '../../platform/auth/index.ts'
import type { Clock } from '../../platform/clock.ts'
import { anonymous, type Database, type Viewer } from '../../platform/database/index.ts'
import {
  createConnection,
  keyOfCursor,
  pageSize,
  type InputProblem,
  type PageRequest,
} from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import { choiceProblems, minuteIn, timeOf } from './message.problems.ts'
import { countUnread, readChoices, readMessages, type MessageFacts } from './message.read-model.ts'
import { appendChoices, markRead, unsubscribe } from './message.repository.ts'
import {
  MessageEmail,
  MessageKind,
  type ChooseMessagesInput,
  type Message,
  type MessageConnection,
  type MyMessageChoices,
} from './message.types.ts'

type Person = Viewer & { personId: string }

export interface MessageService {
  messages(viewer: Person, page: PageRequest & { readonly unreadOnly: boolean }): Promise<MessageConnection>
  unread(viewer: Person): Promise<number>
  choices(viewer: Person): Promise<MyMessageChoices>
  /** Marks some, or all where none is named; how many are unread still. */
  markRead(viewer: Person, ids: readonly string[] | null): Promise<number>
  choose(viewer: Person, input: ChooseMessagesInput): Promise<MyMessageChoices | InputProblem[]>
  /** Turns letters off by what a link carries; false where it leads nowhere. */
  unsubscribe(token: string): Promise<boolean>
}

interface MessageServiceParts {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
}

/** No link of ours is longer. */
const longestToken = 100

export function createMessageService({ asViewer, clock, createId }: MessageServiceParts): MessageService {
  return {
    messages: (viewer, { first, after, unreadOnly }) =>
      asViewer(viewer, async tx => {
        const key = keyOfCursor(after)
        const from = key !== null && isUuid(key) ? key : null
        const request = { personId: viewer.personId, after: from, isUnreadOnly: unreadOnly, limit: pageSize(first) + 1 }
        const { messages, totalCount, unreadCount } = await readMessages(tx, request)
        const page = createConnection({ rows: messages.map(toMessage), first, totalCount, keyOf: ({ id }) => id })
        return { ...page, unreadCount }
      }),
    unread: viewer => asViewer(viewer, tx => countUnread(tx, viewer.personId)),
    choices: viewer =>
      asViewer(viewer, async tx => toChoices((await readChoices(tx, viewer.personId)) ?? usualChoices)),
    markRead: (viewer, ids) =>
      asViewer(viewer, tx => markRead(tx, { personId: viewer.personId, ids, at: clock.now() })),
    choose: async (viewer, input) => {
      const problems = choiceProblems(input)
      if (problems.length > 0) return problems
      const choices = fromInput(input)
      const { personId } = viewer
      await asViewer(viewer, tx => appendChoices(tx, { ...choices, id: createId(), personId, at: clock.now() }))
      return toChoices(choices)
    },
    unsubscribe: async token => {
      if (token.length > longestToken) return false
      const link = { tokenHash: hashToken(token), choiceId: createId(), at: clock.now() }
      return asViewer(anonymous, tx => unsubscribe(tx, link))
    },
  }
}

function toMessage(facts: MessageFacts): Message {
  const { id, kind, subject, fromName, createdAt, readAt } = facts
  return {
    id,
    kind: MessageKind[kind],
    ...sayMessage(facts),
    path: subject,
    from: fromName,
    sentAt: new Date(createdAt),
    readAt: readAt === null ? null : new Date(readAt),
  }
}

function toChoices({ email, workingDays, quiet }: LetterChoices): MyMessageChoices {
  return {
    email: MessageEmail[email],
    workingDays: [...workingDays],
    quietFrom: quiet === null ? null : timeOf(quiet.from),
    quietUntil: quiet === null ? null : timeOf(quiet.until),
  }
}

function fromInput({ email, workingDays, quietFrom, quietUntil }: ChooseMessagesInput): LetterChoices {
  const [from, until] = [minuteIn(quietFrom ?? ''), minuteIn(quietUntil ?? '')]
  const quiet = from === null || until === null ? null : { from, until }
  return { email, workingDays: [...new Set(workingDays)].toSorted((one, other) => one - other), quiet }
}
