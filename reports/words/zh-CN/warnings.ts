import type { ValueWarning } from '../../../pipeline/domain/value-warning.ts'

/** What is doubtful about a value that was loaded. Filled with the details of the warning. */
export const warningWords = {
  'amount-unit-conflict': '罚款金额一栏折合 {column:yuan} 元，处罚内容写明 {words:yuan} 元，相差 {ratio:times} 倍，疑为单位（元、万元）或者位数有误；该金额未参与统计。请对照决定书改正后重新报送。',
  'amount-conflict': '罚款金额一栏折合 {column:yuan} 元，处罚内容写明 {words:yuan} 元，两者不一致；该金额未参与统计。请对照决定书改正后重新报送。',
  'amount-of-several-rows': '金额所在单元格跨多行合并，不能判断是合计数还是每行各为此数；该金额未参与统计。请取消合并，逐行填写后重新报送。',
  'party-not-in-words': '处罚内容写明的受罚人是“{subjects}”，与本行当事人不能对应，请核对。',
  'wording-unread': '处罚内容中有读不明白的部分：“{pieces}”，未据以认定处罚种类和金额。',
  'basis-unread': '处罚依据“{value}”中没有能识别的法律名称和条款，与法定幅度无法比较。',
  'identity-check-digit': '当事人代码或证件号码的位数或校验位不符，可能有错字，请核对。',
  'document-number-unusual': '文书号“{value}”不是常见格式（如“某市监罚〔2024〕12号”），请核对。',
  'dates-out-of-order': '违法行为、立案或集体讨论的日期 {from} 晚于决定日期 {to}，请核对。',
  'decision-after-load': '决定日期 {date} 晚于读入之日，请核对。',
  'contradicts-other-file': '另一文件 {file} 中同一决定的罚款金额为 {fine} 元，与本行不一致；采用了后读入的本行，但该金额未参与统计，请核对。',
  'return-unit-differs': '“{header}”注明的金额单位是{stated}，统计报表规定的是{expected}；已按{stated}读入，请核对。',
  'return-total-differs': '“{header}”的合计行为 {total}，各机关之和为 {sum}，请核对。',
  'return-text-differs': '文字部分称行政处罚 {stated} 件，统计表“{header}”为 {total}，请核对；两处口径可能不同。',
  'duplicate-suspected': '与“{other}”的机关、当事人、违法事实、处罚内容和决定日期都相同，文书号不同，可能是重复记录。',
} satisfies Record<ValueWarning, string>
