import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { generateCounty } from './county.ts'

// Run from the root of the repository, as `npm run samples` does.
const folder = join('data-samples', 'county')
rmSync(join(folder, 'inbox'), { recursive: true, force: true })
for (const [path, bytes] of generateCounty()) {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
}
