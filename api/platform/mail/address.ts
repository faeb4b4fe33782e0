const addressPattern = /^[^\s@,;<>"\\()[\]]+@[^\s@,;<>"\\()[\].]+(\.[^\s@,;<>"\\()[\].]+)+$/

/** An address as it is kept: without what a paste brings along. */
export const addressOf = (typed: string): string => typed.trim().toLowerCase()

export function isAddress(typed: string): boolean {
  const address = addressOf(typed)
  // A letter's head is made of lines: nothing that ends one may stand in an address.
  return address.length <= 254 && addressPattern.test(address) && !/\p{Cc}/u.test(address)
}
