import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../package-root.ts'
import { parseYaml } from '../../settings/parse-yaml.ts'
import { z } from '../../settings/shape.ts'
import { halfWidth } from './half-width.ts'
import { nearest } from '../../settings/nearest.ts'
import { fault, type Parsed } from './parsed.ts'

export type CodeWords = ReadonlyMap<string, string>

const file = join(packageRoot, 'pipeline/ingest/mappings/words/codes.yaml')
const listsShape = z.record(z.string(), z.record(z.string(), z.array(z.string())))
let vocabulary: ReadonlyMap<string, CodeWords> | undefined

/** Word → code for one list of codes, the codes themselves included. */
export function codeWords(list: string): CodeWords {
  vocabulary ??= readVocabulary()
  const words = vocabulary.get(list)
  if (words === undefined) throw new Error(`codes.yaml has no list "${list}"`)
  return words
}

/** What the codes of a list are called in files, each by the first of its words. */
export function namesOfCodes(list: string): string[] {
  const names = new Map<string, string>()
  for (const [word, code] of codeWords(list)) if (word !== code && !names.has(code)) names.set(code, word)
  return [...names.values()]
}

/** What a code of a list is called in files, by the first of its words; what is no code of it stays as it is. */
export function nameOfCode(list: string, code: string): string {
  return [...codeWords(list)].find(([word, meant]) => meant === code && word !== code)?.[0] ?? code
}

export function lookUpCode(text: string, words: CodeWords): string | undefined {
  return words.get(normalise(text))
}

export function parseCode(text: string, words: CodeWords): Parsed<string> {
  const code = lookUpCode(text, words)
  return code === undefined ? fault('code-unknown', { nearest: nearest(normalise(text), [...words.keys()]) }) : { value: code }
}

/** Word → code from a mapping's own list, over the built-in words. */
export function withOwnWords(words: CodeWords, own: Readonly<Record<string, string>>): CodeWords {
  return new Map([...words, ...Object.entries(own).map(([word, code]) => [normalise(word), code] as const)])
}

function readVocabulary(): ReadonlyMap<string, CodeWords> {
  const lists = listsShape.parse(parseYaml(readFileSync(file, 'utf8'), file, 'mapping-unreadable'))
  return new Map(
    Object.entries(lists).map(([list, codes]) => [
      list,
      new Map(Object.entries(codes).flatMap(([code, words]) => [code, ...words].map((word) => [normalise(word), code]))),
    ]),
  )
}

function normalise(text: string): string {
  return halfWidth(text).replaceAll(/\s/g, '').toLowerCase()
}
