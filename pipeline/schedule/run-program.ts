import { spawn } from 'node:child_process'

export interface ProgramEnd {
  /** Null where the program is not there or was ended by a signal. */
  readonly code: number | null
  readonly out: string
  readonly err: string
  readonly isMissing: boolean
}

/** Runs a program without a shell and waits for its end. */
export type RunProgram = (program: string, words: readonly string[], input?: string) => Promise<ProgramEnd>

export const runProgram: RunProgram = (program, words, input = '') =>
  new Promise((resolve) => {
    const child = spawn(program, words, { stdio: ['pipe', 'pipe', 'pipe'] })
    let [out, err] = ['', '']
    child.stdout.on('data', (part: Buffer) => { out += part.toString() })
    child.stderr.on('data', (part: Buffer) => { err += part.toString() })
    // A program that reads no input closes it: that is no failure.
    child.stdin.on('error', () => undefined)
    child.on('error', (error) => { resolve({ code: null, out, err: error.message, isMissing: true }) })
    child.on('close', (code) => { resolve({ code, out, err, isMissing: false }) })
    child.stdin.end(input)
  })
