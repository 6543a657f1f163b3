#!/usr/bin/env node
// Adds to package-lock.json the packages for other platforms that npm left out because it could not reach them when the
// lock was written. Without them `npm ci` refuses the lock, here and on those platforms. Run it after `npm install`.
import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64']

let added = 0
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (lock.packages[`node_modules/${name}`] !== undefined || lock.packages[`${path}/node_modules/${name}`] !== undefined) continue
    const parts = name.replace(/^@[^/]*\//, '').split('-').flatMap((part) => part.split('/'))
    const os = systems.find((system) => parts.includes(system))
    const cpu = processors.find((processor) => parts.includes(processor)) ?? (name.includes('wasm32') ? 'wasm32' : undefined)
    if (!/^\d/.test(version)) throw new Error(`${name}: ${version} is no exact version`)
    const libc = os !== 'linux' ? undefined : parts.some((part) => part.startsWith('musl')) ? 'musl' : parts.some((part) => part.startsWith('gnu')) ? 'glibc' : undefined
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(cpu === undefined ? {} : { cpu: [cpu] }),
      ...(entry.dev === true ? { dev: true } : {}),
      ...(libc === undefined ? {} : { libc: [libc] }),
      optional: true,
      ...(os === undefined ? {} : { os: [os] }),
    }
    added++
    console.log(`${name} ${version} ${os ?? ''} ${cpu ?? ''} ${libc ?? ''}`)
  }
}
const [[root, own], ...packages] = Object.entries(lock.packages)
lock.packages = Object.fromEntries([[root, own], ...packages.sort(([a], [b]) => (a < b ? -1 : 1))])
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added} added`)
