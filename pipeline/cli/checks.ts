import type { Program, Run } from './program.ts'

/** What describes duties and checks. */
export function addChecks(program: Program, run: Run): void {
  const checks = program
    .command('checks')
    .description('各项义务的依据、检查、启用情况和缺少的数据 each duty, its basis, its checks, whether they run and what data they lack')
    .action(() => run(async (context) => (await import('../commands/checks.ts')).listDuties(context)))
  checks
    .command('list')
    .description('列出检查 list the checks')
    .action(() => run(async (context) => { (await import('../commands/checks.ts')).listChecks(context) }))
  checks
    .command('show <id>')
    .description('说明一项检查 show what a check does')
    .action((id: string) => run(async (context) => (await import('../commands/checks.ts')).showCheck(context, id)))
}
