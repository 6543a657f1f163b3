import type { UserErrorCode } from '../../../pipeline/domain/errors.ts'

/** What went wrong, and what to do about it. */
export const errors: Readonly<Record<UserErrorCode, { readonly what: string; readonly mend: string }>> = {
  'workspace-not-found': { what: '{where} is no workspace: it has no evenhand.yaml', mend: 'run evenhand init <folder> first, or name the workspace with --workspace' },
  'workspace-exists': { what: '{where} is a workspace already', mend: 'choose another folder; nothing was changed' },
  'workspace-locked': { what: 'another program (process {pid}) is using the database: {where}', mend: 'try again when it has ended; if it hangs, end that process' },
  'workspace-from-other-version': { what: 'the database has schema version {found}, this program uses {expected}: {where}', mend: 'use the program of that version, or move the database away and load the files of inbox again' },
  'database-unreadable': { what: 'the database cannot be opened: {where} ({message})', mend: 'check the file and the disk; the source files are still in inbox and can be loaded again' },
  'configuration-unreadable': { what: '{where} is not valid YAML: {message}', mend: 'correct the line that is named' },
  'configuration-invalid': { what: '{where} has mistakes: {count}', mend: 'correct the places that are listed' },
  'configuration-invalid-value': { what: '{where} has an invalid value ({value}); expected {expected:term}', mend: 'correct the setting' },
  'unknown-check': { what: 'there is no check {check} ({where})', mend: 'the nearest is {nearest}; evenhand checks lists them all' },
  'unknown-check-parameter': { what: 'the check {check} has no parameter {parameter} ({where})', mend: 'the nearest is {nearest}; evenhand checks show {check} lists them' },
  'invalid-date': { what: '{where} is not a date: {value}', mend: 'write it as 2026-02-05' },
  'invalid-option': { what: '{where} has an invalid value: {value}', mend: 'it can be {expected}' },
  'file-not-found': { what: 'there is no file {where}', mend: 'check the path and the name' },
  'file-unreadable': { what: 'the file cannot be read: {where} ({message})', mend: 'check that it is complete and readable, or export it again' },
  'file-format-unknown': { what: 'unknown file format: {where}', mend: 'known formats: {known}' },
  'file-empty': { what: 'there are no data in {where}', mend: 'check that the export succeeded' },
  'file-encoding-unknown': { what: 'the encoding of {where} cannot be told', mend: 'save it as UTF-8 or GB18030' },
  'old-excel-format': { what: 'the old .xls format: {where}', mend: 'save it as .xlsx in Excel' },
  'mapping-not-recognised': { what: 'the headers are not recognised: {headers}', mend: 'the nearest mapping is {nearest}; put a mapping file into mappings/ of the workspace, or name one with --mapping' },
  'mapping-ambiguous': { what: 'more than one mapping fits the headers: {first}, {second}', mend: 'name one with --mapping' },
  'mapping-unreadable': { what: 'the mapping file {where} is not valid YAML: {message}', mend: 'correct the line that is named' },
  'mapping-invalid': { what: 'the mapping file {where} has mistakes: {count}', mend: 'correct the places that are listed' },
  'mapping-column-missing': { what: 'the column {column} that the mapping {mapping} needs is missing; the headers are {headers}', mend: 'add the column, or correct the mapping' },
  'no-input': { what: 'there are no files in {where}', mend: 'put data files into inbox/, or name files in the command' },
  'no-run': { what: '{where} has no run yet', mend: 'run evenhand nightly or evenhand check first' },
  'unknown-finding': { what: 'no finding of the latest run has an id that begins with {finding}', mend: 'evenhand findings lists them all' },
  'ambiguous-finding': { what: 'more than one finding has an id that begins with {finding}', mend: 'give more digits of the id' },
  'export-format-unknown': { what: 'unknown export format: {where}', mend: 'use a file name that ends in .csv, .json, .parquet or .arrow' },
  'run-outdated': { what: 'data were loaded since the latest run ({where}), or another day is asked for', mend: 'run evenhand check or evenhand nightly first' },
  'unknown-command': { what: 'unknown command {culprit}', mend: 'the nearest is {nearest}; evenhand --help lists them all' },
  'unknown-option': { what: 'unknown option {culprit}', mend: 'the nearest is {nearest}; evenhand --help lists them all' },
  'missing-argument': { what: 'missing {culprit}', mend: 'add it to the command; evenhand --help says how each is written' },
  usage: { what: 'the command is not written as it should be ({message})', mend: 'evenhand --help says how each is written' },
  'write-failed': { what: 'cannot write {where} ({message})', mend: 'check permissions and free space' },
}

/** Types of values, as a configuration is asked for them. */
export const valueTypes: Readonly<Record<string, string>> = {
  object: 'lines of the form "name: value", with a space after the colon',
  boolean: 'true or false',
  array: 'a list such as [a, b]',
  record: 'lines of the form "name: value", with a space after the colon',
  scalar: 'one value: a number, a text, true or false',
  string: 'text',
}
