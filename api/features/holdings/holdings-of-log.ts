import { own, onlyYou, untilErased, erased, type Holding } from './holding.ts'

/** What is held of what a person scanned, and of what they brought in of others. */
export const holdingsOfLog: readonly Holding[] = [
  {
    name: 'list_entries',
    source: own,
    title: 'Lists you logged',
    why: 'To count what you scanned: figures by kind of examination, and nothing of patients.',
    seenBy: onlyYou,
    keptFor: untilErased,
    afterErasure: erased,
  },
  {
    name: 'usual_lists',
    source: own,
    title: 'Your usual lists',
    why: 'So that a list is logged in seconds.',
    seenBy: onlyYou,
    keptFor: untilErased,
    afterErasure: erased,
  },
  {
    name: 'learning_cases',
    source: own,
    title: 'Cases you learnt from',
    why: 'So that you can come back to them. Only the month is kept, and nothing of patients.',
    seenBy: onlyYou,
    keptFor: untilErased,
    afterErasure: erased,
  },
  {
    name: 'monthly_counts',
    source: own,
    title: 'What a system of your organisation counted',
    why: 'So that your log is no less than what you did. It is never added to what you logged.',
    seenBy: 'You, and administrators of the organisation that counted.',
    keptFor: untilErased,
    afterErasure: erased,
  },
  {
    name: 'count_objections',
    source: own,
    title: 'What you said of such counts',
    why: 'So that a count that is not yours counts for nothing in your log.',
    seenBy: 'You, and administrators of the organisation that counted.',
    keptFor: untilErased,
    afterErasure: erased,
  },
  {
    name: 'counts_imported',
    source: { kind: 'function', secrets: [] },
    title: 'Counts you imported',
    why: 'They are part of the log of others. Your copy leaves out whose.',
    seenBy: 'Whoever may see their counts.',
    keptFor: 'As long as their log.',
    afterErasure: 'Stays in their log, under the invented name.',
  },
]
