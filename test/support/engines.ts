import type { Engine } from '../../pipeline/engine/engine.ts'
import { modelDatabase } from './model-database.ts'

/** Every engine that the checks must behave alike on. */
export const engines: readonly { readonly name: string; readonly open: () => Promise<Engine> }[] = [
  { name: 'duckdb', open: modelDatabase },
]
