/** Areas of practice and pillars as people in a department say them. */
const WORDS: Readonly<Record<string, string>> = {
  OBS: 'obstetrics',
  GYN: 'gynaecology and early pregnancy',
  GMU: 'general and abdominal',
  URO: 'renal tract and scrotum',
  VAS: 'vascular',
  MSK: 'musculoskeletal',
  HNK: 'head and neck',
  BRS: 'breast',
  PAE: 'paediatric',
  INT: 'procedures and contrast',
  CLN: 'everyday scanning and reporting',
  LDM: 'leading and managing',
  EDU: 'teaching and learning',
  RES: 'audit and research',
}

/** An area of practice or pillar in words; the code itself where there are none. @example domainWords('URO') // 'renal tract and scrotum' */
export function domainWords(domain: string): string {
  return WORDS[domain] ?? domain
}

/** The pillars beside clinical practice: what is done there is vouched for, not watched on a list. */
export const PILLARS_BESIDE: ReadonlySet<string> = new Set(['LDM', 'EDU', 'RES'])

const LAST = ['CLN', 'INT', 'LDM', 'EDU', 'RES']

/**
 * The order in which areas and pillars are asked about: areas of practice, then the shared core, procedures, and the
 * pillars beside them. Lower comes first.
 *
 * @example domainPlace('OBS') < domainPlace('RES') // true
 */
export function domainPlace(domain: string): number {
  return LAST.indexOf(domain) + 1
}
