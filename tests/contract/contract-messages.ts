/** Names of messages, the calendar and jobs that must stand. */
export const messageNames = {
  Query: ['myMessages', 'unreadMessages', 'myMessageChoices', 'myCalendarFeed', 'jobs'],
  Mutation: [
    'markMessagesRead',
    'chooseMessages',
    'unsubscribe',
    'createCalendarFeed',
    'revokeCalendarFeed',
    'retryJob',
  ],
} as const

export const messageTypes = {
  MarkMessagesReadInput: ['ids'],
  ChooseMessagesInput: ['email', 'workingDays', 'quietFrom', 'quietUntil'],
  UnsubscribeInput: ['token'],
  CreateCalendarFeedInput: ['replacesId'],
  RevokeCalendarFeedInput: ['id'],
  RetryJobInput: ['queue', 'id'],
  Message: ['id', 'kind', 'title', 'words', 'path', 'from', 'sentAt', 'readAt'],
  MessagesChange: ['unread'],
  JobQueue: ['name', 'waiting', 'running', 'failed', 'doneAt', 'stopped'],
} as const
