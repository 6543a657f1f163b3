/** Works on the next of a sequence while the one that was handed over is used. What fails ahead of time fails when it is asked for. */
export async function* ahead<T>(source: AsyncGenerator<T, unknown, undefined>): AsyncGenerator<T> {
  let next = source.next()
  try {
    for (;;) {
      const { done, value } = await next
      if (done === true) return
      next = source.next()
      next.catch(() => undefined)
      yield value
    }
  } finally {
    await next.catch(() => undefined)
    await source.return(undefined)
  }
}
