let count = 0
let waiting: (() => void)[] = []

/** Notes that something was asked; what comes back notes that it was answered, however often it is called. */
export function noteAsked(): () => void {
  count += 1
  let isAnswered = false
  return () => {
    if (isAnswered) return
    isAnswered = true
    count -= 1
    if (count > 0) return
    const told = waiting
    waiting = []
    for (const tell of told) tell()
  }
}

/** When nothing that was asked of the API is unanswered: at once where that is so. */
export function whenAnswered(): Promise<void> {
  return count === 0 ? Promise.resolve() : new Promise(resolve => waiting.push(resolve))
}
