import { describe, expect, it } from 'vitest'
import { parsePenaltyText } from '../../../../pipeline/ingest/parsing/penalty-text.ts'
import { amountsOf } from '../../../../pipeline/ingest/parsing/penalty-text/amounts.ts'
import { told } from './penalty-text.support.ts'

/** Wording → what is read of it: parts as `subject: kinds fine=… taken=… days=…`, then the ambiguity after `?`. */
const readings: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'one party': [
    ['警告，罚款5万元', 'warning fine=50000'],
    ['对该公司警告并罚款1万元', '该公司: warning fine=10000'],
    ['责令改正，没收违法所得123.45元，罚款人民币5000元', 'fine=5000 taken=123.45 order_to_correct'],
    ['处以40万元罚款', 'fine=400000'],
    ['处人民币5,000.00元的罚款', 'fine=5000'],
    ['处罚款￥500', 'fine=500'],
    ['罚款50万', 'fine=500000'],
    ['罚款：3000元', 'fine=3000'],
    ['罚款金额为人民币3000元整', 'fine=3000'],
    ['罚款 5 000 元', 'fine=5000'],
    ['罚100元', 'fine=100'],
    ['闯红灯罚款200元', 'fine=200'],
    ['①警告②罚款500元', 'warning fine=500'],
    ['1.警告2.罚款1.5万元', 'warning fine=15000'],
    ['（一）警告；（二）罚款500元', 'warning fine=500'],
    ['决定对当事人作出如下行政处罚：1、没收违法所得1200.50元；2、罚款3000元。', 'fine=3000 taken=1200.5'],
    ['减轻处罚，罚款500元', 'fine=500'],
    ['罚款5000元（已缴纳）', 'fine=5000'],
    ['责令某某商贸有限公司改正并处罚款17万元', '某某商贸有限公司: fine=170000 order_to_correct'],
    ['对某某储蓄所分理处处以6万元罚款', '某某储蓄所分理处: fine=60000'],
  ],
  'several parties, each with its own': [
    ['对某某银行处以40万元罚款，对李某给予警告并处以5万元罚款', '某某银行: fine=400000 | 李某: warning fine=50000'],
    ['对某某银行罚款40万元，没收违法所得10元。禁止赵某某终身从事银行业工作', '某某银行: fine=400000 taken=10 | 赵某某: practice_ban (禁止终身从事银行业工作)'],
    ['张三罚款500元，李四警告', '张三: fine=500 | 李四: warning'],
    ['某某财产保险有限公司罚款22万元，对李某罚款1万元', '某某财产保险有限公司: fine=220000 | 李某: fine=10000'],
    ['给予张某罚款500元、李某罚款200元的行政处罚', '张某: fine=500 | 李某: fine=200'],
    ['警告，罚款1万元；对李某罚款500元', 'warning fine=10000 | 李某: fine=500'],
    ['对张某、李某警告', '张某: warning | 李某: warning'],
    ['对时任总经理甲某某，副总经理（主持工作）乙某某分别给予警告', '时任总经理甲某某: warning | 副总经理(主持工作)乙某某: warning'],
    ['对王某罚款500元，对赵某不予处罚', '王某: fine=500 | 赵某: no_penalty'],
    ['对单位罚款5万元，对其法定代表人王某罚款1万元', '单位: fine=50000 | 其法定代表人王某: fine=10000'],
  ],
  'surnames that are also prepositions': [
    ['对甲公司罚款6万元。对于国安给予警告，并处1万元罚款', '甲公司: fine=60000 | 于国安: warning fine=10000'],
    ['对方某罚款500元，对应某警告', '方某: fine=500 | 应某: warning'],
    ['对于该公司罚款500元', '该公司: fine=500'],
  ],
  'several parties under one amount': [
    ['对张某、李某分别罚款3万元', '张某: fine=30000 | 李某: fine=30000 ?several_parties'],
    ['分别对张某、李某罚款500元', '张某: fine=500 | 李某: fine=500 ?several_parties'],
    ['对张某和李某各处罚款500元', '张某: fine=500 | 李某: fine=500 ?several_parties'],
    ['对王某、刘某警告，并分别罚款1万元', '王某: warning fine=10000 | 刘某: warning fine=10000 ?several_parties'],
    ['对甲公司、乙公司分别罚款3万元和5万元', '甲公司: fine=30000 | 乙公司: fine=50000 ?several_parties'],
    ['对张某、李某罚款共5万元', '张某: fine=? | 李某: fine=? ?several_parties'],
    ['对张某、李某罚款5万元', '张某: fine=? | 李某: fine=? ?several_parties'],
    ['对张某、李某分别警告并罚款共计2万元', '张某: warning fine=? | 李某: warning fine=? ?several_parties'],
    ['对甲支行、乙支行等5家分支机构罚款合计25万元', '甲支行: fine=? | 乙支行: fine=? ?several_parties'],
    ['对相关分支机构罚款14万元', '相关分支机构: fine=? ?several_parties'],
    ['对某某银行某某分行及相关分支机构罚款14万元', '某某银行某某分行及相关分支机构: fine=? ?several_parties'],
    ['每人罚款500元', 'fine=? ?several_parties'],
  ],
  'several violations': [
    ['1.未公示，罚款10万元；2.未备案，罚款20万元。合计罚款30万元', 'fine=300000 ?several_violations'],
    ['1.未公示，罚款10万元；2.未备案，罚款20万元。合计罚款31万元', 'fine=? ?unclear'],
    ['对你单位未公示的行为，罚款20万元；对你单位未备案的行为，罚款2万元。以上合计罚款22万元', 'fine=220000 ?several_violations'],
    ['对未公示的行为罚款1万元，对未备案的行为罚款2万元', 'fine=30000 ?several_violations'],
    ['罚款合计36万元', 'fine=360000 ?several_violations'],
    ['警告2次并罚款6万元', 'warning fine=60000 ?several_violations'],
    ['罚款1万元；罚款2万元', 'fine=? ?unclear'],
    ['对甲公司给予警告，罚款5万元，法定代表人张三丰罚款1万元', '甲公司: warning fine=? ?unclear'],
  ],
  'the same amount twice': [
    ['罚款5000元（￥5000.00）', 'fine=5000'],
    ['罚款5000元，大写5000元整', 'fine=5000'],
    ['罚款5000元（5万元）', 'fine=? ?unclear'],
    ['罚没合计163万元，其中罚款155万元，没收违法所得8万元', 'fine=1550000 taken=80000'],
    ['没收违法所得300元，罚款5000元，合计5300元', 'fine=5000 taken=300'],
    ['没收违法所得300元，罚款5000元，罚没款合计5400元', 'fine=? taken=? ?unclear'],
    ['没收违法所得、罚款共计8000元', 'fine=? taken=? ?unclear'],
    ['罚款、没收违法所得共计8000元', 'fine=? taken=? ?unclear'],
    ['对李某罚款5000元，对该公司罚款5000元，共计罚款10000元', '李某: fine=5000 | 该公司: fine=5000'],
  ],
  'amounts that are no fine': [
    ['货值金额3000元，罚款5000元', 'fine=5000'],
    ['处货值金额3000元五倍的罚款15000元', 'fine=15000'],
    ['并处货值金额5倍罚款，计25000元', 'fine=25000'],
    ['违法所得5000元，处一倍罚款5000元', 'fine=5000'],
    ['罚款金额为违法所得一倍', 'fine=? ?unclear'],
    ['没收违法所得3000元，并处2倍罚款', 'fine=? taken=3000 ?unclear'],
    ['按每平方米10元处罚款，计1000元', 'fine=1000'],
    ['处5000元以上3万元以下罚款', 'fine=? ?unclear'],
    ['罚款5000元。逾期不缴纳的，每日按罚款数额的3%加处罚款', 'fine=5000'],
    ['责令限期改正；逾期不改正的，处2000元罚款', 'order_to_correct'],
    ['罚款2000元。限你单位自收到本决定书之日起十五日内将罚款2000元缴至某某银行，账号100200300', 'fine=2000'],
    ['罚款合计5万元（其中甲项3万元，乙项2万元）', 'fine=50000 ?several_violations'],
    ['5000元', '?unclear'],
    ['5000', '?unclear'],
    ['警告，5000元', 'warning ?unclear'],
    ['罚款5000', 'fine=? ?unclear'],
    ['罚款约5000元', 'fine=? ?unclear'],
    ['罚款5000余元', 'fine=? ?unclear'],
    ['罚没合计12万元', '?unclear'],
    ['罚款3000港元', 'fine=? ?foreign_currency'],
    ['罚款5万美元', 'fine=? ?foreign_currency'],
  ],
  confiscation: [
    ['没收违法所得0元', 'taken=0'],
    ['没收违法所得1000元、非法财物500元', 'taken=1500'],
    ['没收违法所得1000元和违法经营的药品', 'taken=?'],
    ['没收违法所得和非法财物', 'taken=?'],
    ['对扣押的假酒予以没收，罚款500元', 'fine=500 taken=?'],
    ['罚款500元，免予没收', 'fine=500'],
    ['没收过期食品3袋；罚款5000元，上缴国库', 'fine=5000 taken=?'],
    ['没收违法经营的卷烟20条（价值2600元），并处罚款1300元', 'fine=1300 taken=2600'],
  ],
  'no penalty': [
    ['不予行政处罚', 'no_penalty'],
    ['免于处罚', 'no_penalty'],
    ['免予罚款', 'no_penalty'],
    ['责令改正，不予处罚', 'no_penalty order_to_correct'],
    ['予以警告，免予罚款', 'warning'],
  ],
  'the other kinds': [
    ['行政拘留10日，并处罚款500元', 'fine=500 detention detained=10'],
    ['给予行政拘留五日', 'detention detained=5'],
    ['处十日以上十五日以下拘留', 'detention'],
    ['责令停业整顿3日', 'business_suspension suspended=3'],
    ['责令停产停业整顿3个月', 'business_suspension (责令停产停业整顿3个月)'],
    ['吊销《食品经营许可证》', 'licence_revocation [《食品经营许可证》]'],
    ['吊销该公司营业执照和食品经营许可证', '该公司: licence_revocation [营业执照][食品经营许可证]'],
    ['吊销保险中介许可证', 'licence_revocation [保险中介许可证]'],
    ['暂扣道路运输证6个月', 'licence_suspension [道路运输证](暂扣6个月)'],
    ['暂扣《道路运输经营许可证》15日', 'licence_suspension suspended=15 [《道路运输经营许可证》]'],
    ['撤销任职资格', 'practice_ban'],
    ['取消高级管理人员任职资格5年', 'practice_ban (取消高级管理人员任职资格5年)'],
    ['禁止终身从事银行业工作', 'practice_ban (禁止终身从事银行业工作)'],
    ['禁止从事银行业工作8年、警告', 'warning practice_ban (禁止从事银行业工作8年)'],
    ['终身不得从事食品生产经营管理工作', 'practice_ban (终身不得从事食品生产经营管理工作)'],
    ['责令停止接受新业务3个月', 'activity_restriction (责令停止接受新业务3个月)'],
    ['限制开展生产经营活动', 'activity_restriction'],
    ['责令停产停业，降低资质等级，通报批评', 'public_criticism qualification_downgrade business_suspension'],
    ['责令关闭', 'closure'],
    ['限期出境', 'other'],
    ['责令改正', 'order_to_correct'],
    ['经责令改正后仍不改正，罚款500元', 'fine=500'],
  ],
  'what is no penalty at all': [
    ['', ''],
    ['2025年3月6日', ''],
    ['减轻处罚', ''],
    ['详见处罚决定书', ''],
  ],
  // These read once amounts in Chinese numerals are.
  'Chinese numerals': [
    ['对该公司警告并罚款一万元', '该公司: warning fine=10000'],
    ['行政拘留十日，并处罚款五百元', 'fine=500 detention detained=10'],
    ['罚款伍仟元整（¥5000.00）', 'fine=5000'],
    ['罚款5000元（伍万元整）', 'fine=? ?unclear'],
    ['罚款（大写）伍仟元整（小写）5000元', 'fine=5000'],
    ['罚款5000元即伍仟元', 'fine=5000'],
    ['罚款十一万五千元', 'fine=115000'],
    ['罚款5千元', 'fine=5000'],
    ['人民币叁仟元罚款', 'fine=3000'],
    ['罚款人民币壹拾贰万叁仟肆佰伍拾陆元柒角捌分', 'fine=123456.78'],
    ['取消高级管理人员任职资格10年、罚款人民币三十万元', 'fine=300000 practice_ban (取消高级管理人员任职资格10年)'],
  ],
}

for (const [about, cases] of Object.entries(readings)) {
  describe(`a penalty text: ${about}`, () => {
    it.each(cases)('%s', (text, expected) => {
      expect(told(parsePenaltyText(text))).toBe(expected)
    })
  })
}

describe('what stays unread of a penalty text', () => {
  it.each([
    ['警告，5000元', ['5000元']],
    ['罚没合计12万元', ['罚没合计12万元']],
    ['罚款500元，责令停止建设', ['责令停止建设']],
    ['罚款500元，撤销许可证', ['撤销许可证']],
    ['罚款5000元（含没收违法所得200元）', ['(含没收违法所得200元)']],
    ['逾期未年检的，处罚款200元', ['逾期未年检的，处罚款200元']],
    ['警告，罚款5000元', []],
    ['货值金额3000元，罚款5000元', []],
  ])('%s', (text, unread) => {
    expect(parsePenaltyText(text).unread).toEqual(unread)
  })
})

describe('the amounts of a text', () => {
  it('are all that are money, whatever they are for', () => {
    expect(amountsOf('货值 3,000元，2024年5月3日罚款１．５万元，人民币20元5角')).toEqual(['3000', '15000', ...amountsOf('20元5角')])
    expect(amountsOf('3家，5年，十日，三门峡市')).toEqual([])
  })
})
