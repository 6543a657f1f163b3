import type { CheckFlags } from '../commands/check.ts'
import type { AnnualReportFlags } from '../commands/report-annual.ts'
import { failOn, type Program, type Run } from './program.ts'

/** What runs the checks and renders what they found. */
export function addChecking(program: Program, run: Run): void {
  program
    .command('check')
    .description('运行检查 run the checks on what is loaded')
    .option(...failOn)
    .action((flags: CheckFlags) => run(async (context) => (await import('../commands/check.ts')).check(context, flags)))
  const report = program
    .command('report')
    .description('生成报告 render a report of the latest run')
  report
    .command('nightly')
    .description('每日一致性报告 the consistency report')
    .action(() => run(async (context) => (await import('../commands/report.ts')).reportNightly(context)))
  report
    .command('annual')
    .description('年度行政执法统计分析报告（Word、网页、Excel） the written analysis of a year')
    .option('--year <year>', '统计年度，默认上一年度 the year; by default the one before')
    .option('--to <folder>', '写到的文件夹，默认 reports/annual-年度 the folder to write to')
    .option('--public', '公开版：隐去小数目，不含待核查的提示 the public edition: small counts suppressed, nothing that is only suspected')
    .action((flags: AnnualReportFlags) => run(async (context) => (await import('../commands/report-annual.ts')).reportAnnual(context, flags)))
  program
    .command('nightly')
    .description('读入 inbox、检查、生成报告 load the inbox, check, report')
    .option(...failOn)
    .action((flags: CheckFlags) => run(async (context) => (await import('../commands/nightly.ts')).nightly(context, flags)))
}

/** What tries a parameter out. */
export function addReplay(program: Program, run: Run): void {
  program
    .command('replay')
    .description('试算：换一个参数，疑点会增减多少；不保存任何结果 see what another parameter would find; stores nothing')
    .requiredOption('--set <check.parameter=value...>', '检查.参数=值，可以写几个 one or several')
    .action((flags: { set: string[] }) => run(async (context) => (await import('../commands/replay.ts')).replay(context, flags)))
}
