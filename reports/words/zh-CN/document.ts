/** What Word files and pages of official documents add to what they are handed. */
export const documentWords = {
  noPicture: '本机没有可用的中文字体，无法绘图，图中数据以表代之。',
  rowsLeftOut: '本表共 {rows} 行，此处列前 {shown} 行，其余见所附 Excel 工作簿。',
  notRecorded: '—',
  addresseeEnd: '：',
} as const satisfies Record<string, string>
