import type { Holding } from './holding.ts'

/** What stands of a person with what modules are made with. */
export const mediaHoldings: readonly Holding[] = [
  {
    name: 'media_brought',
    source: { kind: 'function', secrets: [] },
    title: 'Images, clips and files you brought or confirmed',
    why: 'Modules are made with them, and who confirmed that nothing of a patient is in them stays to be seen.',
    seenBy:
      'You, and whoever may read a draft that uses them; once a published module does, anybody signed in, without your name.',
    keptFor: 'As long as a module uses them; what none uses goes after 7 days.',
    afterErasure: 'Erased, but for what a module or a draft uses: that stays under the invented name.',
  },
]
