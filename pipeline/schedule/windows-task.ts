import type { NightlyCommand } from './nightly-command.ts'
import { timeText, type TimeOfDay } from './time-of-day.ts'

/** A task for the Windows Task Scheduler to import: UTF-16, little endian, with its byte order mark, as it exports them itself. */
export function windowsTask(command: NightlyCommand, at: TimeOfDay, firstDay: string): Buffer {
  const text = `<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>Evenhand nightly job</Description>
    <URI>\\${escaped(command.name)}</URI>
  </RegistrationInfo>
  <Triggers>
    <CalendarTrigger>
      <StartBoundary>${firstDay}T${timeText(at)}:00</StartBoundary>
      <Enabled>true</Enabled>
      <ScheduleByDay>
        <DaysInterval>1</DaysInterval>
      </ScheduleByDay>
    </CalendarTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author">
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <ExecutionTimeLimit>PT12H</ExecutionTimeLimit>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>${escaped(command.program)}</Command>
      <Arguments>${escaped(command.arguments.map(quoted).join(' '))}</Arguments>
    </Exec>
  </Actions>
</Task>
`
  return Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'utf16le')
}

/** In double quotes as Windows programs take their command line apart: backslashes count double before a quote and at the end. */
function quoted(word: string): string {
  return `"${word.replaceAll(/(\\*)"/g, String.raw`$1$1\"`).replace(/(\\+)$/, '$1$1')}"`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
