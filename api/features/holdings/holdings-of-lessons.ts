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
    name: 'feedback_entries',
    source: own,
    title: 'What you said of modules you finished',
    why: 'So that their authors make them better, and you can say it anew or take it back. It changes no rating.',
    seenBy:
      'You alone as yours. Authors of a module see numbers of people, told in fives, and texts once six people or more wrote any, without name, date or order.',
    keptFor: 'Two years after you last said something, until you take it back, or until you erase your record.',
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
