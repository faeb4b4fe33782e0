import type { Block, BlockContent, Figure, Question, RichText } from '../../api/domain/blocks/browser.ts'

/**
 * A lesson with every kind of block and of question, which no module needs at once. The page is the app's own; only what the
 * API would say of this lesson comes from here.
 */
const stone = '019a0000-0000-7000-8000-0000000000a1'
export const sweep = '019a0000-0000-7000-8000-0000000000b1'
export const sheet = '019a0000-0000-7000-8000-0000000000c1'

const text = (...paragraphs: string[]): RichText => ({
  type: 'doc',
  content: paragraphs.map(words => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })),
})

const image = (layers: Extract<Figure, { figure: 'IMAGE' }>['layers'] = []): Figure & { figure: 'IMAGE' } => ({
  figure: 'IMAGE',
  media: stone,
  alt: 'Long section through a black pear-shaped area with three bright curved lines on its deep side.',
  caption: 'Right upper quadrant, long section.',
  layers,
})

const clip: Figure & { figure: 'CLIP' } = {
  figure: 'CLIP',
  media: sweep,
  alt: 'A sweep from neck to fundus: bright foci come into view and roll as the patient turns.',
  caption: 'Sweep from neck to fundus.',
  loops: true,
}

const asked = (prompt: string, figures: Figure[] = []) => ({
  prompt: text(prompt),
  figures,
  explanation: text('A stone reflects nearly all sound, so nothing comes back from behind it.'),
  asksConfidence: true,
})

const options = [
  { id: 'stone', text: 'A stone', isRight: true, feedback: 'It is bright, it moves, and it casts a clean shadow.' },
  { id: 'polyp', text: 'A polyp', isRight: false, feedback: 'A polyp stays where it is and casts no shadow.' },
  {
    id: 'gas',
    text: 'Gas in the duodenum',
    isRight: false,
    feedback: 'The shadow of gas is dirty, and outside the wall.',
  },
]

const questions: Record<Question['answer'], Question> = {
  SINGLE: { answer: 'SINGLE', ...asked('What casts this shadow?', [image()]), options },
  MULTIPLE: {
    answer: 'MULTIPLE',
    ...asked('Which of these tell a stone from a polyp?'),
    options: [
      { id: 'moves', text: 'It moves when the patient turns', isRight: true, feedback: 'A polyp hangs on the wall.' },
      { id: 'shadow', text: 'It casts a shadow', isRight: true, feedback: 'Polyps let sound through.' },
      { id: 'bright', text: 'It is bright', isRight: false, feedback: 'Both can be bright.' },
    ],
  },
  ORDERING: {
    answer: 'ORDERING',
    ...asked('In which order do you go on?'),
    items: [
      { id: 'supine', text: 'Scan with the patient on their back', feedback: 'Where everybody starts.' },
      { id: 'turn', text: 'Turn them onto their left side', feedback: 'Stones roll, and the neck comes nearer.' },
      { id: 'stand', text: 'Let them stand up', feedback: 'Only where it is still in doubt.' },
    ],
  },
  NUMERIC: {
    answer: 'NUMERIC',
    ...asked('Measure the largest stone.', [image()]),
    unit: 'mm',
    value: 12,
    tolerance: 1,
    calipers: { width: 196, height: 147, from: { x: 0.477, y: 0.563 }, to: { x: 0.538, y: 0.563 } },
  },
  HOTSPOT: {
    answer: 'HOTSPOT',
    ...asked('Where is the largest stone?', [image()]),
    regions: [
      {
        id: 'largest',
        region: { shape: 'ELLIPSE', centre: { x: 0.508, y: 0.563 }, radiusX: 0.05, radiusY: 0.05 },
        name: 'The largest stone',
        isRight: true,
        feedback: 'Twelve millimetres, on the dependent wall.',
      },
      {
        id: 'fundus',
        region: { shape: 'ELLIPSE', centre: { x: 0.65, y: 0.45 }, radiusX: 0.05, radiusY: 0.08 },
        name: 'The fundus',
        isRight: false,
        feedback: 'Clear bile: look for stones lower, where they fall.',
      },
    ],
    missFeedback: 'That is outside the gallbladder.',
  },
  FREE_TEXT: {
    answer: 'FREE_TEXT',
    ...asked('Write the sentence you would report.'),
    model: text('Several mobile gallstones, the largest 12 mm. The wall is thin; no tenderness over the gallbladder.'),
    points: [
      { id: 'mobile', text: 'That they move' },
      { id: 'size', text: 'The size of the largest' },
    ],
  },
}

const typed: Question = { ...questions.NUMERIC, figures: [], calipers: null } as Question

const contents: Record<string, BlockContent> = {
  reading: {
    kind: 'TEXT',
    text: {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Bright, with a shadow' }] },
        ...text('A stone sends back nearly all the sound that meets it.').content,
        {
          type: 'bulletList',
          content: ['It moves.', 'It casts a clean shadow.'].map(words => {
            return { type: 'listItem', content: text(words).content.filter(node => node.type === 'paragraph') }
          }),
        },
      ],
    },
  },
  marked: {
    kind: 'IMAGE',
    image: image([
      {
        name: 'the stones',
        marks: [
          { shape: 'ARROW', from: { x: 0.4, y: 0.8 }, to: { x: 0.5, y: 0.6 }, label: 'Largest stone, with its shadow' },
          { shape: 'CALIPER', from: { x: 0.477, y: 0.563 }, to: { x: 0.538, y: 0.563 }, label: '12 mm' },
        ],
      },
      {
        name: 'the wall',
        marks: [
          {
            shape: 'REGION',
            region: { shape: 'ELLIPSE', centre: { x: 0.49, y: 0.49 }, radiusX: 0.22, radiusY: 0.13 },
            label: 'Thin wall, less than 3 mm',
          },
        ],
      },
    ]),
  },
  moving: { kind: 'CLIP', clips: [clip] },
  pair: { kind: 'CLIP', clips: [clip, { ...clip, caption: 'The same, on the left side.' }] },
  single: { kind: 'QUESTION', question: questions.SINGLE },
  multiple: { kind: 'QUESTION', question: questions.MULTIPLE },
  ordering: { kind: 'QUESTION', question: questions.ORDERING },
  typed: { kind: 'QUESTION', question: typed },
  measured: { kind: 'QUESTION', question: questions.NUMERIC },
  pointed: { kind: 'QUESTION', question: questions.HOTSPOT },
  words: { kind: 'QUESTION', question: questions.FREE_TEXT },
  case: {
    kind: 'CASE',
    title: 'Pain after meals',
    history: text('42 years, pain under the right ribs after meals for three months. Liver tests are normal.'),
    figures: [clip],
    question: { ...questions.SINGLE, figures: [] } as Question,
    expertAnswer: text('Mobile stones without signs of inflammation: I say so, and that the duct is not wide.'),
  },
  list: {
    kind: 'CHECKLIST',
    title: 'Before the patient leaves',
    items: [
      { id: 'both', text: 'Both positions are stored' },
      { id: 'duct', text: 'The duct is measured' },
    ],
  },
  reflect: { kind: 'REFLECTION', prompt: text('When did you last turn a patient, and what did it change?') },
  practice: {
    kind: 'SUPERVISED_TASK',
    text: text('Scan with somebody beside you who reports these.'),
    examinationCode: 'ABDOMEN',
    role: 'PERFORMED',
    count: 20,
    observations: 2,
  },
  audit: {
    kind: 'AUDIT_TASK',
    text: text('Take the last cases you reported, and look whether both positions are stored.'),
    cases: 20,
    standard: 'Both positions in 95 % of cases',
  },
  standing: { kind: 'GUIDELINE', guideline: 'STANDS', note: 'How to report stones.' },
  superseded: { kind: 'GUIDELINE', guideline: 'OLD', note: 'What was measured then.' },
  sheet: { kind: 'DOWNLOAD', media: sheet, title: 'Audit sheet' },
}

const blocks = (names: readonly string[]): Block[] =>
  names.flatMap(id => {
    const content = contents[id]
    return content ? [{ id, content }] : []
  })

const partsOfEveryBlock = {
  look: ['reading', 'marked', 'moving', 'pair'],
  answer: ['single', 'multiple', 'ordering', 'typed', 'measured', 'pointed', 'words'],
  do: ['case', 'list', 'reflect', 'practice', 'audit', 'standing', 'superseded', 'sheet'],
} as const

const guideline = { publisher: 'An invented college', url: 'https://example.org/guideline', __typename: 'Guideline' }
const task = { __typename: 'MyTask', observations: 0, observationsNeeded: 0 }

export const everyBlock = {
  __typename: 'MyLesson',
  module: {
    __typename: 'Module',
    code: 'EVERY-BLOCK',
    title: 'Stones in the gallbladder',
    kind: 'E_LEARNING',
    mine: { __typename: 'MyModule', status: 'STARTED' },
  },
  version: {
    __typename: 'ModuleVersion',
    moduleCode: 'EVERY-BLOCK',
    number: 1,
    parts: [
      { id: 'look', title: 'Look', minutes: 15, text: 'Read, and look at the image and the clips.' },
      { id: 'answer', title: 'Answer', minutes: 20, text: 'Every kind of question once.' },
      { id: 'do', title: 'Do', minutes: 45, text: 'A case, and what you do in your own room.' },
    ].map(part => {
      const names = partsOfEveryBlock[part.id as keyof typeof partsOfEveryBlock]
      return {
        __typename: 'VersionPart',
        ...part,
        blocks: blocks(names).map(block => ({ __typename: 'Block', ...block })),
      }
    }),
    guidelines: [
      {
        ...guideline,
        code: 'STANDS',
        title: 'Reporting stones',
        year: 2025,

        supersededOn: null,
      },
      {
        ...guideline,
        code: 'OLD',
        title: 'Gallbladders',
        year: 2009,

        supersededOn: '2025-03-01',
      },
    ],
  },
  newerVersion: {
    __typename: 'NewerVersion',
    number: 2,
    changeNote: 'The question on shadows is new.',
    changes: [
      {
        __typename: 'BlockChange',
        kind: 'ADDED',
        partTitle: 'Answer',
        blockId: 'shadows',
        blockKind: 'QUESTION',
        text: 'Which of these shadows is clean?',
      },
    ],
  },
  place: null as string | null,
  answers: [],
  tasks: [
    {
      ...task,
      blockId: 'practice',
      examination: 'abdomen',
      done: 12,
      needed: 20,
      observations: 1,
      observationsNeeded: 2,
      isMet: false,
    },
    { ...task, blockId: 'audit', examination: null, done: 20, needed: 20, isMet: true },
  ],
}
