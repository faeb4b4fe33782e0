/** One possible answer of a choice, with what it means beside it. */
export interface FieldOption {
  readonly value: string
  readonly label: string
  /** What is seen where this is the answer; null for an item of a checklist that says enough by itself. */
  readonly anchor: string | null
}

/** One question of a form. A text has no options; a checklist is ticked item by item. */
export interface FormField {
  readonly code: string
  readonly kind: 'CHOICE' | 'TEXT' | 'CHECKLIST'
  readonly label: string
  readonly isRequired: boolean
  readonly options: readonly FieldOption[]
}

/** A form as data: what it asks beside the level of supervision of every item, and of safety. */
export interface FormContent {
  readonly name: string
  readonly purpose: string
  readonly supervisionQuestion: string
  readonly safetyQuestion: string
  /** Core items it can show, ticked to begin with. */
  readonly capabilityCodes: readonly string[]
  readonly fields: readonly FormField[]
}

export interface FormProblem {
  readonly path: string
  readonly code: string
  readonly message: string
}

/** The most a form asks: what does not fit into ninety seconds is another form. */
const mostFields = 8
const mostOptions = 20
const longestText = 300

type Check = (path: string, code: string, message: string) => void

/**
 * What is wrong with a form, whoever wrote it: a question without words, a choice that is none or has no anchors, a code
 * given twice, the safety question missing, a capability there is not, or a pass: what is seen in the room informs, and
 * decides nothing (product rules 3 and 17).
 *
 * @param content the form as it would be published
 * @param capabilities codes of the published framework
 * @example formProblems({ ...form, safetyQuestion: '' }, codes) // [{ path: 'safetyQuestion', code: 'MISSING', ... }]
 */
export function formProblems(content: FormContent, capabilities: ReadonlySet<string>): FormProblem[] {
  const problems: FormProblem[] = []
  const wrong: Check = (path, code, message) => void problems.push({ path, code, message })
  for (const key of ['name', 'purpose', 'supervisionQuestion', 'safetyQuestion'] as const)
    checkWords(content[key], key, wrong)
  for (const [index, code] of content.capabilityCodes.entries())
    if (!capabilities.has(code))
      wrong(`capabilityCodes.${index}`, 'UNKNOWN', `“${code}” is not a capability of this framework`)
  if (content.fields.length > mostFields)
    wrong('fields', 'OUT_OF_RANGE', `Ask at most ${mostFields} questions: a form takes 90 seconds`)
  const codes = new Set<string>()
  for (const [index, field] of content.fields.entries()) {
    checkField(field, `fields.${index}`, wrong)
    if (codes.has(field.code)) wrong(`fields.${index}.code`, 'REPEATED', 'Give each question a code of its own')
    codes.add(field.code)
  }
  return problems
}

function checkWords(text: string, path: string, wrong: Check): void {
  if (text.trim() === '') wrong(path, 'MISSING', 'Say this in words')
  else if (text.length > longestText) wrong(path, 'TOO_LONG', `Use ${longestText} characters or fewer`)
}

const decides = /\b(pass(es|ed)?|fail(s|ed)?)\b/i

function checkField(field: FormField, path: string, wrong: Check): void {
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(field.code))
    wrong(`${path}.code`, 'UNREADABLE', 'A code is small letters, digits and hyphens, and begins with a letter')
  checkWords(field.label, `${path}.label`, wrong)
  const words = [field.code, field.label, ...field.options.flatMap(({ value, label }) => [value, label])]
  if (words.some(word => decides.test(word)))
    wrong(path, 'DECIDES', 'An observation informs: it has no pass and no fail')
  if (field.kind === 'TEXT') {
    if (field.options.length > 0) wrong(`${path}.options`, 'NOT_ASKED', 'A text has no answers to choose from')
    return
  }
  const fewest = field.kind === 'CHOICE' ? 2 : 1
  if (field.options.length < fewest || field.options.length > mostOptions)
    wrong(`${path}.options`, 'OUT_OF_RANGE', `Give from ${fewest} to ${mostOptions} answers`)
  const values = new Set<string>()
  for (const [index, option] of field.options.entries()) {
    checkWords(option.label, `${path}.options.${index}.label`, wrong)
    if (values.has(option.value))
      wrong(`${path}.options.${index}.value`, 'REPEATED', 'Give each answer a value of its own')
    values.add(option.value)
    if (field.kind === 'CHOICE') checkWords(option.anchor ?? '', `${path}.options.${index}.anchor`, wrong)
  }
}
