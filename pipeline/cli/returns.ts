import type { BoardFlags } from '../commands/returns-board.ts'
import type { LettersFlags } from '../commands/returns-letters.ts'
import type { ReconcileFlags } from '../commands/returns-reconcile.ts'
import type { BlankReturnsFlags } from '../commands/returns.ts'
import type { Program, Run } from './program.ts'

/** What serves the annual statistics. */
export function addReturns(program: Program, run: Run): void {
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
    .action((flags: BlankReturnsFlags) => run(async (context) => (await import('../commands/returns.ts')).blankReturns(context, flags)))
  returns
    .command('board')
    .description('各机关报送情况 who owes what, and how it stands')
    .option('--year <year>', '统计年度，默认上一年度 the year; by default the one before')
    .action((flags: BoardFlags) => run(async (context) => (await import('../commands/returns-board.ts')).returnsBoard(context, flags)))
  returns
    .command('letters')
    .description('为未报、退回未重报和即将到期的机关各写一份提醒函 write a letter to each agency whose return is missing, sent back or nearly due')
    .requiredOption('--to <folder>', '写到的文件夹 the folder to write to')
    .option('--year <year>', '统计年度，默认上一年度 the year; by default the one before')
    .option('--reply-by <date>', '请于此日前报送，默认七日后 the day to answer by; by default in seven days')
    .action((flags: LettersFlags) => run(async (context) => (await import('../commands/returns-letters.ts')).returnsLetters(context, flags)))
  returns
    .command('reconcile')
    .description('上报数据与在案决定逐格核对，写成 Excel hold each reported figure against the decisions on record, in Excel')
    .requiredOption('--to <file>', '写到的 .xlsx 文件 the .xlsx file to write')
    .option('--year <year>', '统计年度，默认上一年度 the year; by default the one before')
    .action((flags: ReconcileFlags) => run(async (context) => (await import('../commands/returns-reconcile.ts')).returnsReconcile(context, flags)))
}
