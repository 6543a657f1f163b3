import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { generateCounty } from '../../data-samples/generate/county.ts'

const folder = join(import.meta.dirname, '../../data-samples/county')

describe('the sample county', () => {
  const files = generateCounty()

  test.each([...files.keys()])('%s is what `npm run samples` writes', (path) => {
    expect(Buffer.from(files.get(path)!).equals(readFileSync(join(folder, path)))).toBe(true)
  })

  test('holds no file that the generator does not write', () => {
    const inbox = readdirSync(join(folder, 'inbox')).map((name) => `inbox/${name}`)
    expect(inbox.toSorted()).toEqual([...files.keys()].filter((path) => path.startsWith('inbox/')).toSorted())
  })

  test('stays small', () => {
    const size = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0)
    expect(size).toBeLessThan(1_500_000)
  })
})
