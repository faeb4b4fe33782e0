import { erased, type Holding, onlyYou, own } from './holding.ts'

const aYear = '1 year after it was sent.'

/** What is held of messages to a person, and of how they want to be told. */
export const messageHoldings: readonly Holding[] = [
  {
    name: 'messages',
    source: own,
    title: 'Messages to you',
    why: 'So that you read what you were given, asked or told.',
    seenBy: 'You, and whoever wrote it.',
    keptFor: aYear,
    afterErasure: erased,
  },
  {
    name: 'message_choices',
    source: own,
    title: 'When letters may come',
    why: 'To write to you on the days and hours you chose, or not at all.',
    seenBy: onlyYou,
    keptFor: 'Until you erase your record.',
    afterErasure: erased,
  },
  {
    name: 'message_letters',
    source: { kind: 'function', secrets: ['token_hashes'] },
    title: 'Letters about messages',
    why: 'So that each is sent once, and no more than two name the same thing.',
    seenBy: onlyYou,
    keptFor: aYear,
    afterErasure: erased,
  },
  {
    name: 'message_letter_parts',
    source: own,
    title: 'What letters named',
    why: 'So that no more than two name the same thing.',
    seenBy: onlyYou,
    keptFor: aYear,
    afterErasure: erased,
  },
  {
    name: 'calendar_feeds',
    source: { kind: 'function', secrets: ['token_hash'] },
    title: 'Private addresses of your calendar',
    why: 'So that a calendar program of yours reads your dates, until you end the address.',
    seenBy: 'You. Whoever has an address reads the dates.',
    keptFor: 'Until you erase your record.',
    afterErasure: erased,
  },
]

/** What a person wrote to others. */
export const messagesOfOthers: readonly Holding[] = [
  {
    name: 'messages_sent',
    source: { kind: 'function', secrets: [] },
    title: 'Messages you wrote',
    why: 'They are read by whoever you sent them to. Your copy leaves out who that is.',
    seenBy: 'Whoever you sent them to.',
    keptFor: aYear,
    afterErasure: erased,
  },
]
