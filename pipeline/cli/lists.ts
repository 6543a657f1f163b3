import type { QualityFlags } from '../commands/quality.ts'
import type { TypicalCasesFlags } from '../commands/typical-cases.ts'
import type { Program, Run } from './program.ts'

/** What hands data out: lists, their quality, rows to correct, empty sheets. */
export function addLists(program: Program, run: Run): void {
  program
    .command('export <list>')
    .description('写出 findings、coverage、decisions、quarantine 或 officers（承办人代号与姓名对照） write a list to a file; officers is the key to their labels')
    .requiredOption('--to <file>', '.csv | .json | .parquet | .arrow')
    .action((list: string, { to }: { to: string }) => run(async (context) => (await import('../commands/export.ts')).exportList(context, list, to)))
  program
    .command('quality')
    .description('说明数据的完整程度和需要核对之处 tell how complete the data are and what deserves a second look')
    .option('--file <name>', '只看此文件 only this file')
    .option('--agency <name>', '只看此机关 only this agency')
    .action((flags: QualityFlags) => run(async (context) => (await import('../commands/quality.ts')).quality(context, flags)))
  program
    .command('corrections')
    .description('写出待更正的行，供机关改正后发回 write workbooks of rows that could not be used, to correct and send back')
    .requiredOption('--to <folder>', '写到的文件夹 the folder to write to')
    .action(({ to }: { to: string }) => run(async (context) => (await import('../commands/corrections.ts')).corrections(context, to)))
  program
    .command('typical-cases')
    .description('列出可供选编典型案例的决定，已匿名 list decisions that may serve as typical cases, without names')
    .option('--to <file.xlsx>', '写到的文件，默认 reports/typical-cases.xlsx the file to write to')
    .action((flags: TypicalCasesFlags) => run(async (context) => (await import('../commands/typical-cases.ts')).typicalCases(context, flags)))
  program
    .command('templates')
    .description('写出各类数据的空白表，填好后读入 write an empty workbook for each kind of record')
    .requiredOption('--to <folder>', '写到的文件夹 the folder to write to')
    .action(({ to }: { to: string }) => run(async (context) => (await import('../commands/templates.ts')).templates(context, to)))
}
