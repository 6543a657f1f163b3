import { Command, CommanderError } from 'commander'
import type { CommandContext } from '../commands/context.ts'
import { encodings } from '../domain/encoding.ts'
import { programVersion } from '../program-version.ts'

export { CommanderError }
export type Program = Command

/** Runs a command with the common options; what the command returns is the exit code. */
export type Run = (work: (context: CommandContext) => Promise<number | void>) => Promise<void>

/** The program with the options that every command has, and no command yet. */
export function newProgram(): Program {
  return new Command('evenhand')
    .description('裁量衡 Evenhand: supervise administrative discretion 行政裁量监督')
    .version(programVersion)
    .option('-w, --workspace <folder>', '工作区文件夹 the folder with evenhand.yaml', '.')
    .option('--as-of <date>', '截至日期 YYYY-MM-DD，默认今天（北京时间） the day to judge by; default today in Shanghai')
    .option('--lang <language>', 'zh-CN | en')
    .option('--format <format>', 'text | json | csv', 'text')
    .option('-q, --quiet', '不显示进度 no progress')
    .exitOverride()
    // What commander says of a mistake is said again in the reader's language.
    .configureOutput({ outputError: () => undefined })
}

export const failOn = ['--fail-on <severity>', '有此程度及以上的疑点时退出码为 1 exit with 1 on findings of this severity or above'] as const

export const encodingOption = ['--encoding <name>', `文本文件的编码，默认自动识别 the encoding of text files: ${encodings.join(', ')}`] as const
