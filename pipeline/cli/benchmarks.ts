import type { BenchmarkDiffFlags } from '../commands/benchmark-diff.ts'
import type { BenchmarkHealthFlags } from '../commands/benchmark-health.ts'
import type { BenchmarkShowFlags } from '../commands/benchmark.ts'
import type { BenchmarkConvertFlags } from '../commands/convert-benchmark.ts'
import type { Program, Run } from './program.ts'

/** What looks at discretion benchmarks. */
export function addBenchmarks(program: Program, run: Run): void {
  const benchmark = program
    .command('benchmark')
    .description('查看裁量基准 look at a discretion benchmark')
  benchmark
    .command('show <file>')
    .description('说明一份裁量基准是怎样读出的 show how a benchmark is read')
    .option('--unread', '只列没有全部读出的行 only rows that were not read fully')
    .action((file: string, flags: BenchmarkShowFlags) => run(async (context) => (await import('../commands/benchmark.ts')).showBenchmark(context, file, flags)))
  benchmark
    .command('lint <file>')
    .description('列出裁量基准中需要核对之处 list what deserves a look in a benchmark')
    .action((file: string) => run(async (context) => (await import('../commands/benchmark.ts')).lintBenchmarkFile(context, file)))
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
    .action((file: string, flags: BenchmarkConvertFlags) => run(async (context) => (await import('../commands/convert-benchmark.ts')).convertBenchmarkFile(context, file, flags)))
  benchmark
    .command('diff [files...]')
    .description('两份裁量基准，或者已读入的两个版本，逐项比较 what changed from one benchmark file, or version on record, to another')
    .option('--benchmark <name>', '已读入的裁量基准名称 a benchmark on record')
    .option('--from <version>', '原版本，默认前一版本 the version before; by default the last but one')
    .option('--to <version>', '现版本，默认最新版本 the version after; by default the last')
    .option('--workbook <file.xlsx>', '同时写成工作簿 write a workbook too')
    .action((files: string[], flags: BenchmarkDiffFlags) => run(async (context) => (await import('../commands/benchmark-diff.ts')).diffBenchmarkFiles(context, files, flags)))
  benchmark
    .command('history <name>')
    .description('列出已读入的各版本：施行、公布、备案、适用的决定、与前一版本的不同 the versions of a benchmark on record')
    .action((name: string) => run(async (context) => (await import('../commands/benchmark-history.ts')).benchmarkHistory(context, name)))
  benchmark
    .command('health')
    .description('现行裁量基准的适用情况：没有用过的阶次、罚款分散的阶次、可参考的较窄幅度等 how the benchmarks in force are used')
    .option('--to <path>', '文件夹，或者 .html、.xlsx 文件；默认 reports/benchmark-health a folder, or an .html or .xlsx file')
    .action((flags: BenchmarkHealthFlags) => run(async (context) => (await import('../commands/benchmark-health.ts')).benchmarkHealth(context, flags)))
}
