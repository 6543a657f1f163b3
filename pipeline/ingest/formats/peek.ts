/** The first items of what can be read only once; `all` gives these again and then the rest, `close` ends the reading. */
export async function peek<T>(
  source: AsyncIterable<T>,
  count: number,
): Promise<{ first: T[]; all: AsyncIterable<T>; close: () => Promise<unknown> }> {
  const rest = source[Symbol.asyncIterator]()
  const first: T[] = []
  while (first.length < count) {
    const { done, value } = await rest.next()
    if (done === true) break
    first.push(value)
  }
  return { first, all: continued(first, rest), close: async () => rest.return?.() }
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
