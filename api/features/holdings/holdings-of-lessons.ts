import { own, untilErased, erased, type Holding } from './holding.ts'

const alsoCounted =
  'You alone. Authors of a module see numbers of people, told in fives, to which yours may belong; never whose they are.'

/** What is held of how a person learnt. */
export const holdingsOfLessons: readonly Holding[] = [
  {
    name: 'enrolments',
    source: own,
    title: 'Modules you started and finished',
    why: 'To carry on where you were. What you take from a module, and why you left something out, is yours alone.',
    seenBy: alsoCounted,
    keptFor: untilErased,
    afterErasure: erased,
  },
  {
    name: 'block_answers',
    source: own,
    title: 'What you answered and wrote in modules',
    why: 'So that you see what you answered, and how often you tried. No list of anybody’s answers is made.',
    seenBy: alsoCounted,
    keptFor: untilErased,
    afterErasure: erased,
  },
  {
    name: 'module_places',
    source: own,
    title: 'Where you are in modules',
    why: 'To go on there on any device.',
    seenBy: alsoCounted,
    keptFor: untilErased,
    afterErasure: erased,
  },
]
