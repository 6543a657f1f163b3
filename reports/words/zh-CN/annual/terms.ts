import { terms } from '../terms.ts'

export const annualTerms = {
  states: terms.boardStates,
  verdicts: { equal: '一致', explained: '按其他口径一致', 'over-reported': '上报数大于核算数（待核查）', 'under-reported': '上报数小于核算数（待核查）', 'not reported': '未填报', unreadable: '无法识别', 'not computable': '无法核算' },
  rules: {
    'with decisions that did not last': '计入已被撤销、变更等的决定',
    'without decisions that did not last': '不计已被撤销、变更等的决定',
    'each row of the register counted': '台账每行计一件',
    'every kind of penalty counted': '并处的每一种处罚各计一件',
  },
  obstacles: {
    'undecided-cases': '已立案未决定的案件',
    'revocations': '撤销许可',
    'no-decisions-of-act': '该类行政执法行为的决定',
    'no-decisions-of-year': '该年度的决定',
    'kinds-not-recorded': '种类（处罚种类、强制措施种类等）',
    'kinds-not-separable': '没收违法所得与没收非法财物的区分',
    'amounts-not-clear': '明确的罚没金额',
    summary_procedure: '适用简易程序', ordinary_procedure: '适用普通程序', legal_reviews: '法制审核', transfers_to_prosecution: '移送司法机关', reconsideration: '行政复议', litigation: '行政诉讼',
    enforcement_of_decisions: '行政强制执行', amounts_of_other_acts: '其他行政执法行为的金额', amounts_spared: '不予处罚、减轻处罚的金额', closed_cases: '结案', certificates: '执法证件', rewards: '行政奖励', other_matters: '其他事项',
  },
  units: { case: '件', occasion: '次', person: '人', yuan: '元', wan_yuan: '万元', percent: '%' },
  levels: { national: '国家级', province: '省级', prefecture: '市级', county: '县级', township: '乡镇（街道）' },
} as const
