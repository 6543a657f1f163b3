import { fork } from 'node:child_process'
import { once } from 'node:events'
import { exitCodes, UserError } from '../domain/errors.ts'

/** How a command writes: it starts a process that does, or it is that process. Without one it writes by itself. */
export interface Writer {
  /** Of the process that writes: the copy that it works on. */
  readonly token: string | undefined
  /** Runs the same command in a process of its own, which works on the copy of this name. */
  readonly start: (token: string) => Promise<Written>
}

export interface Written {
  readonly code: number
  /** Whether the work was done to its end; else it was said why not. */
  readonly isDone: boolean
  /** Says what the process had to say, which holds only once its work is published. */
  readonly say: () => void
}

const variable = 'EVENHAND_WORKING_COPY'

/**
 * The writer of a command line. A process of its own gives its files free when it ends, and one that the system kills for its
 * memory takes nothing with it.
 */
export function writerOfProcess(out: (text: string) => void): Writer {
  const token = process.send === undefined ? undefined : process.env[variable]
  // Nobody would publish the work any more. Killed, because an orderly end waits for what the engine is doing.
  if (token !== undefined) process.once('disconnect', endAtOnce)
  return { token, start: (name) => startWriter(name, out) }
}

/** Tells the process that waits that the work was done to its end, with its exit code. */
export function reportDone(writer: Writer, code: number): void {
  if (writer.token === undefined) return
  process.removeListener('disconnect', endAtOnce)
  process.send!({ code }, () => {
    process.disconnect()
  })
}

/** Lets a process end that failed and said why. */
export function reportFailed(writer: Writer): void {
  if (writer.token === undefined) return
  process.removeListener('disconnect', endAtOnce)
  process.disconnect()
}

function endAtOnce(): void {
  process.kill(process.pid, 'SIGKILL')
}

async function startWriter(token: string, out: (text: string) => void): Promise<Written> {
  const child = fork(process.argv[1]!, process.argv.slice(2), { env: { ...process.env, [variable]: token }, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  let [said, done] = ['', false]
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (said += text))
  child.on('message', () => (done = true))
  const stop = (): void => {
    child.kill('SIGKILL')
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    await once(child, 'close')
  } finally {
    process.removeListener('SIGINT', stop).removeListener('SIGTERM', stop)
  }
  const { exitCode: code, signalCode: signal } = child
  if (signal !== null || code === null) throw new UserError('writer-killed', { signal: signal ?? '?' })
  return { code, isDone: done && code !== exitCodes.bug, say: () => { out(said) } }
}
