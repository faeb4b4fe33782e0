/** First line of a list of people, in the words the API knows its columns by; a mark tells spreadsheets how it is written. */
const template = '\uFEFFE-mail,Organisation,Start,% of full time,University,Programme,Expected award\r\n'

/** Hands over a list to fill in. */
export function saveTemplate(fileName: string): void {
  const href = URL.createObjectURL(new Blob([template], { type: 'text/csv' }))
  Object.assign(document.createElement('a'), { href, download: fileName }).click()
  URL.revokeObjectURL(href)
}
