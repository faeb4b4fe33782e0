import { hotspot, question } from '../../support/build/blocks.ts'
import { words, type ShownDraft } from '../../support/create/drafts.ts'
import { nhsNumber, unreadable } from './case.ts'

/** A draft that somebody writes, its organisation, and a comment on it that is settled. */
export interface Written {
  readonly organisationId: string
  readonly draft: ShownDraft
  readonly settledId: string
}

/** What an author sends, and every problem it has as "path code". */
type DraftCase = readonly [what: string, mutation: string, input: (of: Written) => object, problems: readonly string[]]

const nobody = '01890000-0000-7000-8000-00000000dead'
/** Half of a letter that takes two, as a cut in the middle leaves it. */
const halved = 'Half a heart: \uD83D'
const long = (length: number): string => 'x'.repeat(length + 1)
const many = <T>(count: number, item: T): T[] => Array.from({ length: count + 1 }, () => item)

const begin =
  (change: object): DraftCase[2] =>
  ({ organisationId }) => ({ organisationId, template: 'PRIMER', ...change })
const effect = (change: object): object => ({ capabilityCode: 'CLN-01', from: 0, to: 1, ...change })

const beginnings: readonly DraftCase[] = [
  ['neither a template nor a module', 'beginModuleDraft', begin({ template: null }), ['template EXACTLY_ONE']],
  ['both a template and a module', 'beginModuleDraft', begin({ moduleCode: 'ENH-02' }), ['template EXACTLY_ONE']],
  [
    'a module there is not',
    'beginModuleDraft',
    begin({ template: null, moduleCode: 'ENH-99' }),
    ['moduleCode UNKNOWN'],
  ],
  [
    'a module that cannot be read',
    'beginModuleDraft',
    begin({ template: null, moduleCode: unreadable }),
    ['moduleCode UNKNOWN'],
  ],
  ['a title of nothing', 'beginModuleDraft', begin({ title: ' ' }), ['title MISSING']],
  ['a title of a patient', 'beginModuleDraft', begin({ title: nhsNumber }), ['title PATIENT_IDENTIFIER']],
  ['a title that is cut in a letter', 'beginModuleDraft', begin({ title: halved }), ['title UNREADABLE']],
  [
    'a capability there is not, growth down, and one twice',
    'beginModuleDraft',
    begin({
      develops: [effect({ capabilityCode: 'X-1' }), effect({}), effect({ from: 3, to: 2 }), effect({ from: -1 })],
    }),
    [
      'develops.0.capabilityCode UNKNOWN',
      'develops.2.capabilityCode TWICE',
      'develops.2.to OUT_OF_RANGE',
      'develops.3.capabilityCode TWICE',
      'develops.3.to OUT_OF_RANGE',
    ],
  ],
]

const complete = {
  title: 'A title',
  summary: '',
  outcome: '',
  kind: 'E_LEARNING',
  isAreaChosen: false,
  develops: [],
  requiredModules: [],
  requiredRatings: [],
  gates: [],
  sources: [],
  licence: '',
  reuse: '',
  changeNote: '',
}
const form =
  (change: object): DraftCase[2] =>
  ({ draft: { id: draftId, version: expectedVersion } }) => ({ draftId, expectedVersion, ...complete, ...change })

const forms: readonly DraftCase[] = [
  [
    'words that are all too long',
    'describeModuleDraft',
    form({
      title: long(200),
      summary: long(2000),
      outcome: long(500),
      licence: long(200),
      reuse: long(500),
      changeNote: long(1000),
      sources: [long(500)],
    }),
    ['title', 'summary', 'outcome', 'licence', 'reuse', 'changeNote', 'sources.0'].map(path => `${path} TOO_LONG`),
  ],
  [
    'words that cannot be kept, and a patient',
    'describeModuleDraft',
    form({ title: unreadable, summary: nhsNumber, sources: [halved] }),
    ['title UNREADABLE', 'summary PATIENT_IDENTIFIER', 'sources.0 UNREADABLE'],
  ],
  [
    'a level, an area, a capability, a module and a precondition there are not',
    'describeModuleDraft',
    form({
      levelCode: 'BAND-7',
      areaCode: 'XXX',
      develops: [effect({ capabilityCode: 'X-1' })],
      requiredModules: [['ENH-99']],
      requiredRatings: [{ capabilityCode: 'X-1', atLeast: 2 }],
      gates: [{ gateCode: 'G9', scope: 'WHOLE' }],
    }),
    [
      'levelCode',
      'areaCode',
      'develops.0.capabilityCode',
      'requiredModules.0',
      'requiredRatings.0.capabilityCode',
      'gates.0.gateCode',
    ].map(path => `${path} UNKNOWN`),
  ],
  [
    'an area that is both named and chosen',
    'describeModuleDraft',
    form({ areaCode: 'OBS', isAreaChosen: true }),
    ['isAreaChosen BOTH'],
  ],
  [
    'ratings out of range, a choice of nothing, and a part of nothing that waits',
    'describeModuleDraft',
    form({
      develops: [effect({ to: 5 })],
      requiredModules: [[]],
      requiredRatings: [
        { capabilityCode: 'CLN-01', atLeast: 0 },
        { capabilityCode: 'CLN-01', atLeast: 5 },
      ],
      gates: [{ gateCode: 'G5', scope: 'PART', part: ' ' }],
    }),
    [
      'develops.0.to OUT_OF_RANGE',
      'requiredModules.0 MISSING',
      'requiredRatings.0.atLeast OUT_OF_RANGE',
      'requiredRatings.1.capabilityCode TWICE',
      'requiredRatings.1.atLeast OUT_OF_RANGE',
      'gates.0.part MISSING',
    ],
  ],
  [
    'a precondition twice, with words of a patient',
    'describeModuleDraft',
    form({
      gates: [
        { gateCode: 'G5', scope: 'WHOLE' },
        { gateCode: 'G5', scope: 'PART', part: nhsNumber },
      ],
    }),
    ['gates.1.gateCode TWICE', 'gates.1.part PATIENT_IDENTIFIER'],
  ],
  [
    'more of everything than a module has',
    'describeModuleDraft',
    form({ requiredModules: many(20, ['ENH-02']), sources: many(40, 'A guideline') }),
    ['sources TOO_MANY', 'requiredModules TOO_MANY'],
  ],
]

const part =
  (change: object): DraftCase[2] =>
  ({ draft: { id: draftId, parts } }) => {
    const { id: partId, version: expectedVersion } = parts[0] ?? {}
    return { draftId, partId, expectedVersion, title: 'A part', minutes: 10, text: '', ...change }
  }
const newPart =
  (change: object): DraftCase[2] =>
  ({ draft: { id: draftId } }) => ({ draftId, title: 'A part', minutes: 10, ...change })

const parts: readonly DraftCase[] = [
  ['a part of no time', 'addDraftPart', newPart({ minutes: 0 }), ['minutes OUT_OF_RANGE']],
  [
    'a part of a patient that takes a year',
    'addDraftPart',
    newPart({ title: nhsNumber, minutes: 20_001 }),
    ['title PATIENT_IDENTIFIER', 'minutes OUT_OF_RANGE'],
  ],
  ['a part called half a letter', 'addDraftPart', newPart({ title: halved }), ['title UNREADABLE']],
  ['a part after one there is not', 'addDraftPart', newPart({ afterPartId: nobody }), ['afterPartId UNKNOWN']],
  [
    'words of a part that cannot be kept',
    'describeDraftPart',
    part({ title: long(200), text: unreadable, minutes: -1 }),
    ['title TOO_LONG', 'text UNREADABLE', 'minutes OUT_OF_RANGE'],
  ],
  [
    'a part moved after one there is not',
    'moveDraftPart',
    ({ draft }) => {
      const { id: partId, version: expectedVersion } = draft.parts[0] ?? {}
      return { draftId: draft.id, partId, expectedVersion, afterPartId: unreadable }
    },
    ['afterPartId UNKNOWN'],
  ],
]

const block =
  (content: unknown): DraftCase[2] =>
  ({
    draft: {
      id: draftId,
      parts: [first],
    },
  }) => {
    const { id: blockId, version: expectedVersion } = first?.blocks[0] ?? {}
    return { draftId, blockId, expectedVersion, content }
  }
const newBlock =
  (change: object): DraftCase[2] =>
  ({
    draft: {
      id: draftId,
      parts: [first],
    },
  }) => ({ draftId, partId: first?.id, content: words('Here'), ...change })
const placed =
  (change: object): DraftCase[2] =>
  of => ({ ...newBlock({})(of), ...block(undefined)(of), content: undefined, ...change })

const outside: unknown = JSON.parse(JSON.stringify(question(hotspot)).replaceAll(/"x":[\d.]+/g, '"x":1.5'))
const link = (href: string): unknown =>
  JSON.parse(
    JSON.stringify(words('Here')).replace('"text":"Here"', `$&,"marks":[{"type":"link","attrs":{"href":"${href}"}}]`),
  )

const blocks: readonly DraftCase[] = [
  ['a piece that is none', 'addBlock', newBlock({ content: 'yes' }), ['content UNREADABLE']],
  ['a piece in a part there is not', 'addBlock', newBlock({ partId: unreadable }), ['partId UNKNOWN']],
  ['a piece after one there is not', 'addBlock', newBlock({ afterBlockId: nobody }), ['afterBlockId UNKNOWN']],
  ['a list of nothing', 'saveBlock', block([]), ['content UNREADABLE']],
  ['a page in place of a text', 'saveBlock', block('<p onclick="go()">Hello</p>'), ['content UNREADABLE']],
  ['a link that runs something', 'saveBlock', block(link('javascript:go()')), ['content UNREADABLE']],
  ['a region outside its image', 'saveBlock', block(outside), ['content UNREADABLE']],
  ['a patient', 'saveBlock', block(words(nhsNumber)), ['content PATIENT_IDENTIFIER']],
  ['what no database keeps', 'saveBlock', block(words(unreadable)), ['content UNREADABLE']],
  ['half a letter', 'saveBlock', block(words(halved)), ['content UNREADABLE']],
  ['more than one piece holds', 'saveBlock', block(words(long(65_536))), ['content TOO_LONG']],
  ['a piece moved into a part there is not', 'moveBlock', placed({ partId: nobody }), ['partId UNKNOWN']],
  ['a piece moved after one there is not', 'moveBlock', placed({ afterBlockId: nobody }), ['afterBlockId UNKNOWN']],
]

const comment =
  (change: object): DraftCase[2] =>
  ({ draft: { id: draftId } }) => ({ draftId, text: 'Say which probe.', ...change })
const step =
  (event: string, note: string | null): DraftCase[2] =>
  ({ draft: { id: draftId, version: expectedVersion } }) => ({ draftId, expectedVersion, event, note })

/** What cannot be taken of an author, with the problem beside its field. */
export const draftCases: readonly DraftCase[] = [
  ...beginnings,
  ...forms,
  ...parts,
  ...blocks,
  ['a comment of nothing', 'commentOnDraft', comment({ text: ' ' }), ['text MISSING']],
  ['a comment on a patient', 'commentOnDraft', comment({ text: nhsNumber }), ['text PATIENT_IDENTIFIER']],
  ['a comment that is too long', 'commentOnDraft', comment({ text: long(2000) }), ['text TOO_LONG']],
  ['a comment on a piece there is not', 'commentOnDraft', comment({ blockId: unreadable }), ['blockId UNKNOWN']],
  ['a note of a patient', 'moveModuleDraft', step('ASK_FOR_REVIEW', nhsNumber), ['note PATIENT_IDENTIFIER']],
  ['a note that is too long', 'moveModuleDraft', step('ASK_FOR_REVIEW', long(2000)), ['note TOO_LONG']],
]
