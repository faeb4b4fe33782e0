import type { Mail } from '../mail/index.ts'

const ignore = 'If you did not ask for this, you can ignore this letter: nothing changes unless the link is used.'

export const resetLetter = (to: string, link: string): Mail => ({
  to,
  subject: 'Set a new password for Soundings',
  paragraphs: [
    'Somebody, probably you, asked to set a new password for Soundings.',
    'Open this link within 60 minutes. It works once.',
    link,
    ignore,
  ],
})

export const noPasswordLetter = (to: string, provider: string): Mail => ({
  to,
  subject: 'Signing in to Soundings',
  paragraphs: [
    'Somebody, probably you, asked to set a new password for Soundings.',
    `You have none here: you sign in with ${provider}.`,
    'If you did not ask for this, you can ignore this letter.',
  ],
})

export const signUpLetter = (to: string, link: string): Mail => ({
  to,
  subject: 'Finish signing up to Soundings',
  paragraphs: [
    'Somebody, probably you, asked to sign up to Soundings with this address.',
    'Open this link within 24 hours to choose a password. It works once.',
    link,
    ignore,
  ],
})

export const alreadySignedUpLetter = (to: string, signIn: string, reset: string): Mail => ({
  to,
  subject: 'You already have a Soundings account',
  paragraphs: [
    'Somebody, probably you, asked to sign up to Soundings with this address. It has an account already. Sign in here:',
    signIn,
    'If you do not know your password any more, set a new one here:',
    reset,
    'If you did not ask for this, you can ignore this letter.',
  ],
})

export const newAddressLetter = (to: string, link: string): Mail => ({
  to,
  subject: 'Confirm your new address for Soundings',
  paragraphs: [
    'Somebody, probably you, asked to sign in to Soundings with this address from now on.',
    'Open this link within 60 minutes to confirm it. It works once.',
    link,
    ignore,
  ],
})

export const addressTakenLetter = (to: string): Mail => ({
  to,
  subject: 'Somebody asked to use your address for Soundings',
  paragraphs: [
    'Somebody asked to sign in to Soundings with this address, which already has an account. Nothing was changed.',
    'If it was you: sign in with this address to use that account.',
  ],
})

export const addressChangedLetter = (to: string, help: string): Mail => ({
  to,
  subject: 'Your address for Soundings was changed',
  paragraphs: [
    'From now on somebody signs in to your Soundings account with another address, which was confirmed.',
    'If it was not you, tell the person who looks after Soundings in your department at once.',
    help,
  ],
})

export const passwordChangedLetter = (to: string, reset: string): Mail => ({
  to,
  subject: 'Your password for Soundings was changed',
  paragraphs: [
    'A new password was set for your Soundings account, and you were signed out everywhere else.',
    'If it was not you, set another one at once:',
    reset,
  ],
})

export const secondFactorLetter = (to: string, isOn: boolean): Mail => ({
  to,
  subject: isOn ? 'Sign-in codes are on for Soundings' : 'Sign-in codes are off for Soundings',
  paragraphs: [
    isOn
      ? 'From now on your Soundings account asks for a code from your app when you sign in.'
      : 'Your Soundings account no longer asks for a code when you sign in.',
    'If it was not you, change your password and tell the person who looks after Soundings in your department.',
  ],
})

export const closedLetter = (to: string): Mail => ({
  to,
  subject: 'Your Soundings account is closed',
  paragraphs: [
    'Your Soundings account is closed and your record is erased. Signed decisions are kept under an invented name.',
    'If it was not you, tell the person who looks after Soundings in your department at once.',
  ],
})
