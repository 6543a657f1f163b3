import type { SettingsProblemCode } from '../../../pipeline/domain/settings-problem.ts'

/** What is wrong at a place of a settings file or a mapping. */
export const settings: Readonly<Record<SettingsProblemCode, string>> = {
  'yaml-wrong': 'not valid YAML: {message}',
  'key-twice': '{key} stands twice; a name may be written once',
  'tab-as-indent': 'indented by a tab; use spaces',
  'key-unknown': 'unknown setting {key}; the nearest is {nearest}',
  'key-missing': '{key} is missing',
  'type-wrong': 'invalid value ({value}); expected {expected:term}',
  'value-not-listed': '"{value}" is none of the values: {allowed}',
  'value-wrong': '"{value}" cannot stand here ({message})',
  'name-wrong': 'the name "{value}" may hold small letters, digits and hyphens only',
  'value-empty': 'empty',
  'expression-broken': '"{value}" is not a regular expression',
  'field-unknown': '{record:term} has no field {field}; the nearest is {nearest}',
  'field-missing': 'the required field {field} is missing: name its column under columns, or a fixed value under constants',
  'code-not-known': 'no code {value}; the nearest is {nearest}',
  'text-unreadable': '"{value}" cannot be read as {field}',
  'source-missing': 'names no column: needs one of from, join, patterns',
  'header-twice': 'the column "{header}" stands twice in one field',
  'header-in-two-fields': 'the whole cell of the column "{header}" is read as {other} and cannot be {field} too; take it apart with extract if need be',
  'recognise-unread': 'the telling column "{header}" is read by no field; use it under columns, or list it under ignore',
  'unit-without-money': '{field} is no amount and has no unit',
  'separator-without-set': '{field} has one value and no separator',
  'values-on-text': '{field} is read as it stands and has no values',
}
