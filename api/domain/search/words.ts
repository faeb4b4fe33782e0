/** The most of a search that is read; what follows is left out. */
const mostLetters = 200
const mostWords = 12

/** Such as OBS-05 or ENH-08. */
const codePattern = /(?<![\p{L}\d-])([a-z]{3})-(\d{2})(?![\p{L}\d-])/gu

/**
 * A code as it stands among words.
 *
 * @example codeWord('OBS-05') // 'obs05'
 */
export function codeWord(code: string): string {
  return code.toLowerCase().replaceAll('-', '')
}

/**
 * The words of a text in small letters, in their order: letters and digits, with the hyphen of a code taken out, so that
 * "OBS-05" is one word wherever it stands. At most 12 words of the first 200 characters.
 *
 * @example wordsOf('Lumps & bumps, OBS-05') // ['lumps', 'bumps', 'obs05']
 */
export function wordsOf(text: string): string[] {
  const letters = text.normalize('NFC').slice(0, mostLetters).toLowerCase()
  const words = letters.replace(codePattern, '$1$2').match(/[\p{L}\d]+/gu) ?? []
  return words.slice(0, mostWords)
}
