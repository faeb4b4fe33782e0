/** One option of radios, checkboxes or a select. `group` puts options under a heading, in the order they come. */
export type Choice = { value: string; label: string; hint?: string; group?: string }

/** Options in runs under their group headings. */
export function groupChoices(choices: readonly Choice[]): { title: string | null; choices: Choice[] }[] {
  const groups: { title: string | null; choices: Choice[] }[] = []
  for (const choice of choices) {
    const title = choice.group ?? null
    const last = groups.at(-1)
    if (last && last.title === title) last.choices.push(choice)
    else groups.push({ title, choices: [choice] })
  }
  return groups
}
