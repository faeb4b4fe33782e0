import { afterEach, expect, it } from 'vitest'
import { broken, lineOf, problemsIn, removeCopies, type Fault } from '../tests/support/faulty-reference.ts'

afterEach(removeCopies)

const file = 'lessons/PRE-01.yaml'
const image = '            figures: [{ scene: NOWHERE, alt: Dark, caption: Dark }]\n'

it.each<Fault>([
  {
    name: 'a module there is not',
    file,
    change: ['module: PRE-01', 'module: PRE-99'],
    field: 'module',
    message: 'there is no module "PRE-99"',
    marker: 'module: PRE-99',
  },
  {
    name: 'a part that is called otherwise than in its module',
    file,
    change: ['title: Take stock', 'title: Taking stock'],
    field: 'parts[0].title',
    message: 'this part of the module is called "Take stock"',
    marker: 'title: Taking stock',
  },
  {
    name: 'a part that takes another time than in its module',
    file,
    change: ['minutes: 20', 'minutes: 25'],
    field: 'parts[0].minutes',
    message: 'this part of the module takes 20 minutes',
    marker: 'minutes: 25',
  },
  {
    name: 'an id that two blocks have',
    file,
    change: ['- id: rating-case', '- id: why-stock'],
    field: 'parts[0].blocks[1].id',
    message: '"why-stock" is the id of another block',
    marker: '- id: why-stock',
    skip: 1,
  },
  {
    name: 'a question without a right answer',
    file,
    change: ['              right: true\n', ''],
    field: 'parts[0].blocks[1].question.options',
    message: 'one answer must be right, here 0 are',
    marker: 'options:',
    skip: 1,
  },
  {
    name: 'an option without a reason',
    file,
    change: ['feedback: First, because everything else depends on it, and because it cannot wait.', 'feedback: ""'],
    field: 'parts[1].blocks[3].question.items[0].feedback',
    message: 'say something here',
    marker: 'feedback: ""',
  },
  {
    name: 'a scene there is not',
    file,
    change: ['          prompt: Put a first', `${image.slice(2)}          prompt: Put a first`],
    field: 'parts[1].blocks[3].question.figures[0].scene',
    message: 'there is no scene "NOWHERE"',
    marker: 'scene: NOWHERE',
  },
  {
    name: 'an image that nobody put into words',
    file,
    change: [
      '          prompt: Put a first',
      `          figures: [{ scene: X, alt: "", caption: Dark }]\n          prompt: Put a first`,
    ],
    field: 'parts[1].blocks[3].question.figures[0].alt',
    message: 'say what it shows, for somebody who cannot see it',
    marker: 'scene: X',
  },
  {
    name: 'a guideline there is not',
    file,
    change: ['guideline: HCPC-CONDUCT-2024', 'guideline: HCPC-CONDUCT-1924'],
    field: 'parts[2].blocks[1].guideline',
    message: 'there is no guideline "HCPC-CONDUCT-1924"',
    marker: 'HCPC-CONDUCT-1924',
  },
  {
    name: 'a patient in a case',
    file,
    change: ['Third week in post.', 'NHS number 943 476 5919.'],
    field: 'parts[1].blocks[4].history',
    message: 'This looks like an NHS number (ending “19”). Remove it; your text is kept.',
    marker: 'history:',
  },
  {
    name: 'a link to nowhere',
    file,
    change: ['You passed. What', '[You](javascript:alert) passed. What'],
    field: 'parts[0].blocks[0]',
    message: 'cannot be shown',
    marker: '- id: why-stock',
  },
  {
    name: 'a guideline superseded by none',
    file: 'guidelines.yaml',
    change: ['    url: null\n', '    url: null\n    supersededBy: NONE\n    supersededOn: 2026-01-01\n'],
    field: 'guidelines[0].supersededBy',
    message: 'there is no other guideline "NONE"',
    marker: 'supersededBy: NONE',
  },
])('tells $name with file, line and field', fault => {
  const { directory, text } = broken(fault)
  const [problem] = problemsIn(directory)
  expect(problem).toMatchObject({ file: fault.file, field: fault.field })
  expect(problem?.message).toContain(fault.message)
  expect(problem?.line).toBe(lineOf(text, fault))
})
