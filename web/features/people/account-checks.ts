import type { FieldError } from '../../app/problems.ts'

/** Characters, as the API asks for. */
const shortestPassword = 12

/** A line for the error summary where a field is not filled in as asked. */
type Check = FieldError | null

export const isFilled = (fieldId: string, value: string, message: string): Check =>
  value.trim() === '' ? { fieldId, message } : null

export const isAddress = (fieldId: string, value: string, message: string): Check =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim()) ? null : { fieldId, message }

export const isLongEnough = (fieldId: string, value: string, message: string): Check =>
  value.length < shortestPassword ? { fieldId, message } : null

/** The checks that found something. */
export const found = (...checks: readonly Check[]): FieldError[] => checks.filter(check => check !== null)
