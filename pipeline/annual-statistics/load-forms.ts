import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AnnualForm } from '../domain/annual-form.ts'
import { UserError } from '../domain/errors.ts'
import { packageRoot } from '../package-root.ts'
import { nearest } from '../settings/nearest.ts'
import { readForm } from './read-form.ts'

const registerFile = join(packageRoot, 'queries/annual-statistics/register.yaml')

export const builtInForms = join(packageRoot, 'queries/annual-statistics/forms')

/**
 * The forms of the folders, in the order of their names; a form of a later folder replaces one of the same name. A folder
 * that does not exist holds none. Throws UserError: a form that is wrong, or two of one name in one folder.
 */
export async function loadForms(folders: readonly string[]): Promise<AnnualForm[]> {
  const forms = new Map<string, AnnualForm>()
  for (const folder of folders) {
    const places = new Map<string, string>()
    const names = await readdir(folder).catch(() => [])
    for (const name of names.filter((each) => /\.ya?ml$/i.test(each)).sort()) {
      const file = join(folder, name)
      const form = readForm(await readFile(file, 'utf8'), file)
      const other = places.get(form.form)
      if (other !== undefined) throw new UserError('form-twice', { where: file, form: form.form, other })
      places.set(form.form, file)
      forms.set(form.form, form)
    }
  }
  return [...forms.values()].sort((a, b) => (a.form < b.form ? -1 : 1))
}

/** The form of a name; a UserError says the nearest where there is none. `where` is the option or setting that names it. */
export function formNamed(forms: readonly AnnualForm[], name: string, where: string): AnnualForm {
  const found = forms.find(({ form }) => form === name)
  if (found !== undefined) return found
  const names = forms.map(({ form }) => form)
  throw new UserError('unknown-form', { where, value: name, nearest: nearest(name, names), known: names.join(', ') })
}

/** The totals in the register of returns, as a form: what it states is counted like the cells of any other. */
export async function readRegister(): Promise<AnnualForm> {
  return readForm(await readFile(registerFile, 'utf8'), registerFile)
}
