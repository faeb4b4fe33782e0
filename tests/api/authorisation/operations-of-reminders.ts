import { appendReminderChoice } from '../../../api/features/reminders/reminder.repository.ts'
import { createId } from '../../../api/platform/ids.ts'
import { testClock } from '../../support/product.ts'
import { type Operation, mutation, result } from './answers.ts'

/** How letters that remind are asked about and turned off. */
export const reminderOperations: Readonly<Record<string, Operation>> = {
  myReminders: {
    document: '{ myReminders { areWanted } }',
    // Nobody else has turned them off when their turn to ask comes: a "no" is one's own.
    given: async ({ world: { api, people }, viewer }) => {
      const own = viewer === 'anonymous' ? undefined : people.get(viewer)
      const choice = { id: createId(), areWanted: false, chosenAt: testClock.now() }
      if (own) await api.database.asSystem(tx => appendReminderChoice(tx, { ...choice, personId: own.id }))
      return {}
    },
    read: data => (JSON.stringify(data) === '{"myReminders":{"areWanted":false}}' ? 'own' : 'none'),
  },
  changeMyReminders: {
    document: mutation('changeMyReminders', '... on ChangeMyRemindersSuccess { reminders { areWanted } }'),
    given: () => Promise.resolve({ input: { areWanted: true } }),
    read: result,
    writes: ['reminder_choices'],
  },
}
