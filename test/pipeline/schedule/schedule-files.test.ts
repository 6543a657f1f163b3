import { describe, expect, it } from 'vitest'
import { cronLine, timeInCrontab, withCronLine, withoutCronLine } from '../../../pipeline/schedule/cron-line.ts'
import { everyDay, nextTime } from '../../../pipeline/schedule/daily.ts'
import { nightlyCommand, type NightlyCommand } from '../../../pipeline/schedule/nightly-command.ts'
import { runProgram } from '../../../pipeline/schedule/run-program.ts'
import { systemdUnits, timeOfTimer } from '../../../pipeline/schedule/systemd-unit.ts'
import { readTimeOfDay, timeText } from '../../../pipeline/schedule/time-of-day.ts'
import { windowsTask } from '../../../pipeline/schedule/windows-task.ts'

const at = { hour: 2, minute: 5 }
/** A folder with everything that a shell, systemd, cron or Windows would read as something else. */
const nasty = `/data/示例县 100% "A" 'B' $HOME & <c>`
const command: NightlyCommand = { program: '/usr/bin/node', arguments: ['/opt/even hand/cli.js', 'nightly', '--workspace', nasty, '--quiet'], name: 'evenhand-0a1b2c3d' }

describe('a time of day', () => {
  it('is read with and without a leading nought, and nothing else is taken for one', () => {
    expect(['02:05', '2:05', '23:59', '0:00'].map((text) => timeText(readTimeOfDay(text, '--at')))).toEqual(['02:05', '02:05', '23:59', '00:00'])
    for (const text of ['24:00', '2:60', '2', '2:5', '02:05:00', 'noon', '']) expect(() => readTimeOfDay(text, '--at')).toThrow(/invalid-time/)
  })

  it('comes next on the same day or on the day after, in the time zone asked for', () => {
    expect(nextTime(at, new Date('2026-11-22T01:00:00+08:00'), 'Asia/Shanghai').toISOString()).toBe('2026-11-21T18:05:00.000Z')
    expect(nextTime(at, new Date('2026-11-22T03:00:00+08:00'), 'Asia/Shanghai').toISOString()).toBe('2026-11-22T18:05:00.000Z')
  })

  it('sets off a trigger that goes off in China’s time and not after it was stopped', () => {
    const trigger = everyDay(at, 'Asia/Shanghai', async () => undefined)
    const next = trigger.next()!
    trigger.stop()
    expect(next.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' })).toMatch(/ 02:05:00$/)
    expect(trigger.next()).toBeNull()
  })
})

describe('the name of the job', () => {
  it('is the same for the same workspace and another for another, and holds nothing of its path', () => {
    expect(nightlyCommand('/data/甲').name).toBe(nightlyCommand('/data/甲/').name)
    expect(nightlyCommand('/data/甲').name).not.toBe(nightlyCommand('/data/乙').name)
    expect(nightlyCommand('/data/甲').name).toMatch(/^evenhand-[0-9a-f]{8}$/)
  })
})

describe('the systemd units', () => {
  it('hold the time, catch up after a night off, and quote every path', () => {
    const units = systemdUnits(command, at)
    expect(Object.keys(units)).toEqual(['evenhand-0a1b2c3d.service', 'evenhand-0a1b2c3d.timer'])
    expect(units['evenhand-0a1b2c3d.timer']).toMatch(/OnCalendar=\*-\*-\* 02:05:00\nPersistent=true\n[\s\S]*WantedBy=timers\.target/)
    expect(units['evenhand-0a1b2c3d.service']).toContain(
      String.raw`ExecStart="/usr/bin/node" "/opt/even hand/cli.js" "nightly" "--workspace" "/data/示例县 100%% \"A\" 'B' $$HOME & <c>" "--quiet"`,
    )
    expect(timeOfTimer(units['evenhand-0a1b2c3d.timer']!)).toBe('02:05')
    expect(timeOfTimer('[Timer]\nOnCalendar=weekly\n')).toBeNull()
  })
})

describe('the line of the crontab', () => {
  const others = 'MAILTO=a@b\n# evenhand-0a1b2c3d is ours\n0 1 * * * /bin/true # evenhand-99999999\n'

  it('goes in, is replaced rather than doubled, and goes out again; other lines stay', () => {
    const once = withCronLine(others, command, at)
    const twice = withCronLine(once, command, { hour: 4, minute: 30 })
    expect(once).toBe(`${others}${cronLine(command, at)}\n`)
    expect(timeInCrontab(twice, command)).toEqual({ hour: 4, minute: 30 })
    expect(twice.split('\n').length).toBe(once.split('\n').length)
    expect(withoutCronLine(twice, command)).toBe(others)
    expect(timeInCrontab(others, command)).toBeNull()
    expect(withCronLine('0 1 * * * /bin/true', command, at).startsWith('0 1 * * * /bin/true\n5 2 * * * ')).toBe(true)
  })

  it('is taken apart by a shell into the words that it was made of', async () => {
    const printed: NightlyCommand = { ...command, program: process.execPath, arguments: ['-e', 'process.stderr.write(JSON.stringify(process.argv.slice(1)))', '--', ...command.arguments] }
    // What cron does before the shell sees the line: it takes the five fields off and the backslash off \%.
    const line = cronLine(printed, at).replace(/^(\S+ ){5}/, '').replaceAll(String.raw`\%`, '%')
    const { code, err } = await runProgram('/bin/sh', ['-c', line])
    expect(code).toBe(0)
    expect(JSON.parse(err)).toEqual(command.arguments)
  })
})

describe('the task for Windows', () => {
  const file = windowsTask({ ...command, program: String.raw`C:\Program Files\node.exe`, arguments: [String.raw`D:\示例 & 县\cli.js`, 'nightly', '--workspace', String.raw`D:\a b\ `.trim()] }, at, '2026-11-22')

  it('is UTF-16 LE with its byte order mark', () => {
    expect([...file.subarray(0, 4)]).toEqual([0xff, 0xfe, 0x3c, 0x00])
    expect(file.toString('utf16le')).toContain('<?xml version="1.0" encoding="UTF-16"?>')
  })

  it('holds the time and the command, quoted for Windows and for XML', () => {
    const text = file.toString('utf16le')
    expect(text).toContain('<StartBoundary>2026-11-22T02:05:00</StartBoundary>')
    expect(text).toContain(String.raw`<Command>C:\Program Files\node.exe</Command>`)
    // A backslash before the closing quote would take it for part of the path.
    expect(text).toContain(String.raw`<Arguments>&quot;D:\示例 &amp; 县\cli.js&quot; &quot;nightly&quot; &quot;--workspace&quot; &quot;D:\a b\\&quot;</Arguments>`)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })
})
