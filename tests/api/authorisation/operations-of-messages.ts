import { createId } from '../../../api/platform/ids.ts'
import { cursorOf } from '../../../api/platform/graphql/index.ts'
import { type CreatedMessage, createMessage } from '../../support/create/message.ts'
import { type Cell, type Operation, mutation, problems, refusal, result } from './answers.ts'
import { madeOnce } from './made-once.ts'
import { type NamedObject, change } from './objects.ts'
import { type OwnerKind, personOf, secretOf } from './world.ts'

const isNobody = ({ whose, viewer }: Cell): boolean => whose === 'no-one' || (whose === 'own' && viewer === 'anonymous')

const nobodys: CreatedMessage = {
  messageId: createId(),
  messageLetterId: createId(),
  unsubscribeToken: 'nobody',
  calendarFeedId: createId(),
}

const made = async (cell: Cell): Promise<CreatedMessage> => {
  if (isNobody(cell)) return nobodys
  const owner = cell.whose === 'own' ? cell.viewer : (cell.whose as OwnerKind)
  return createMessage(cell.world.api, { personId: personOf(cell.world, owner).id, words: secretOf(owner) })
}

const given =
  (input: (message: CreatedMessage) => object): NonNullable<Operation['given']> =>
  async cell => ({ input: input(await made(cell)) })

/** Something of the viewer's own, beside a colleague's. */
const beside: NonNullable<Operation['given']> = async cell => {
  await createMessage(cell.world.api, { personId: personOf(cell.world, 'colleague').id, words: secretOf('colleague') })
  await made(cell)
  return {}
}

/** How messages, letters and the calendar are asked for and changed, and how jobs stand. */
export const messageOperations: Readonly<Record<string, Operation>> = {
  myMessages: {
    document: '{ myMessages(first: 100) { nodes { words } } }',
    given: beside,
    read: (data, { viewer }) => {
      const text = JSON.stringify(data)
      return text.includes(secretOf(viewer)) && !text.includes(secretOf('colleague')) ? 'own' : 'none'
    },
  },
  unreadMessages: {
    document: '{ unreadMessages }',
    given: beside,
    read: data => (Number(data['unreadMessages']) > 0 ? 'own' : 'none'),
  },
  myMessageChoices: {
    document: '{ myMessageChoices { workingDays } }',
    given: async cell => {
      await made(cell)
      return {}
    },
    read: data => (JSON.stringify(data).includes('[1,3]') ? 'own' : 'none'),
  },
  myCalendarFeed: {
    document: '{ myCalendarFeed { id } }',
    given: async cell => {
      await made(cell)
      return {}
    },
    read: data => (JSON.stringify(data).includes('"id"') ? 'own' : 'none'),
  },
  jobs: { document: '{ jobs { name } }', read: data => (Array.isArray(data['jobs']) ? 'all' : 'none') },
  markMessagesRead: {
    document: mutation('markMessagesRead', `... on MarkMessagesReadSuccess { unread } ${problems}`),
    given: given(({ messageId }) => ({ ids: [messageId] })),
    read: result,
    writes: ['messages'],
  },
  chooseMessages: {
    document: mutation('chooseMessages', `... on ChooseMessagesSuccess { choices { email } } ${problems}`),
    given: async () => ({ input: { email: 'WEEKLY', workingDays: [1] } }),
    read: result,
    writes: ['message_choices', 'messages'],
  },
  unsubscribe: {
    document: mutation('unsubscribe', `... on UnsubscribeSuccess { email } ${refusal}`),
    given: given(({ unsubscribeToken: token }) => ({ token })),
    read: result,
    writes: ['message_choices'],
  },
  createCalendarFeed: {
    document: mutation('createCalendarFeed', `... on CreateCalendarFeedSuccess { link } ${refusal}`),
    given: given(({ calendarFeedId: replacesId }) => ({ replacesId })),
    read: result,
    writes: ['calendar_feeds'],
  },
  revokeCalendarFeed: {
    document: mutation('revokeCalendarFeed', `... on RevokeCalendarFeedSuccess { id } ${refusal}`),
    given: given(({ calendarFeedId: id }) => ({ id })),
    read: result,
    writes: ['calendar_feeds'],
  },
  retryJob: {
    document: mutation('retryJob', `... on RetryJobSuccess { jobs { name } } ${refusal}`),
    given: async () => ({ input: { queue: 'message-letters', id: createId() } }),
    read: result,
  },
}

const all = (word: string): string => Array.from({ length: 10 }, () => word).join(' ')

export const messageRows = `
myMessages           own        sign-in ${all('own')}
unreadMessages       own        sign-in ${all('own')}
myMessageChoices     own        sign-in ${all('own')}
myCalendarFeed       own        sign-in ${all('own')}
jobs                 published  sign-in forbidden forbidden forbidden forbidden forbidden forbidden forbidden forbidden forbidden all
markMessagesRead     own        sign-in ${all('done')}
chooseMessages       own        sign-in ${all('done')}
unsubscribe          colleague  done ${all('done')}
unsubscribe          no-one     no-such-link ${all('no-such-link')}
createCalendarFeed   own        sign-in ${all('done')}
createCalendarFeed   colleague  sign-in ${all('another-address')}
revokeCalendarFeed   own        sign-in ${all('done')}
revokeCalendarFeed   colleague  sign-in ${all('no-such-address')}
retryJob             no-one     sign-in forbidden forbidden forbidden forbidden forbidden forbidden forbidden forbidden forbidden not-given-up
`

const messageOf = madeOnce((world, owner) => createMessage(world.api, { personId: personOf(world, owner).id }))
const idIn =
  (part: 'messageId' | 'calendarFeedId'): NamedObject['idOf'] =>
  async (world, owner) =>
    (await messageOf(world, owner))[part]

const asCursor = (id: string): string => (id.length === 36 ? cursorOf(id) : id)

/** Places that name a message, an address or a job. */
export const messageObjects: Readonly<Record<string, NamedObject | 'published'>> = {
  'myMessages(after)': {
    document: 'query($after: String) { myMessages(first: 2, after: $after) { totalCount nodes { id } } }',
    variables: id => ({ after: asCursor(id) }),
    idOf: idIn('messageId'),
    unknown: createId,
  },
  'markMessagesRead(input.ids)': {
    document: change('markMessagesRead', 'MarkMessagesReadInput', '... on MarkMessagesReadSuccess { unread }'),
    variables: id => ({ input: { ids: [id] } }),
    idOf: idIn('messageId'),
    unknown: createId,
    passesOver: true,
  },
  'createCalendarFeed(input.replacesId)': {
    document: change('createCalendarFeed', 'CreateCalendarFeedInput', refusal),
    variables: replacesId => ({ input: { replacesId } }),
    idOf: idIn('calendarFeedId'),
    unknown: createId,
  },
  'revokeCalendarFeed(input.id)': {
    document: change('revokeCalendarFeed', 'RevokeCalendarFeedInput', refusal),
    variables: id => ({ input: { id } }),
    idOf: idIn('calendarFeedId'),
    unknown: createId,
  },
  'retryJob(input.id)': 'published',
}
