import { open } from 'node:fs/promises'
import { DataType, RecordBatchReader, Type } from '../../arrow.ts'
import { UserError } from '../../domain/errors.ts'
import { cellReader } from './arrow-cell.ts'
import { onlyTable, type RawRow, type Sheet } from './sheet.ts'

const longestMessage = 100

/** The columns of an Arrow file or stream as text; their names are the header, as row 1. Read batch by batch. */
export function openArrow(file: string): Sheet[] {
  return [onlyTable(false, () => readRows(file))]
}

async function* readRows(file: string): AsyncGenerator<RawRow> {
  const handle = await open(file)
  try {
    const reader = await RecordBatchReader.from(handle)
    await reader.open({ autoDestroy: false })
    const { fields } = reader.schema
    const columns = fields.map(({ name, type }) => ({ read: readerOf(file, name, type), mayBeCut: DataType.isFloat(type) }))
    yield { row: 1, cells: fields.map(({ name }) => name) }
    let row = 1
    for await (const batch of reader) {
      const parts = batch.data.children
      for (let place = 0; place < batch.numRows; place++) {
        const cells = columns.map(({ read }, column) => read(parts[column]!, place))
        const cut = columns.findIndex(({ mayBeCut }, column) => mayBeCut && Math.abs(Number(cells[column])) > Number.MAX_SAFE_INTEGER)
        row += 1
        yield cut === -1 ? { row, cells } : { row, cells, isMalformed: true, fault: 'number-too-long', faultAt: cut }
      }
    }
  } catch (error) {
    if (error instanceof UserError || (error instanceof Error && 'syscall' in error)) throw error
    const message = (error instanceof Error ? error.message : String(error)).slice(0, longestMessage)
    throw new UserError('arrow-unreadable', { where: file, message }, { cause: error })
  } finally {
    await handle.close()
  }
}

function readerOf(file: string, column: string, type: DataType) {
  const read = cellReader(type)
  if (read === null) throw new UserError('arrow-type-unsupported', { where: file, column, type: Type[type.typeId] })
  return read
}
