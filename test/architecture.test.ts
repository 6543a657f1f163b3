import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../pipeline/package-root.ts'

/** Where each part of the house may look. A folder may always look into itself. */
const directions: Readonly<Record<string, readonly string[]>> = {
  'pipeline/domain': [],
  'pipeline/calendar': ['pipeline/domain'],
  'pipeline/statistics': ['pipeline/domain'],
  'pipeline/engine': ['pipeline/domain'],
  'pipeline/settings': ['pipeline/domain'],
  'pipeline/privacy': ['pipeline/domain'],
  'pipeline/regulations': ['pipeline/domain', 'pipeline/settings'],
  'pipeline/annual-statistics': ['pipeline/domain', 'pipeline/engine', 'pipeline/settings'],
  'pipeline/workspace': ['pipeline/calendar', 'pipeline/domain', 'pipeline/engine', 'pipeline/settings', 'pipeline/annual-statistics', 'pipeline/regulations'],
  'pipeline/ingest': ['pipeline/domain', 'pipeline/engine', 'pipeline/settings', 'pipeline/privacy'],
  'pipeline/benchmarks': ['pipeline/domain', 'pipeline/engine', 'pipeline/settings', 'pipeline/ingest'],
  'pipeline/benchmark-record': ['pipeline/domain', 'pipeline/engine', 'pipeline/settings', 'pipeline/ingest', 'pipeline/benchmarks', 'pipeline/statistics', 'pipeline/report-data'],
  'pipeline/equal-treatment': ['pipeline/domain', 'pipeline/engine', 'pipeline/privacy', 'pipeline/statistics', 'pipeline/distinct-phrases'],
  'pipeline/checks': ['pipeline/domain', 'pipeline/engine', 'pipeline/settings', 'pipeline/equal-treatment', 'pipeline/forward', 'pipeline/group-patterns'],
  'pipeline/forward': ['pipeline/domain', 'pipeline/engine'],
  'pipeline/findings': ['pipeline/domain', 'pipeline/engine', 'pipeline/checks', 'pipeline/calendar'],
  'pipeline/review-record': ['pipeline/domain', 'pipeline/engine', 'pipeline/calendar'],
  'pipeline/group-patterns': ['pipeline/domain', 'pipeline/engine', 'pipeline/statistics', 'pipeline/privacy'],
  'pipeline/report-data': ['pipeline/domain', 'pipeline/calendar', 'pipeline/engine', 'pipeline/privacy'],
  'pipeline/quality': ['pipeline/domain', 'pipeline/engine', 'pipeline/privacy', 'pipeline/report-data'],
  'pipeline/schedule': ['pipeline/domain'],
  'pipeline/journal': ['pipeline/domain', 'pipeline/calendar'],
  'pipeline/distinct-phrases': ['pipeline/domain', 'pipeline/engine', 'pipeline/privacy'],
  'pipeline/exports': ['pipeline/domain', 'pipeline/engine'],
  reports: ['pipeline/domain', 'pipeline/statistics'],
}
/** Files at the root of pipeline/ that anybody may use: where the package lies, and the one door to a library. */
const commonFiles = new Set(['pipeline/package-root.ts', 'pipeline/sql-file.ts', 'pipeline/delimited-text.ts', 'pipeline/arrow.ts', 'pipeline/excel.ts', 'pipeline/program-version.ts'])
const composition = ['pipeline/commands', 'pipeline/cli', 'pipeline/cli.ts']

const files = ['pipeline', 'reports'].flatMap((folder) => typescriptFiles(join(packageRoot, folder)))
const imports = files.flatMap((file) => importsOf(file).map((target) => ({ from: relative(packageRoot, file), target })))

describe('the house', () => {
  it('is looked at', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(imports.length).toBeGreaterThan(150)
  })

  it('has arrows in one direction only', () => {
    const wrong = imports.filter(({ from, target }) => {
      if (!target.startsWith('.')) return false
      const to = relative(packageRoot, resolve(packageRoot, dirname(from), target))
      const room = roomOf(from)
      if (room === null || commonFiles.has(to)) return false
      return roomOf(to) !== room && !directions[room]!.includes(roomOf(to) ?? to)
    })
    expect(wrong).toEqual([])
  })

  it('has no circles of imports, types included: each file can be read after those that it names', () => {
    expect(circlesIn(Object.fromEntries(files.map((file) => [relative(packageRoot, file), neighboursOf(relative(packageRoot, file))])))).toEqual([])
  })

  it('would see a circle: of two files, of three, and of one that names itself', () => {
    expect(circlesIn({ a: ['b', 'c'], b: ['c'], c: ['elsewhere'] })).toEqual([])
    expect(circlesIn({ start: ['a'], a: ['b'], b: ['a'] })).toEqual(['a → b → a'])
    expect(circlesIn({ a: ['b'], b: ['c', 'd'], c: ['a'], d: ['d'] })).toEqual(['a → b → c → a', 'd → d'])
  })

  it('knows every folder of the pipeline', () => {
    const rooms = readdirSync(join(packageRoot, 'pipeline'), { withFileTypes: true })
    for (const room of rooms.filter((entry) => entry.isDirectory())) {
      const path = `pipeline/${room.name}`
      expect([...Object.keys(directions), ...composition]).toContain(path)
    }
  })

  it('imports each library in one file', () => {
    const byLibrary = new Map<string, Set<string>>()
    for (const { from, target } of imports.filter(({ target: name }) => !name.startsWith('.') && !name.startsWith('node:'))) {
      byLibrary.set(target, new Set([...(byLibrary.get(target) ?? []), from]))
    }
    expect([...byLibrary].filter(([, users]) => users.size > 1).map(([library, users]) => `${library}: ${[...users].join(', ')}`)).toEqual([])
    const declared: { dependencies: Record<string, string> } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'))
    expect([...byLibrary.keys()].sort()).toEqual(Object.keys(declared.dependencies).sort())
  })

  it('pins its dependencies', () => {
    const manifest: Record<'dependencies' | 'devDependencies', Record<string, string>> = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'))
    for (const version of [...Object.values(manifest.dependencies), ...Object.values(manifest.devDependencies)]) expect(version).toMatch(/^\d/)
    expect(readFileSync(join(packageRoot, 'package-lock.json'), 'utf8')).not.toContain('"resolved"')
  })

  it('locks the packages of every platform, also those that were out of reach when the lock was written', () => {
    const { packages }: { packages: Record<string, { optionalDependencies?: Record<string, string> }> } = JSON.parse(
      readFileSync(join(packageRoot, 'package-lock.json'), 'utf8'),
    )
    const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    expect(wanted.filter((name) => packages[`node_modules/${name}`] === undefined)).toEqual([])
  })

  it('holds no TypeScript in queries', () => {
    expect(readdirSync(join(packageRoot, 'queries'), { recursive: true }).filter((name) => String(name).endsWith('.ts'))).toEqual([])
  })

  it('ends the process in one place and has no default exports, no barrels', () => {
    for (const file of files) {
      const text = readFileSync(file, 'utf8')
      if (!file.endsWith('cli.ts')) expect(text).not.toMatch(/process\.exit/)
      expect(text).not.toMatch(/export default|export \* from/)
      expect(file).not.toMatch(/\/(index|utils|helpers)\.ts$/)
    }
  })
})

/** The files of ours that a file imports. */
function neighboursOf(from: string): string[] {
  const own = imports.filter((one) => one.from === from && one.target.startsWith('.'))
  return own.map(({ target }) => relative(packageRoot, resolve(packageRoot, dirname(from), target)))
}

/** A circle for each import that leads back to a file on the way to it. */
function circlesIn(graph: Readonly<Record<string, readonly string[]>>): string[] {
  const circles: string[] = []
  const done = new Set<string>()
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '))
    if (way.includes(file) || done.has(file)) return
    for (const next of graph[file] ?? []) visit(next, [...way, file])
    done.add(file)
  }
  for (const file of Object.keys(graph)) visit(file, [])
  return circles
}

function roomOf(path: string): string | null {
  return Object.keys(directions).find((room) => path.startsWith(`${room}/`)) ?? null
}

function typescriptFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
}

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/(?:from|import) '([^']+)'|import\('([^']+)'\)/g)].map((match) => match[1] ?? match[2]!)
}
