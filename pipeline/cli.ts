#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import type { BenchmarkDiffFlags } from './commands/benchmark-diff.ts'
import type { BenchmarkHealthFlags } from './commands/benchmark-health.ts'
import type { BenchmarkShowFlags } from './commands/benchmark.ts'
import type { CheckFlags } from './commands/check.ts'
import type { BenchmarkConvertFlags } from './commands/convert-benchmark.ts'
import type { CompareFlags } from './commands/compare.ts'
import { commandContext, type CommandContext, type Console, type GlobalOptions } from './commands/context.ts'
import type { DeadlinesFlags } from './commands/deadlines.ts'
import type { DocumentFlags } from './commands/document.ts'
import type { FindingsFlags } from './commands/findings.ts'
import type { IngestFlags } from './commands/ingest.ts'
import type { AnnualReportFlags } from './commands/report-annual.ts'
import type { BoardFlags } from './commands/returns-board.ts'
import type { LettersFlags } from './commands/returns-letters.ts'
import type { ReconcileFlags } from './commands/returns-reconcile.ts'
import type { ReviewFlags } from './commands/review.ts'
import type { ScheduleFlags } from './commands/schedule.ts'
import type { BlankReturnsFlags } from './commands/returns.ts'
import type { TypicalCasesFlags } from './commands/typical-cases.ts'
import type { InspectFlags } from './commands/inspect.ts'
import type { QualityFlags } from './commands/quality.ts'
import { explainError, usageError } from './commands/explain-error.ts'
import { reportDone, reportFailed, writerOfProcess } from './commands/writer.ts'
import type { DoctorFlags } from './commands/doctor.ts'
import { encodings } from './domain/encoding.ts'
import { exitCodes } from './domain/errors.ts'
import { programVersion } from './program-version.ts'

const terminal: Console = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
}

const writer = writerOfProcess(terminal.out)

const program = new Command('evenhand')
  .description('裁量衡 Evenhand: supervise administrative discretion 行政裁量监督')
  .version(programVersion)
  .option('-w, --workspace <folder>', '工作区文件夹 the folder with evenhand.yaml', '.')
  .option('--as-of <date>', '截至日期 YYYY-MM-DD，默认今天（北京时间） the day to judge by; default today in Shanghai')
  .option('--lang <language>', 'zh-CN | en')
  .option('--format <format>', 'text | json | csv', 'text')
  .option('-q, --quiet', '不显示进度 no progress')
  .exitOverride()
  // What commander says of a mistake is said again in the reader's language, below.
  .configureOutput({ outputError: () => undefined })

/**
 * Runs a command with the common options; what it returns is the exit code. Commands are imported when they run, because
 * the libraries for charts and workbooks take a second to load.
 */
async function run(work: (context: CommandContext) => Promise<number | void>): Promise<void> {
  const context = { ...commandContext(program.opts<GlobalOptions>(), terminal, new Date()), writer }
  const code = (await work(context)) ?? exitCodes.ran
  process.exitCode = code
  reportDone(writer, code)
}

const failOn = ['--fail-on <severity>', '有此程度及以上的疑点时退出码为 1 exit with 1 on findings of this severity or above'] as const

const encodingOption = ['--encoding <name>', `文本文件的编码，默认自动识别 the encoding of text files: ${encodings.join(', ')}`] as const

program
  .command('init <folder>')
  .description('建立工作区 make a workspace')
  .action((folder: string) => run(async (context) => (await import('./commands/init.ts')).init(context, folder)))
program
  .command('ingest [files...]')
  .description('读入文件，默认读入 inbox load files, by default those of inbox')
  .option('--mapping <file>', '映射文件 the mapping file to use')
  .option(...encodingOption)
  .action((files: string[], flags: IngestFlags) => run(async (context) => (await import('./commands/ingest.ts')).ingest(context, files, flags)))
program
  .command('inspect <file>')
  .description('看一个文件能读入什么，不作任何改动 see what a file holds and what can be read of it; loads nothing')
  .option('--mapping <file>', '映射文件 the mapping file to try')
  .option(...encodingOption)
  .option('--write-mapping <file>', '写出映射文件的初稿 start a mapping file for it')
  .action((file: string, flags: InspectFlags) => run(async (context) => (await import('./commands/inspect.ts')).inspect(context, file, flags)))
program
  .command('check')
  .description('运行检查 run the checks on what is loaded')
  .option(...failOn)
  .action((flags: CheckFlags) => run(async (context) => (await import('./commands/check.ts')).check(context, flags)))
const report = program
  .command('report')
  .description('生成报告 render a report of the latest run')
report
  .command('nightly')
  .description('每日一致性报告 the consistency report')
  .action(() => run(async (context) => (await import('./commands/report.ts')).reportNightly(context)))
report
  .command('annual')
  .description('年度行政执法统计分析报告（Word、网页、Excel） the written analysis of a year')
  .option('--year <year>', '统计年度，默认上一年度 the year; by default the one before')
  .option('--to <folder>', '写到的文件夹，默认 reports/annual-年度 the folder to write to')
  .option('--public', '公开版：隐去小数目，不含待核查的提示 the public edition: small counts suppressed, nothing that is only suspected')
  .action((flags: AnnualReportFlags) => run(async (context) => (await import('./commands/report-annual.ts')).reportAnnual(context, flags)))
program
  .command('nightly')
  .description('读入 inbox、检查、生成报告 load the inbox, check, report')
  .option(...failOn)
  .action((flags: CheckFlags) => run(async (context) => (await import('./commands/nightly.ts')).nightly(context, flags)))
program
  .command('findings')
  .description('列出最近一次检查的疑点 list the findings of the latest run')
  .option('--severity <severity>', '最低程度 the lowest severity to list')
  .option('--check <id>', '只列此项检查 only those of this check')
  .action((flags: FindingsFlags) => run(async (context) => (await import('./commands/findings.ts')).findings(context, flags)))
program
  .command('runs')
  .description('列出各次运行：疑点数、新增和不再列出的，数据、检查、参数、程序有无变动 list the runs and what changed from one to the next')
  .action(() => run(async (context) => (await import('./commands/runs.ts')).listRuns(context)))
program
  .command('diff [runs...]')
  .description('两次运行的疑点有何不同、为什么，默认最近两次 which findings differ between two runs, and why; by default the last two')
  .action((runs: string[]) => run(async (context) => (await import('./commands/runs.ts')).diffRuns(context, runs)))
program
  .command('explain <finding>')
  .description('说明一项疑点 show one finding whole')
  .action((id: string) => run(async (context) => (await import('./commands/findings.ts')).explain(context, id)))
program
  .command('worklist')
  .description('把疑点写成工作簿，供填写复核结果 write the findings to a workbook to review them in')
  .requiredOption('--to <file.xlsx>', '写到的工作簿 the workbook to write')
  .action(({ to }: { to: string }) => run(async (context) => (await import('./commands/worklist.ts')).worklist(context, to)))
program
  .command('review <target>')
  .description('登记一项疑点的复核结果，或者读入填好的工作簿 record what was found out about a finding, or read a filled-in worklist')
  .option('--outcome <outcome>', 'open | asked | explained | confirmed | dismissed | corrected 待办理、已调卷或要求说明、情况已说明、查证属实、排除、已整改')
  .option('--reason <text>', '理由，必填 why; required')
  .option('--by <name>', '复核人，默认本机用户名 who says so; by default the user of this machine')
  .option('--owner <name>', '责任人 who takes care of it')
  .option('--until <date>', '截至日期 the last day on which it holds, or by which an answer or correction is due')
  .option('--scope <scope>', 'finding | pattern 仅此一项，或者同一检查、机关、违法行为的同类疑点 this finding, or all of its check, agency and violation')
  .option('--party-kind <kind>', '同类只及于此类当事人 of a pattern: only parties of this kind')
  .option('--reply <text>', '机关答复 what the agency replied')
  .option('--document <number>', '调取或者发出的文书文号 the number of the document asked for or issued')
  .action((target: string, flags: ReviewFlags) => run(async (context) => (await import('./commands/review.ts')).review(context, target, flags)))
program
  .command('document <finding>')
  .description('就一项疑点起草行政执法监督文书（Word） draft a document of supervision on a finding')
  .option('--kind <kind>', 'notice 通知书 | recommendation 建议书 | opinion 意见书 | decision 决定书 | reminder 提醒函')
  .option('--due <date>', '意见书、决定书、提醒函载明的期限 the last day that an opinion, a decision or a reminder states')
  .option('--to <file.docx>', '写到的 Word 文件 the file to write')
  .option('--register <file.csv>', '同时记入监督文书登记 enter it in the register of documents of supervision')
  .action((id: string, flags: DocumentFlags) => run(async (context) => (await import('./commands/document.ts')).draftDocument(context, id, flags)))
program
  .command('deadlines')
  .description('期限台账：今日到期、数个工作日内到期、已逾期 time limits: due today, within working days, overdue')
  .option('--days <number>', '往后看几个工作日，默认 5 working days ahead; by default 5')
  .option('--to <file.xlsx>', '写成 Excel write a workbook')
  .action((flags: DeadlinesFlags) => run(async (context) => (await import('./commands/deadlines.ts')).deadlines(context, flags)))
program
  .command('compare [file]')
  .description('决定作出之前，与既往决定对照 hold a draft, or a decision on record, beside the decisions before it')
  .option('--decision <id>', '已有的决定：编号、文号或者疑点编号 one on record, by its id, document number or a finding')
  .option('--mapping <file>', '映射文件 the mapping file to use')
  .option(...encodingOption)
  .option('--to <file.html>', '写成网页，可打印入卷 write a page to print instead')
  .action((file: string | undefined, flags: CompareFlags) => run(async (context) => (await import('./commands/compare.ts')).compare(context, file, flags)))
program
  .command('export <list>')
  .description('写出 findings、coverage、decisions、quarantine 或 officers（承办人代号与姓名对照） write a list to a file; officers is the key to their labels')
  .requiredOption('--to <file>', '.csv | .json | .parquet | .arrow')
  .action((list: string, { to }: { to: string }) => run(async (context) => (await import('./commands/export.ts')).exportList(context, list, to)))
program
  .command('quality')
  .description('说明数据的完整程度和需要核对之处 tell how complete the data are and what deserves a second look')
  .option('--file <name>', '只看此文件 only this file')
  .option('--agency <name>', '只看此机关 only this agency')
  .action((flags: QualityFlags) => run(async (context) => (await import('./commands/quality.ts')).quality(context, flags)))
program
  .command('corrections')
  .description('写出待更正的行，供机关改正后发回 write workbooks of rows that could not be used, to correct and send back')
  .requiredOption('--to <folder>', '写到的文件夹 the folder to write to')
  .action(({ to }: { to: string }) => run(async (context) => (await import('./commands/corrections.ts')).corrections(context, to)))
program
  .command('typical-cases')
  .description('列出可供选编典型案例的决定，已匿名 list decisions that may serve as typical cases, without names')
  .option('--to <file.xlsx>', '写到的文件，默认 reports/typical-cases.xlsx the file to write to')
  .action((flags: TypicalCasesFlags) => run(async (context) => (await import('./commands/typical-cases.ts')).typicalCases(context, flags)))
program
  .command('templates')
  .description('写出各类数据的空白表，填好后读入 write an empty workbook for each kind of record')
  .requiredOption('--to <folder>', '写到的文件夹 the folder to write to')
  .action(({ to }: { to: string }) => run(async (context) => (await import('./commands/templates.ts')).templates(context, to)))
const returns = program
  .command('returns')
  .description('年度行政执法统计报表 the annual statistics of administrative enforcement')
returns
  .command('blank')
  .description('为每个应当报送的机关写出空白报表 write a blank form for each agency that owes a return')
  .requiredOption('--year <year>', '统计年度 the year to report on')
  .requiredOption('--to <folder>', '写到的文件夹 the folder to write to')
  .option('--form <name>', '统计报表，默认用 evenhand.yaml 中的 annual_statistics the form; by default that of evenhand.yaml')
  .option('--agency <name>', '只为此机关 for this agency only')
  .action((flags: BlankReturnsFlags) => run(async (context) => (await import('./commands/returns.ts')).blankReturns(context, flags)))
returns
  .command('board')
  .description('各机关报送情况 who owes what, and how it stands')
  .option('--year <year>', '统计年度，默认上一年度 the year; by default the one before')
  .action((flags: BoardFlags) => run(async (context) => (await import('./commands/returns-board.ts')).returnsBoard(context, flags)))
returns
  .command('letters')
  .description('为未报、退回未重报和即将到期的机关各写一份提醒函 write a letter to each agency whose return is missing, sent back or nearly due')
  .requiredOption('--to <folder>', '写到的文件夹 the folder to write to')
  .option('--year <year>', '统计年度，默认上一年度 the year; by default the one before')
  .option('--reply-by <date>', '请于此日前报送，默认七日后 the day to answer by; by default in seven days')
  .action((flags: LettersFlags) => run(async (context) => (await import('./commands/returns-letters.ts')).returnsLetters(context, flags)))
returns
  .command('reconcile')
  .description('上报数据与在案决定逐格核对，写成 Excel hold each reported figure against the decisions on record, in Excel')
  .requiredOption('--to <file>', '写到的 .xlsx 文件 the .xlsx file to write')
  .option('--year <year>', '统计年度，默认上一年度 the year; by default the one before')
  .action((flags: ReconcileFlags) => run(async (context) => (await import('./commands/returns-reconcile.ts')).returnsReconcile(context, flags)))
const checks = program
  .command('checks')
  .description('各项义务的依据、检查、启用情况和缺少的数据 each duty, its basis, its checks, whether they run and what data they lack')
  .action(() => run(async (context) => (await import('./commands/checks.ts')).listDuties(context)))
checks
  .command('list')
  .description('列出检查 list the checks')
  .action(() => run(async (context) => { (await import('./commands/checks.ts')).listChecks(context) }))
checks
  .command('show <id>')
  .description('说明一项检查 show what a check does')
  .action((id: string) => run(async (context) => (await import('./commands/checks.ts')).showCheck(context, id)))
const benchmark = program
  .command('benchmark')
  .description('查看裁量基准 look at a discretion benchmark')
benchmark
  .command('show <file>')
  .description('说明一份裁量基准是怎样读出的 show how a benchmark is read')
  .option('--unread', '只列没有全部读出的行 only rows that were not read fully')
  .action((file: string, flags: BenchmarkShowFlags) => run(async (context) => (await import('./commands/benchmark.ts')).showBenchmark(context, file, flags)))
benchmark
  .command('lint <file>')
  .description('列出裁量基准中需要核对之处 list what deserves a look in a benchmark')
  .action((file: string) => run(async (context) => (await import('./commands/benchmark.ts')).lintBenchmarkFile(context, file)))
benchmark
  .command('convert <file>')
  .description('把裁量基准写成可以读入的阶次表，未能转换的另表列明 write the tiers of a benchmark to a workbook to check and load')
  .requiredOption('--to <file.xlsx>', '写到的工作簿 the workbook to write')
  .requiredOption('--id <name>', '裁量基准名称或者文号 the name or number that decisions cite')
  .requiredOption('--benchmark-version <version>', '版本 the version of the benchmark')
  .option('--title <title>', '裁量基准标题 its title')
  .option('--issuer <agency>', '制定机关 who issued it')
  .option('--issuer-level <level>', '制定机关层级 the level of the issuer')
  .option('--valid-from <date>', '生效日期 YYYY-MM-DD in force from this day')
  .option('--valid-to <date>', '失效日期 YYYY-MM-DD in force up to this day')
  .option('--parent <name>', '上级基准 the benchmark that it refines')
  .action((file: string, flags: BenchmarkConvertFlags) => run(async (context) => (await import('./commands/convert-benchmark.ts')).convertBenchmarkFile(context, file, flags)))
benchmark
  .command('diff [files...]')
  .description('两份裁量基准，或者已读入的两个版本，逐项比较 what changed from one benchmark file, or version on record, to another')
  .option('--benchmark <name>', '已读入的裁量基准名称 a benchmark on record')
  .option('--from <version>', '原版本，默认前一版本 the version before; by default the last but one')
  .option('--to <version>', '现版本，默认最新版本 the version after; by default the last')
  .option('--workbook <file.xlsx>', '同时写成工作簿 write a workbook too')
  .action((files: string[], flags: BenchmarkDiffFlags) => run(async (context) => (await import('./commands/benchmark-diff.ts')).diffBenchmarkFiles(context, files, flags)))
benchmark
  .command('history <name>')
  .description('列出已读入的各版本：施行、公布、备案、适用的决定、与前一版本的不同 the versions of a benchmark on record')
  .action((name: string) => run(async (context) => (await import('./commands/benchmark-history.ts')).benchmarkHistory(context, name)))
benchmark
  .command('health')
  .description('现行裁量基准的适用情况：没有用过的阶次、罚款分散的阶次、可参考的较窄幅度等 how the benchmarks in force are used')
  .option('--to <path>', '文件夹，或者 .html、.xlsx 文件；默认 reports/benchmark-health a folder, or an .html or .xlsx file')
  .action((flags: BenchmarkHealthFlags) => run(async (context) => (await import('./commands/benchmark-health.ts')).benchmarkHealth(context, flags)))
program
  .command('replay')
  .description('试算：换一个参数，疑点会增减多少；不保存任何结果 see what another parameter would find; stores nothing')
  .requiredOption('--set <check.parameter=value...>', '检查.参数=值，可以写几个 one or several')
  .action((flags: { set: string[] }) => run(async (context) => (await import('./commands/replay.ts')).replay(context, flags)))
program
  .command('watch')
  .description('留在后台，每天定时运行 nightly stay running and do the nightly job every day')
  .option('--at <time>', '北京时间 the time in China', '02:00')
  .action((flags: { at: string }) => run(async (context) => (await import('./commands/watch.ts')).watch(context, flags)))
const schedule = program
  .command('schedule')
  .description('让操作系统每天定时运行 nightly have the operating system do the nightly job every day')
const unitFolder = ['--to <folder>', 'systemd 文件所在的文件夹，默认当前用户的 folder of the systemd files; by default the user\'s own'] as const
schedule
  .command('install')
  .description('安装定时任务 set it up')
  .option('--at <time>', '时刻，按本机时区 the time, in the time zone of the machine', '02:00')
  .option(...unitFolder)
  .option('--cron', '改用 cron use cron instead')
  .option('--windows <file.xml>', '改为写出 Windows 计划任务文件 write a task for the Windows Task Scheduler instead')
  .action((flags: ScheduleFlags) => run(async (context) => (await import('./commands/schedule.ts')).installSchedule(context, flags)))
schedule
  .command('status')
  .description('有没有安装，下次何时运行 whether it is set up, and when it runs next')
  .option(...unitFolder)
  .action((flags: ScheduleFlags) => run(async (context) => (await import('./commands/schedule.ts')).scheduleStatus(context, flags)))
schedule
  .command('remove')
  .description('撤销本工作区的定时任务 take away what was set up for this workspace')
  .option(...unitFolder)
  .option('--windows <file.xml>', '写出的 Windows 计划任务文件 the task file that was written')
  .action((flags: ScheduleFlags) => run(async (context) => (await import('./commands/schedule.ts')).removeSchedule(context, flags)))
program
  .command('doctor')
  .description('体检 look at the program and the workspace')
  .option('--repair', '清除中断留下的文件和未完成的检查记录 remove what an interrupted run left')
  .option('--unlock', '解除已不在运行的程序留下的锁 take away the lock of a program that runs no more')
  .action((flags: DoctorFlags) => run(async (context) => (await import('./commands/doctor.ts')).doctor(context, flags)))
program
  .command('restore [backup]')
  .description('列出数据库备份，或者恢复其中一份 list the backups of the database, or put one in its place')
  .action((backup: string | undefined) => run(async (context) => (await import('./commands/restore.ts')).restore(context, backup)))

// A reader that has seen enough (`evenhand findings | head`) is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  await program.parseAsync()
} catch (error) {
  const isCommander = error instanceof CommanderError
  if (isCommander && error.exitCode === 0) process.exitCode = exitCodes.ran
  else process.exitCode = explainError(isCommander ? usageError(error) : error, program.opts<GlobalOptions>().lang, terminal)
  reportFailed(writer)
}
