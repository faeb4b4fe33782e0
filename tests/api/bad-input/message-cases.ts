import type { Case } from './case.ts'

const letters = (input: object) => ({ email: 'WEEKLY', workingDays: [1], ...input })
/** Choices about letters that cannot be. */
export const messageCases: readonly Case[] = [
  ['letters on no day', 'chooseMessages', letters({ workingDays: [] }), ['workingDays MISSING']],
  ['letters on an eighth day', 'chooseMessages', letters({ workingDays: [8] }), ['workingDays OUT_OF_RANGE']],
  ['quiet hours without an end', 'chooseMessages', letters({ quietFrom: '19:00' }), ['quietUntil NOT_A_TIME']],
  [
    'quiet hours that are all hours',
    'chooseMessages',
    letters({ quietFrom: '07:00', quietUntil: '7:00' }),
    ['quietUntil NEVER_OPEN'],
  ],
  [
    'too many messages at once',
    'markMessagesRead',
    { ids: Array.from({ length: 101 }, () => '01890000-0000-7000-8000-00000000dead') },
    ['ids OUT_OF_RANGE'],
  ],
]
