import type { Language } from '../domain/language.ts'
import type { Template, TemplateColumn } from '../domain/template.ts'
import { mappedFields } from '../ingest/fields/catalogue.ts'
import type { Field } from '../ingest/fields/field.ts'
import type { Mapping } from '../ingest/mappings/mapping.ts'
import { namesOfCodes } from '../ingest/parsing/codes.ts'
import { fill } from '../../reports/words/fill.ts'
import { wordsIn, type Words } from '../../reports/words/words.ts'

/** The empty sheet that a mapping reads: a column for each field that it reads from one, under the first of its headers. */
export function templateOf(mapping: Mapping, language: Language): Template {
  const words = wordsIn(language)
  const { templates } = words
  const fields = mappedFields(mapping.recordType)
  const columns = Object.entries(mapping.columns).flatMap(([name, { from, separator }]): TemplateColumn[] => {
    const field = fields[name]
    const header = from[0]?.label
    if (field === undefined || header === undefined) return []
    return [columnOf(header, field, { separator, words })]
  })
  return { title: mapping.title[language], columns, notesSheet: templates.notesSheet, noteHeaders: [templates.column, templates.required, templates.howTo], notes: [templates.noteRows, templates.noteRequired] }
}

function columnOf(header: string, { type, isRequired, codes, hasNone }: Field, { separator, words: { templates } }: { readonly separator: string | null; readonly words: Words }): TemplateColumn {
  const names = codes === undefined ? [] : namesOfCodes(codes)
  const yesOrNo = type === 'yes or no' ? [templates.yes, templates.no] : []
  const isSet = type === 'code set' || type === 'text set'
  const notes = [
    ...(type === 'date' || type === 'end date' ? [templates.date] : []),
    ...(type === 'money' ? [templates.money] : []),
    ...(type === 'identity' ? [templates.identity] : []),
    ...(type === 'whole number' || type === 'year' ? [templates.wholeNumber] : []),
    ...(names.length > 0 ? [fill(templates.oneOf, { choices: names.join('、') })] : []),
    ...(isSet ? [fill(templates.several, { separator: separator ?? '、' })] : []),
    ...(hasNone === true ? [templates.none] : []),
  ]
  return {
    header,
    isRequired: isRequired === true,
    cells: type === 'date' || type === 'end date' ? 'date' : type === 'money' || type === 'whole number' || type === 'year' ? 'figure' : 'text',
    choices: isSet ? [] : [...yesOrNo, ...names],
    note: notes.length === 0 ? templates.asWritten : notes.join(''),
  }
}
