/** Why a file is not taken, in words for the person who brought it. */
export interface UploadRefusal {
  readonly status: 403 | 413 | 415 | 422
  readonly code: RefusalCode
  readonly message: string
}

export type RefusalCode =
  | 'NOTHING_SENT'
  | 'CUT_OFF'
  | 'TOO_LARGE'
  | 'TOO_MANY_PIXELS'
  | 'NOT_A_KIND_WE_TAKE'
  | 'DICOM'
  | 'DAMAGED'
  | 'PATIENT_IDENTIFIER'
  | 'INVALID_WORDS'

/** Something was taken out, or has to be looked at by a person. */
export interface UploadNote {
  readonly code: string
  readonly message: string
}

/** A file that is not taken as it is. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly refusal: UploadRefusal

  constructor(status: UploadRefusal['status'], code: RefusalCode, message: string) {
    super(message)
    this.refusal = { status, code, message }
  }
}
