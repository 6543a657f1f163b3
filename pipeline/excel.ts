/** The one door to Excel: reading files and writing workbooks. */
export { default as ExcelJS } from '@protobi/exceljs'
