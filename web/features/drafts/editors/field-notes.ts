import { inject, provide, type InjectionKey } from 'vue'

/** Something to put right, at a place within a block: names and indexes joined by dots. */
export interface FieldProblem {
  readonly path: string
  readonly message: string
}

const key: InjectionKey<() => readonly FieldProblem[]> = Symbol('what is to be put right')

/** A place within a text belongs to the whole of it, for it is one field. */
const isAt = (field: string, path: string): boolean => path === field || path.startsWith(`${field}.content.`)

function notesOf(problems: () => readonly FieldProblem[]) {
  return (field: string) => {
    const messages = problems().flatMap(({ path, message }) => (isAt(field, path) ? [message] : []))
    return { note: messages.length === 0 ? null : [...new Set(messages)].join('. '), 'data-path': field }
  }
}

/** Lets fields below, and those of who calls it, say what is to be put right in them. */
export function provideFieldProblems(problems: () => readonly FieldProblem[]) {
  provide(key, problems)
  return notesOf(problems)
}

/** What a field says of what is to be put right in it, by the place of the field within its block. */
export const useFieldNotes = () => notesOf(inject(key, () => []))

const contains = (field: string, path: string): boolean =>
  field !== '' && (path === field || path.startsWith(`${field}.`))

const writable = 'input, textarea, select, [role=textbox]'

/** The field of a problem, or the nearest thing around it, gets the focus. @returns whether there was any */
export function focusField(card: ParentNode, path: string): boolean {
  const [nearest] = [...card.querySelectorAll<HTMLElement>('[data-path]')]
    .filter(({ dataset }) => contains(dataset['path'] ?? '', path))
    .toSorted((a, b) => (b.dataset['path']?.length ?? 0) - (a.dataset['path']?.length ?? 0))
  const said = nearest?.querySelector<HTMLElement>(':scope > .app-field-note[tabindex]')
  // A text has its tools before it, so that buttons count only where there is nothing to write in.
  const target = said ?? nearest?.querySelector<HTMLElement>(writable) ?? nearest?.querySelector<HTMLElement>('button')
  target?.focus({ preventScroll: true })
  target?.scrollIntoView({ block: 'center' })
  return target != null
}
