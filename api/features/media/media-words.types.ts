import { registerEnumType } from 'type-graphql'

/** What something is. */
export enum MediaKind {
  IMAGE = 'IMAGE',
  CLIP = 'CLIP',
  FILE = 'FILE',
}

registerEnumType(MediaKind, {
  name: 'MediaKind',
  description: 'What something is.',
  valuesConfig: {
    IMAGE: { description: 'One picture.' },
    CLIP: { description: 'A video, or a stack of frames in order.' },
    FILE: { description: 'Something to download: PDF, Word, Excel or CSV.' },
  },
})

/** By what right something is used. */
export enum MediaPermission {
  OWN_WORK = 'OWN_WORK',
  OWN_SYNTHETIC = 'OWN_SYNTHETIC',
  PATIENT_CONSENT = 'PATIENT_CONSENT',
  ORGANISATION_TEACHING_LICENCE = 'ORGANISATION_TEACHING_LICENCE',
  OPEN_LICENCE = 'OPEN_LICENCE',
  PERMISSION_OF_OWNER = 'PERMISSION_OF_OWNER',
}

registerEnumType(MediaPermission, {
  name: 'MediaPermission',
  description: 'By what right something is used for teaching.',
  valuesConfig: {
    OWN_WORK: { description: 'Written or drawn by its author, with nobody in it.' },
    OWN_SYNTHETIC: { description: 'Made by a program or from a phantom: nobody was scanned.' },
    PATIENT_CONSENT: { description: 'The patient agreed in writing that it is used for teaching.' },
    ORGANISATION_TEACHING_LICENCE: {
      description: 'The organisation that holds it lets de-identified images be used for teaching.',
    },
    OPEN_LICENCE: { description: 'Published under a licence that lets anybody use it; say which in the note.' },
    PERMISSION_OF_OWNER: { description: 'Whoever has the rights agreed; say who and when in the note.' },
  },
})

/** What an author looks for before they confirm that something shows nothing of a patient. */
export enum DeidentificationCheck {
  NO_NAME = 'NO_NAME',
  NO_NUMBER = 'NO_NUMBER',
  NO_DATE = 'NO_DATE',
  NO_FACE = 'NO_FACE',
  NO_BURNED_IN_TEXT = 'NO_BURNED_IN_TEXT',
  NOT_RECOGNISABLE = 'NOT_RECOGNISABLE',
}

registerEnumType(DeidentificationCheck, {
  name: 'DeidentificationCheck',
  description:
    'What a person looks for before something is used. Nothing here reads the words in a picture: only who looks can tell.',
  valuesConfig: {
    NO_NAME: { description: 'No name of a patient, relative or referrer.' },
    NO_NUMBER: { description: 'No NHS, hospital or accession number, and no barcode.' },
    NO_DATE: { description: 'No date of birth, date or time of the examination.' },
    NO_FACE: { description: 'No face, and no skin mark that somebody is known by; 3D views of a fetus included.' },
    NO_BURNED_IN_TEXT: {
      description: 'No words in the picture that came from the scanner with a patient: in every frame of a clip, too.',
    },
    NOT_RECOGNISABLE: {
      description:
        'What it shows is not so rare that somebody would know whose it is; or the note on rarity says why it is used.',
    },
  },
})
