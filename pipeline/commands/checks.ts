import { loadChecks } from '../checks/load-checks.ts'
import { boundsOf, parametersInForce } from '../checks/parameters.ts'
import { UserError } from '../domain/errors.ts'
import { languages } from '../domain/language.ts'
import { nearest } from '../settings/nearest.ts'
import { isWorkspace } from '../workspace/workspace.ts'
import { wordsIn } from '../../reports/words/words.ts'
import { localChecks, localParameters } from './checks-in-force.ts'
import { inWorkspace, requireFormat, type CommandContext } from './context.ts'
import { describeDuties, dutiesAsData } from './describe-duties.ts'
import { dutiesHere } from './duties.ts'

/**
 * In a workspace: every duty with the articles in force that carry it, the checks that serve it, whether they run and what data they
 * lack. Elsewhere the plain list of checks.
 */
export async function listDuties(context: CommandContext): Promise<void> {
  requireFormat(context, ['text', 'json'])
  if (!isWorkspace(context.workspaceFolder)) {
    listChecks(context)
    return
  }
  const { workspace, language, console } = await inWorkspace(context)
  const here = await dutiesHere(workspace)
  console.out(context.format === 'json' ? `${JSON.stringify(dutiesAsData(here, language), null, 2)}\n` : `${describeDuties(here, language).join('\n')}\n`)
}

/** Lists the checks. Needs no workspace. */
export function listChecks(context: CommandContext): void {
  const language = context.givenLanguage ?? languages[0]
  const checks = loadChecks()
  if (context.format === 'json') {
    const shown = checks.map(({ id, duties, severity, words }) => ({ id, duties, severity, title: words[language].title }))
    context.console.out(`${JSON.stringify(shown, null, 2)}\n`)
    return
  }
  for (const { id, duties, words } of checks) {
    context.console.out(`${id.padEnd(34)}${duties.join(' ').padEnd(6)}${words[language].title}\n`)
  }
}

/** Shows what a check asks, on what basis, how, with which parameters, and what it does not show: in a workspace, what is in force there. */
export async function showCheck(context: CommandContext, id: string): Promise<void> {
  const language = context.givenLanguage ?? languages[0]
  const settings = isWorkspace(context.workspaceFolder) ? (await inWorkspace(context)).workspace.configuration : null
  const checks = settings === null ? loadChecks() : localChecks(settings)
  const check = checks.find((one) => one.id === id)
  if (check === undefined) {
    throw new UserError('unknown-check', { where: 'checks show', check: id, nearest: nearest(id, checks.map((one) => one.id)) })
  }
  if (context.format === 'json') {
    context.console.out(`${JSON.stringify({ ...check, sql: undefined, comparablesSql: undefined, candidatesSql: undefined, evidenceSql: undefined, folder: undefined }, null, 2)}\n`)
    return
  }
  const { commandLine, report } = wordsIn(language)
  const words = check.words[language]
  const parameters = (settings === null ? parametersInForce([check], {}) : localParameters(settings))[id] ?? {}
  const lines = [
    `${words.title} (${id}, ${check.duties.join(' ')})`,
    words.question,
    '',
    commandLine.legalBasis,
    ...check.legalBasis.map(({ instrument, article, rule, isForReference = false }) => `  《${instrument}》${article} ${isForReference ? report.ruleOfOtherPlace : ''}${rule[language]}`),
    '',
    commandLine.parameters,
    ...Object.entries(check.parameters).map(([name, parameter]) => {
      const bounds = boundsOf(parameter)
      return `  ${name} = ${String(parameters[name])}${bounds === '' ? '' : ` (${bounds})`}  ${parameter.meaning[language]}`
    }),
    '',
    report.method,
    words.sections.method,
    '',
    report.notShown,
    words.sections.whatAFindingDoesNotShow,
  ]
  context.console.out(`${lines.join('\n')}\n`)
}
