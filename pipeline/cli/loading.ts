import type { IngestFlags } from '../commands/ingest.ts'
import type { InspectFlags } from '../commands/inspect.ts'
import { encodingOption, type Program, type Run } from './program.ts'

/** What begins a workspace and brings files into it. */
export function addLoading(program: Program, run: Run): void {
  program
    .command('init <folder>')
    .description('建立工作区 make a workspace')
    .action((folder: string) => run(async (context) => (await import('../commands/init.ts')).init(context, folder)))
  program
    .command('ingest [files...]')
    .description('读入文件，默认读入 inbox load files, by default those of inbox')
    .option('--mapping <file>', '映射文件 the mapping file to use')
    .option(...encodingOption)
    .action((files: string[], flags: IngestFlags) => run(async (context) => (await import('../commands/ingest.ts')).ingest(context, files, flags)))
  program
    .command('inspect <file>')
    .description('看一个文件能读入什么，不作任何改动 see what a file holds and what can be read of it; loads nothing')
    .option('--mapping <file>', '映射文件 the mapping file to try')
    .option(...encodingOption)
    .option('--write-mapping <file>', '写出映射文件的初稿 start a mapping file for it')
    .action((file: string, flags: InspectFlags) => run(async (context) => (await import('../commands/inspect.ts')).inspect(context, file, flags)))
}
