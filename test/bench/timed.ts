/** What one step took. */
export interface Step {
  readonly what: string
  readonly seconds: number
  /** Seconds of all processors together. */
  readonly processor: number
  /** The most memory that the process was seen to hold meanwhile. */
  readonly peakBytes: number
}

/** Does a piece of work, and measures it. */
export async function timed(what: string, work: () => Promise<unknown>): Promise<Step> {
  let peakBytes = process.memoryUsage.rss()
  const look = setInterval(() => {
    peakBytes = Math.max(peakBytes, process.memoryUsage.rss())
  }, 20)
  const before = process.cpuUsage()
  const start = performance.now()
  try {
    await work()
  } finally {
    clearInterval(look)
  }
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(before)
  return { what, seconds, processor: (user + system) / 1e6, peakBytes }
}

/** Several steps as one. */
export function sumOf(what: string, steps: readonly Step[]): Step {
  return {
    what,
    seconds: steps.reduce((sum, { seconds }) => sum + seconds, 0),
    processor: steps.reduce((sum, { processor }) => sum + processor, 0),
    peakBytes: Math.max(...steps.map(({ peakBytes }) => peakBytes)),
  }
}
