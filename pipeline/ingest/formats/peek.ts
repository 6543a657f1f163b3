/** The first items, and all of them from the beginning, of what can be read once. `all` can be read once as well. */
export async function peek<T>(source: AsyncIterable<T>, count: number): Promise<{ first: T[]; all: AsyncIterable<T> }> {
  const rest = source[Symbol.asyncIterator]()
  const first: T[] = []
  while (first.length < count) {
    const { done, value } = await rest.next()
    if (done === true) break
    first.push(value)
  }
  return { first, all: continued(first, rest) }
}

async function* continued<T>(first: readonly T[], rest: AsyncIterator<T>): AsyncGenerator<T> {
  try {
    yield* first
    for (;;) {
      const { done, value } = await rest.next()
      if (done === true) return
      yield value
    }
  } finally {
    await rest.return?.()
  }
}
