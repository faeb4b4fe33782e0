/** Parts of a record's history that other programs rely on. */
export const recordTypes = {
  HistoryEntry: [
    'id',
    'capability',
    'on',
    'kind',
    'value',
    'by',
    'heldBefore',
    'heldAfter',
    'rule',
    'text',
    'takenBackOn',
  ],
} as const
