import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadChecks } from '../pipeline/checks/load-checks.ts'
import { packageRoot } from '../pipeline/package-root.ts'
import { loadRegulations } from '../pipeline/regulations/load-regulations.ts'
import { exitCodes } from '../pipeline/domain/errors.ts'
import { regulationPage } from './support/regulation-pages.ts'

const read = (name: string): string => readFileSync(join(packageRoot, name), 'utf8')
const readme = read('README.md')
const chinese = read('README.zh-CN.md')
/** Headings, commands and exit codes: what must stand in the same order in both. */
const outlineOf = (text: string): string[] =>
  text.split('\n').flatMap((line) => /^(#+ |\|[^|]*`evenhand [^|]*\||\| \d+ \|)/.exec(line)?.[0] ?? [])
const codeOf = (text: string): string[] => [...text.matchAll(/```\w*\n([\s\S]*?)```/g)].map((match) => match[1]!)

describe('the README', () => {
  it('is in step with its Chinese form', () => {
    expect(codeOf(chinese)).toEqual(codeOf(readme))
    expect(outlineOf(chinese)).toEqual(outlineOf(readme))
  })

  it('names every command, and only commands that exist', () => {
    const program = readdirSync(join(packageRoot, 'pipeline/cli')).map((file) => read(`pipeline/cli/${file}`)).join('\n')
    const commands = [...program.matchAll(/^ {4}\.command\('(\w+)/gm)].map((match) => match[1]!)
    const named = [...readme.matchAll(/evenhand (\w+)/g)].map((match) => match[1]!)
    const nested = new Set(['show', 'list', 'blank', 'lint', 'convert', 'diff', 'history', 'health', 'annual', 'board', 'letters', 'reconcile', 'install', 'status', 'remove'])
    expect([...new Set(named)].filter((name) => !commands.includes(name))).toEqual([])
    expect(commands.filter((name) => !named.includes(name) && !nested.has(name))).toEqual([])
  })

  it('names every exit code', () => {
    for (const code of Object.values(exitCodes)) expect(readme).toContain(`| ${code} |`)
  })

  it('names scripts that exist', () => {
    const scripts: Record<string, string> = JSON.parse(read('package.json')).scripts
    for (const [, name] of readme.matchAll(/npm run (\w+)/g)) expect(Object.keys(scripts)).toContain(name)
  })

  it('links to files that exist', () => {
    for (const text of [readme, chinese, read('queries/README.md'), read('data-samples/README.md')]) {
      for (const [, target] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
        const base = text === read('queries/README.md') ? 'queries' : text === read('data-samples/README.md') ? 'data-samples' : ''
        expect(() => readFileSync(join(packageRoot, base, target!))).not.toThrow()
      }
    }
  })
})

describe('the changelog', () => {
  it('has the version of the package', () => {
    const { version }: { version: string } = JSON.parse(read('package.json'))
    expect(read('CHANGELOG.md')).toContain(`## ${version}`)
  })
})

describe('the index of checks', () => {
  it('is what the folders say (written anew by `npx vitest run test/documentation.test.ts -u`)', async () => {
    const lines = loadChecks().map(({ id, duties, words, legalBasis }) => {
      const basis = legalBasis.map(({ instrument, article }) => `《${instrument}》${article}`).join('<br>')
      return `| [${id}](${id}/check.md) | ${duties.join(' ')} | ${words.en.question}<br>${words['zh-CN'].question} | ${basis} |`
    })
    const index = ['# Checks', '', 'Generated from the folders. 由各文件夹自动生成。', '', '| check | duty | question | basis |', '|---|---|---|---|', ...lines, '']
    await expect(index.join('\n')).toMatchFileSnapshot(join(packageRoot, 'queries/checks/README.md'))
  })
})

describe('the pages of regulations', () => {
  it.each([['en', 'README.md'], ['zh-CN', 'README.zh-CN.md']] as const)('are what the regulations and the checks say, in %s', async (language, file) => {
    await expect(regulationPage(loadRegulations(), loadChecks(), language)).toMatchFileSnapshot(join(packageRoot, 'queries/regulations', file))
  })
})

describe('the architecture records', () => {
  it('are numbered without gaps', () => {
    const numbers = readdirSync(join(packageRoot, '.github/architecture')).sort().map((name) => Number(name.slice(0, 4)))
    expect(numbers).toEqual(numbers.map((_, i) => i + 1))
  })
})
