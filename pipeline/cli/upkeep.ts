import type { DoctorFlags } from '../commands/doctor.ts'
import type { ScheduleFlags } from '../commands/schedule.ts'
import type { Program, Run } from './program.ts'

/** What keeps a workspace running. */
export function addUpkeep(program: Program, run: Run): void {
  program
    .command('watch')
    .description('留在后台，每天定时运行 nightly stay running and do the nightly job every day')
    .option('--at <time>', '北京时间 the time in China', '02:00')
    .action((flags: { at: string }) => run(async (context) => (await import('../commands/watch.ts')).watch(context, flags)))
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
    .action((flags: ScheduleFlags) => run(async (context) => (await import('../commands/schedule.ts')).installSchedule(context, flags)))
  schedule
    .command('status')
    .description('有没有安装，下次何时运行 whether it is set up, and when it runs next')
    .option(...unitFolder)
    .action((flags: ScheduleFlags) => run(async (context) => (await import('../commands/schedule.ts')).scheduleStatus(context, flags)))
  schedule
    .command('remove')
    .description('撤销本工作区的定时任务 take away what was set up for this workspace')
    .option(...unitFolder)
    .option('--windows <file.xml>', '写出的 Windows 计划任务文件 the task file that was written')
    .action((flags: ScheduleFlags) => run(async (context) => (await import('../commands/schedule.ts')).removeSchedule(context, flags)))
  program
    .command('doctor')
    .description('体检 look at the program and the workspace')
    .option('--repair', '清除中断留下的文件和未完成的检查记录 remove what an interrupted run left')
    .option('--unlock', '解除已不在运行的程序留下的锁 take away the lock of a program that runs no more')
    .action((flags: DoctorFlags) => run(async (context) => (await import('../commands/doctor.ts')).doctor(context, flags)))
  program
    .command('restore [backup]')
    .description('列出数据库备份，或者恢复其中一份 list the backups of the database, or put one in its place')
    .action((backup: string | undefined) => run(async (context) => (await import('../commands/restore.ts')).restore(context, backup)))
}
