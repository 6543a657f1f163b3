import { header, line, otherLine, type BadFile } from './bad-file.ts'

const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex')
const utf16 = (text: string) => Buffer.from(text, 'utf16le')
/** 机关,日期 and a line of 某局 in GB18030, which Node cannot write. */
const gb18030 = bytes('bbfab9d8 2c c8d5c6da 0a c4b3bed6 2c 3230 0a')

export const textFiles: readonly BadFile[] = [
  { kind: 'an empty file', name: 'a.csv', content: '', outcome: 'file-empty' },
  { kind: 'nothing but a mark of UTF-8', name: 'a.csv', content: '\ufeff', outcome: 'file-empty' },
  { kind: 'nothing but blank lines', name: 'a.csv', content: '\n\n\r\n', outcome: 'file-empty' },
  { kind: 'nothing but a header', name: 'a.csv', content: `${header}\n`, outcome: { used: 0, setAside: [] } },
  { kind: 'nothing but titles', name: 'a.csv', content: '某县行政处罚台账\n填报单位：甲局\n', outcome: 'file-empty' },
  { kind: 'binary rubbish', name: 'a.csv', content: bytes('00 01 02 03 04 05 06 07 08 0b 0e 0f 10 11 12 13'), outcome: 'file-not-text' },
  { kind: 'random bytes without zeros', name: 'a.csv', content: bytes('e3 8f ff fe 91 c0 c1 f5 ff 80 80'), outcome: 'file-encoding-unknown' },
  { kind: 'a picture', name: 'a.csv', content: bytes('89504e47 0d0a1a0a 0000000d 49484452'), outcome: 'content-mismatch' },
  { kind: 'a PDF document', name: 'a.csv', content: '%PDF-1.7\n1 0 obj\n', outcome: 'content-mismatch' },
  { kind: 'a zip archive', name: 'a.csv', content: bytes('504b0304 1400 0000'), outcome: 'content-mismatch' },
  { kind: 'a RAR archive', name: 'a.csv', content: bytes('52617221 1a0700'), outcome: 'content-mismatch' },
  { kind: 'a compressed file', name: 'a.csv', content: bytes('1f8b0800 00000000'), outcome: 'content-mismatch' },
  { kind: 'an ending that nobody knows', name: 'a.wps', content: 'x', outcome: 'file-format-unknown' },
  { kind: 'no ending', name: 'a', content: `${header}\n${line}\n`, outcome: 'file-format-unknown' },
  { kind: 'a web page named .xls', name: 'a.xls', content: '<html><table><tr><td>决定书文号</td></tr></table></html>', outcome: 'xls-is-text' },
  { kind: 'text named .xls', name: 'a.xls', content: `${header}\n${line}\n`, outcome: 'xls-is-text' },
  { kind: 'a quotation mark at the start that nobody closed', name: 'a.csv', content: `${header}\n"1号,甲局,乙,2024-06-06,1000\n${otherLine}\n`, outcome: { used: 1, setAside: ['row-malformed'] } },
  { kind: 'a quotation mark in the middle', name: 'a.csv', content: `${header}\n1号,甲局,"乙,2024-06-06,1000\n${otherLine}\n`, outcome: { used: 1, setAside: ['row-malformed'] } },
  { kind: 'a quotation mark at the end', name: 'a.csv', content: `${header}\n${otherLine}\n1号,甲局,乙,2024-06-06,"1000\n`, outcome: { used: 1, setAside: ['row-malformed'] } },
  { kind: 'zero bytes among text', name: 'a.csv', content: `${header}\n1号,甲局\0,乙,2024-06-06,1000\n`, outcome: 'file-not-text' },
  { kind: 'UTF-16 without a mark', name: 'a.csv', content: utf16(`${header}\n${line}\n`), outcome: { used: 1, setAside: [] } },
  { kind: 'UTF-16 cut in a character', name: 'a.csv', content: utf16(`${header}\n${line}\n`).subarray(0, -1), outcome: 'file-truncated' },
  { kind: 'UTF-8 and GB18030 in one file', name: 'a.csv', content: Buffer.concat([Buffer.from(`${header}\n`), gb18030]), outcome: 'file-encoding-unknown' },
  { kind: 'UTF-8 cut in a character', name: 'a.csv', content: Buffer.from(`${header}\n1号,甲局`).subarray(0, -1), outcome: 'file-truncated' },
  { kind: 'GB18030 cut in a character', name: 'a.csv', content: gb18030.subarray(0, 13), outcome: 'file-truncated' },
  { kind: 'carriage returns as line ends', name: 'a.csv', content: `${header}\r${line}\r${otherLine}\r`, outcome: { used: 2, setAside: [] } },
  { kind: 'semicolons between cells', name: 'a.csv', content: `${header}\n${line}\n${otherLine}\n`.replaceAll(',', ';'), outcome: { used: 2, setAside: [] } },
  { kind: 'a comma in an amount without quotation marks', name: 'a.csv', content: `${header}\n1号,甲局,乙,2024-06-06,1,200\n${otherLine}\n`, outcome: { used: 1, setAside: ['row-misaligned'] } },
  { kind: 'a row too short', name: 'a.csv', content: `${header}\n1号,甲局,乙\n${otherLine}\n`, outcome: { used: 1, setAside: ['row-misaligned'] } },
  { kind: 'a row too long', name: 'a.csv', content: `${header}\n${line},多\n${otherLine}\n`, outcome: { used: 1, setAside: ['row-misaligned'] } },
  { kind: 'a header of other words', name: 'a.csv', content: '甲,乙,丙\n1,2,3\n', outcome: 'mapping-not-recognised' },
  { kind: 'a JSON list that breaks off', name: 'a.json', content: '[{"决定书文号":"1号"},{"决定书文', outcome: 'json-malformed' },
  { kind: 'JSON with text behind it', name: 'a.json', content: '[{"决定书文号":"1号"}] 完', outcome: 'json-malformed' },
  { kind: 'a JSON list of figures', name: 'a.json', content: '[1,2]', outcome: 'json-malformed' },
  { kind: 'JSON with two lists of objects', name: 'a.json', content: '{"甲":[{"a":1}],"乙":[{"b":1}]}', outcome: 'json-malformed' },
  { kind: 'lists and plain words as JSON lines', name: 'a.jsonl', content: `${record('1号')}\n[1,2]\n文字\n`, outcome: { used: 1, setAside: ['row-malformed', 'row-malformed'] } },
  { kind: 'JSON lines without an object', name: 'a.jsonl', content: '[1,2]\n3\n', outcome: 'json-malformed' },
  { kind: 'a key that comes twice', name: 'a.jsonl', content: `${record('1号')}\n${record('2号').replace('}', ',"罚款金额（元）":9}')}\n`, outcome: { used: 1, setAside: ['key-repeated'] } },
  { kind: 'a figure of too many digits', name: 'a.json', content: `[${record('1号')},${record('2号').replace('1000', '12345678901234567890')}]`, outcome: { used: 1, setAside: ['number-too-long'] } },
  { kind: 'an object inside a cell', name: 'a.json', content: `[${record('1号')},${record('2号').replace('1000', '{"amount":1000}')}]`, outcome: { used: 1, setAside: ['amount-unreadable'] } },
  { kind: 'a Parquet file that is text', name: 'a.parquet', content: `${header}\n`, outcome: 'content-mismatch' },
  { kind: 'a Parquet file named .csv', name: 'a.csv', content: 'PAR1\u0015\u0004', outcome: 'content-mismatch' },
  { kind: 'a Parquet file that breaks off', name: 'a.parquet', content: 'PAR1\u0015\u0004\u0015', outcome: 'file-unreadable' },
  { kind: 'an Arrow file that breaks off', name: 'a.arrow', content: 'ARROW1\0\0\u00ff\u00ff', outcome: 'arrow-unreadable' },
  { kind: 'text named .arrow', name: 'a.arrow', content: `${header}\n${line}\n`, outcome: 'arrow-unreadable' },
]

function record(number: string): string {
  return `{"决定书文号":"${number}","行政机关":"甲局","当事人名称":"乙","决定日期":"2024-06-06","罚款金额（元）":1000}`
}
