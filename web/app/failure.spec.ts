import { ApolloError, type ServerError } from '@apollo/client/core'
import { GraphQLError } from 'graphql'
import { describe, expect, it } from 'vitest'
import { failureOf } from './failure.ts'

function answered(statusCode: number): ServerError {
  return Object.assign(new Error('not ok'), { statusCode, response: new Response(), result: {} })
}

describe('a failure, by what the person can do about it', () => {
  it('is nothing when nothing failed', () => {
    expect(failureOf(null)).toBeNull()
  })

  it('is the connection when no answer came', () => {
    expect(failureOf(new ApolloError({ networkError: new Error('fetch failed') }))?.kind).toBe('offline')
  })

  it.each([429, 503])('is a matter of waiting when the API answers %i', statusCode => {
    expect(failureOf(new ApolloError({ networkError: answered(statusCode) }))?.kind).toBe('busy')
  })

  it('is ours when the API answers with an error, and carries the reference to report', () => {
    const error = new GraphQLError('masked', { extensions: { requestId: 'req-7' } })
    expect(failureOf(new ApolloError({ graphQLErrors: [error] }))).toEqual({ kind: 'failed', requestId: 'req-7' })
    expect(failureOf(new ApolloError({ networkError: answered(500) }))?.kind).toBe('failed')
  })
})
