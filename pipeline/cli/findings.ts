import type { CompareFlags } from '../commands/compare.ts'
import type { DeadlinesFlags } from '../commands/deadlines.ts'
import type { DocumentFlags } from '../commands/document.ts'
import type { FindingsFlags } from '../commands/findings.ts'
import type { ReviewFlags } from '../commands/review.ts'
import { encodingOption, type Program, type Run } from './program.ts'

/** What lists findings and records what became of them, and compares decisions. */
export function addFindings(program: Program, run: Run): void {
  program
    .command('findings')
    .description('列出最近一次检查的疑点 list the findings of the latest run')
    .option('--severity <severity>', '最低程度 the lowest severity to list')
    .option('--check <id>', '只列此项检查 only those of this check')
    .action((flags: FindingsFlags) => run(async (context) => (await import('../commands/findings.ts')).findings(context, flags)))
  program
    .command('runs')
    .description('列出各次运行：疑点数、新增和不再列出的，数据、检查、参数、程序有无变动 list the runs and what changed from one to the next')
    .action(() => run(async (context) => (await import('../commands/runs.ts')).listRuns(context)))
  program
    .command('diff [runs...]')
    .description('两次运行的疑点有何不同、为什么，默认最近两次 which findings differ between two runs, and why; by default the last two')
    .action((runs: string[]) => run(async (context) => (await import('../commands/runs.ts')).diffRuns(context, runs)))
  program
    .command('explain <finding>')
    .description('说明一项疑点 show one finding whole')
    .action((id: string) => run(async (context) => (await import('../commands/findings.ts')).explain(context, id)))
  program
    .command('worklist')
    .description('把疑点写成工作簿，供填写复核结果 write the findings to a workbook to review them in')
    .requiredOption('--to <file.xlsx>', '写到的工作簿 the workbook to write')
    .action(({ to }: { to: string }) => run(async (context) => (await import('../commands/worklist.ts')).worklist(context, to)))
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
    .action((target: string, flags: ReviewFlags) => run(async (context) => (await import('../commands/review.ts')).review(context, target, flags)))
  program
    .command('document <finding>')
    .description('就一项疑点起草行政执法监督文书（Word） draft a document of supervision on a finding')
    .option('--kind <kind>', 'notice 通知书 | recommendation 建议书 | opinion 意见书 | decision 决定书 | reminder 提醒函')
    .option('--due <date>', '意见书、决定书、提醒函载明的期限 the last day that an opinion, a decision or a reminder states')
    .option('--to <file.docx>', '写到的 Word 文件 the file to write')
    .option('--register <file.csv>', '同时记入监督文书登记 enter it in the register of documents of supervision')
    .action((id: string, flags: DocumentFlags) => run(async (context) => (await import('../commands/document.ts')).draftDocument(context, id, flags)))
  program
    .command('deadlines')
    .description('期限台账：今日到期、数个工作日内到期、已逾期 time limits: due today, within working days, overdue')
    .option('--days <number>', '往后看几个工作日，默认 5 working days ahead; by default 5')
    .option('--to <file.xlsx>', '写成 Excel write a workbook')
    .action((flags: DeadlinesFlags) => run(async (context) => (await import('../commands/deadlines.ts')).deadlines(context, flags)))
  program
    .command('compare [file]')
    .description('决定作出之前，与既往决定对照 hold a draft, or a decision on record, beside the decisions before it')
    .option('--decision <id>', '已有的决定：编号、文号或者疑点编号 one on record, by its id, document number or a finding')
    .option('--mapping <file>', '映射文件 the mapping file to use')
    .option(...encodingOption)
    .option('--to <file.html>', '写成网页，可打印入卷 write a page to print instead')
    .action((file: string | undefined, flags: CompareFlags) => run(async (context) => (await import('../commands/compare.ts')).compare(context, file, flags)))
}
