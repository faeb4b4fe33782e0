import { readFile, writeFile } from 'node:fs/promises'
import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate'
import { explainFinding, findPatientIdentifiers } from '../../domain/privacy/identifiers.ts'
import type { TakenType } from './found-type.ts'
import { Refused, type UploadNote } from './upload-refusal.ts'

/** Octets of all parts of an Office file together; one that unpacks to more is made to fill a disk. */
const mostUnpacked = 100 * 1024 * 1024

const damaged = (): Refused =>
  new Refused(422, 'DAMAGED', 'This file is damaged or not whole: save it again where it came from')

/** Words are what may name a patient; where they can be read, they are. */
const checkWords = (text: string): void => {
  const [finding] = findPatientIdentifiers(text)
  if (finding) throw new Refused(422, 'PATIENT_IDENTIFIER', `In this file: ${explainFinding(finding)}`)
}

const unpack = (octets: Uint8Array): Unzipped => {
  let unpacked = 0
  try {
    return unzipSync(octets, {
      filter: ({ originalSize }) => {
        unpacked += originalSize
        if (unpacked > mostUnpacked) throw damaged()
        return true
      },
    })
  } catch {
    throw damaged()
  }
}

const properties = /^docProps\/(core|app|custom)\.xml$/
const thumbnail = /^docProps\/thumbnail\./
const program = /vbaProject\.bin$|^(word|xl)\/(embeddings|activeX)\//

const emptyProperties: Readonly<Record<string, string>> = {
  core: '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
  app: '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
  custom: '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
}

const wordsIn = (xml: string): string => xml.replaceAll(/<\/(w:p|si|c|row)>/g, ' ; ').replaceAll(/<[^>]*>/g, '')

/** Word and Excel keep who wrote a file, where, and a picture of it: that is emptied, and the file packed anew. */
const cleanOffice = async (path: string): Promise<UploadNote[]> => {
  const parts = unpack(await readFile(path))
  if (Object.keys(parts).some(name => program.test(name)))
    throw new Refused(415, 'NOT_A_KIND_WE_TAKE', 'This file carries a program or another file: save it without')
  const cleaned: Unzipped = {}
  let found = false
  for (const [name, octets] of Object.entries(parts)) {
    if (name.endsWith('.xml')) checkWords(wordsIn(strFromU8(octets)))
    const kind = properties.exec(name)?.[1]
    found ||= kind !== undefined || thumbnail.test(name)
    if (thumbnail.test(name)) cleaned[name] = new Uint8Array()
    else cleaned[name] = kind === undefined ? octets : strToU8(emptyProperties[kind] ?? '')
  }
  await writeFile(path, zipSync(cleaned))
  return found
    ? [{ code: 'DOCUMENT_PROPERTIES', message: 'Removed who wrote the file, when and for whom from its properties' }]
    : []
}

const looked = {
  code: 'LOOK_INSIDE',
  message: 'The service cannot read every page of it: look through all of it before you confirm it',
}

/** A text of a PDF as it is written between brackets, or as digits of sixteen. */
const pdfText = String.raw`\((?<words>(?:[^()\\]|\\.)*)\)|<(?<digits>[\dA-Fa-f\s]*)>`
const pdfProperty = new RegExp(
  String.raw`/(?:Title|Author|Subject|Keywords)\s*(?:${pdfText}|(?<object>\d+)\s+\d+\s+R)`,
  'g',
)

const readPdfText = ({ words, digits = '' }: Readonly<Record<string, string | undefined>>): string => {
  const octets = words === undefined ? Buffer.from(digits.replaceAll(/\s/g, ''), 'hex') : Buffer.from(words, 'latin1')
  const isWide = octets[0] === 0xfe && octets[1] === 0xff
  // Pairs of octets are the other way round than here, and a mark before them says so.
  return isWide
    ? octets
        .subarray(2, octets.length - (octets.length % 2))
        .swap16()
        .toString('utf16le')
    : octets.toString('latin1')
}

/** What a PDF says of itself, beside the words or in a place of its own. */
const statedIn = (text: string): string[] =>
  [...text.matchAll(pdfProperty)].flatMap(({ groups = {} }) => {
    if (groups['object'] === undefined) return [readPdfText(groups)]
    const place = new RegExp(String.raw`(?:^|\s)${groups['object']}\s+\d+\s+obj\s*(?:${pdfText})`)
    const found = place.exec(text)?.groups
    return found === undefined ? [] : [readPdfText(found)]
  })

/** What can be read of a PDF without unpacking it: its properties, and whether it does things by itself. */
const checkPdf = async (path: string): Promise<UploadNote[]> => {
  const text = (await readFile(path)).toString('latin1')
  if (!/%%EOF\s*$/.test(text.slice(-1024))) throw damaged()
  if (/\/(JavaScript|JS|Launch|EmbeddedFile)\b/.test(text))
    throw new Refused(
      415,
      'NOT_A_KIND_WE_TAKE',
      'This PDF carries a program or another file: print it to a new PDF, and send that',
    )
  const stated = statedIn(text)
  checkWords(stated.join(' ; '))
  const kept = {
    code: 'PDF_PROPERTIES',
    message: 'A PDF keeps its own title and author, and they stay in it: to be rid of them, print it to a new PDF',
  }
  return stated.length > 0 || text.includes('/Metadata') ? [kept, looked] : [looked]
}

const checkTable = async (path: string): Promise<UploadNote[]> => {
  checkWords((await readFile(path, 'utf8')).replaceAll(/[\r\n]+/g, ' ; '))
  return []
}

/** Cleans a file to download, in place, as far as its kind lets; says what a person has to look at. */
export const cleanDocument = async (type: TakenType, path: string): Promise<UploadNote[]> => {
  if (type === 'text/csv') return checkTable(path)
  if (type === 'application/pdf') return checkPdf(path)
  return [...(await cleanOffice(path)), looked]
}
