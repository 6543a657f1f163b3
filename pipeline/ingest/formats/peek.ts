/** The first items of what can be read only once; `all` gives these again and then the rest, `close` ends the reading. */
export async function peek<T>(source: AsyncIterable<T>, count: number): Promise<{ first: T[]; all: AsyncIterable<T>; close: () => Promise<unknown> }> {
  const iterator = source[Symbol.asyncIterator]()
  const first: T[] = []
  while (first.length < count) {
    const { done, value } = await iterator.next()
    if (done === true) break
    first.push(value)
  }
  return { first, all: rest(first, iterator), close: async () => iterator.return?.() }
}

async function* rest<T>(first: readonly T[], iterator: AsyncIterator<T>): AsyncGenerator<T> {
  yield* first
  yield* { [Symbol.asyncIterator]: () => iterator }
}
