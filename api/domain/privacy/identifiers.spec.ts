import { describe, expect, it } from 'vitest'
import { explainFinding, findPatientIdentifiers } from './identifiers.ts'

const kinds = (text: string): readonly string[] => findPatientIdentifiers(text).map(finding => finding.kind)
const passages = (text: string): readonly string[] => findPatientIdentifiers(text).map(finding => finding.text)

describe('an NHS number in a note', () => {
  it.each([
    '9434765919',
    '943 476 5919',
    '943-476-5919',
    '943\u00a0476\u00a05919',
    '943\u2011476\u20115919',
    '943.476.5919',
    '943 - 476 - 5919',
    '943\u200b476\u200b5919',
    '9434 765919',
    '94347 65919',
    '943476-5919',
  ])('is found as written: %s', written => {
    expect(passages(`Scan of ${written}, unusual placenta.`)).toEqual([written])
    expect(kinds(`Scan of ${written}, unusual placenta.`)).toEqual(['NHS_NUMBER'])
  })

  it('is found in any grouping once the words say what it is', () => {
    expect(passages('NHS no: 94 34 76 59 19')).toEqual(['94 34 76 59 19'])
    expect(passages('nhs number is 9 4 3 4 7 6 5 9 1 9')).toEqual(['9 4 3 4 7 6 5 9 1 9'])
  })

  it('is found beside other figures, at the start and at the end, and more than once', () => {
    expect(passages('943 476 5919 seen on 12 03 2026 with 943 476 5919')).toEqual(['943 476 5919', '943 476 5919'])
    expect(passages('seen on 12.03.2026 9434765919')).toEqual(['9434765919'])
    expect(passages('NHS9434765919')).toEqual(['9434765919'])
  })

  it('says where it stands', () => {
    const text = 'Second look, 943 476 5919.'
    const [finding] = findPatientIdentifiers(text)
    expect(text.slice(finding?.start, finding?.end)).toBe('943 476 5919')
  })

  it.each([
    ['a wrong check digit', 'Case 943 476 5918 discussed'],
    ['nine digits', '943 476 591'],
    ['eleven digits', '94347659190'],
    ['a mobile number', 'Ring me on 07700 900123'],
    ['a switchboard number', '0161 496 0000'],
    ['an international number', 'Ring +44 7700 900981 or +44 (0)7700 900981'],
    ['a number after the word phone', 'phone: 943 476 5919'],
    ['a decimal fraction', 'ratio 0.9434765919'],
    ['ten equal digits', 'ref 1111111111 and 0000000000'],
    ['biometry in millimetres', 'BPD 90 HC 324 AC 330 FL 71 at 38+2'],
    ['a list of counts', 'Lists of 12 18 9 14 20 this week, 2026-03-12'],
    ['a professional registration', 'HCPC RA012345'],
  ])('is not seen in %s', (_, text) => {
    expect(findPatientIdentifiers(text)).toEqual([])
  })

  it('is called a CHI number where it begins with a day of birth', () => {
    expect(kinds('010190 1232')).toEqual(['CHI_NUMBER'])
    expect(kinds('CHI 0101901232')).toEqual(['CHI_NUMBER'])
  })
})

describe('a hospital number in a note', () => {
  it.each([
    ['MRN: RK123456', 'RK123456'],
    ['mrn 0012345', '0012345'],
    ['Hospital number 12-34-567', '12-34-567'],
    ['hosp no. X1234567', 'X1234567'],
    ['Patient ID is 700123', '700123'],
    ['unit no 123456', '123456'],
    ['accession number: 20260312001', '20260312001'],
    ['MRN number #448812', '448812'],
  ])('is found after its cue: %s', (text, passage) => {
    expect(findPatientIdentifiers(text)).toMatchObject([{ kind: 'HOSPITAL_NUMBER', text: passage }])
  })

  it.each([
    'Logged 123456 examinations',
    'patient no 12 of 20',
    'The hospital number of lists is 14',
    'Room RK12',
    'MRN not recorded',
  ])('is not seen without a cue and a number: %s', text => {
    expect(findPatientIdentifiers(text)).toEqual([])
  })
})

describe('a date of birth in a note', () => {
  it.each([
    ['DOB 12/03/1984', '12/03/1984'],
    ['D.O.B: 12.3.84', '12.3.84'],
    ['date of birth - 12 March 1984', '12 March 1984'],
    ['born on 12th Mar 1984', '12th Mar 1984'],
    ['born March 12, 1984', 'March 12, 1984'],
    ['dob=1984-03-12', '1984-03-12'],
    ['DOB 12031984', '12031984'],
    ['Date of birth 03/25/1984', '03/25/1984'],
  ])('is found after its cue: %s', (text, passage) => {
    expect(findPatientIdentifiers(text)).toMatchObject([{ kind: 'DATE_OF_BIRTH', text: passage }])
  })

  it.each([
    'Audit of 12/03/2026',
    'Baby born at 38+2',
    'born in 1984',
    'stillborn 12/03/2026',
    'DOB 45/13/1984',
    'I was reborn as a teacher',
  ])('is not seen in: %s', text => {
    expect(findPatientIdentifiers(text)).toEqual([])
  })
})

describe('what is found', () => {
  it('comes in the order of the text and never twice', () => {
    expect(kinds('DOB 12/03/1984, MRN 943 476 5919, hospital number 700123')).toEqual([
      'DATE_OF_BIRTH',
      'NHS_NUMBER',
      'HOSPITAL_NUMBER',
    ])
  })

  it('is explained without repeating it', () => {
    const [finding] = findPatientIdentifiers('943 476 5919')
    const words = finding === undefined ? '' : explainFinding(finding)
    expect(words).toBe('This looks like an NHS number (ending “19”). Remove it; your text is kept.')
  })

  it('is found fast in a long text of any kind', () => {
    for (const piece of ['1 ', 'MRN  ', 'DOB ', '943 476 591 ', 'hospital number ', '9-', 'NHS ']) {
      expect(findPatientIdentifiers(piece.repeat(20_000))).toEqual([])
    }
  })
})
