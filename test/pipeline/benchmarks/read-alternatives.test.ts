import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConditionPart } from '../../../pipeline/benchmarks/condition-part.ts'
import { readAlternatives } from '../../../pipeline/benchmarks/read-alternatives.ts'
import { written } from './written-interval.ts'

/** One alternative a line: harm:较重 + words:主动消除危害后果; occurrence [2, ∞) 两年内. */
function described(text: string): string[] {
  return readAlternatives(text).map((parts) => parts.map(partText).join(' + '))
}

function partText({ kind, text, word, interval, within }: ConditionPart): string {
  if (kind === 'words' || kind === 'unread') return `${kind}:${text}`
  return [word === null ? kind : `${kind}:${word}`, ...(interval === null ? [] : [written(interval)]), ...(within === null ? [] : [within])].join(' ')
}

describe('what a tier asks for', () => {
  it.each<[string, string[]]>([
    ['货值金额超过1万元，不足3万元的', ['value_of_goods (10000, 30000)']],
    ['涉案产品货值金额2万元以下', ['value_of_goods (∞, 20000]']],
    ['违法所得在10万元以上不超过20万元的', ['illegal_gains [100000, 200000]']],
    ['没有违法所得或者违法所得不足1万元', ['illegal_gains [0, 0]', 'illegal_gains (∞, 10000)']],
    ['两年内第3次', ['occurrence [3, 3] 两年内']],
    ['初次违法的', ['occurrence [1, 1]']],
    ['再犯的', ['occurrence [2, ∞)']],
    ['一年内再次违法的', ['occurrence [2, ∞) 一年内']],
    ['社会危害程度较重的', ['harm:较重']],
    ['造成较大以上突发环境事件或其他严重后果的', ['grave_harm']],
    ['危害程度一般；或者危害程度较重但主动消除危害后果', ['harm:一般', 'harm:较重 + words:主动消除危害后果']],
    ['违法所得5万元以上，或者货值金额10万元以上的', ['illegal_gains [50000, ∞)', 'value_of_goods [100000, ∞)']],
    ['首次违法且货值金额不足1万元，主动改正的', ['occurrence [1, 1] + value_of_goods (∞, 10000) + words:主动改正的']],
    ['危害程度严重或者拒不改正的', ['harm:严重', 'words:拒不改正的']],
    ['有下列情形之一的：1、货值金额5万元以上；2、两年内第3次以上；3、其他严重情节的', ['value_of_goods [50000, ∞)', 'occurrence [3, ∞) 两年内', 'words:其他严重情节的']],
    ['同时符合下列条件的：货值不足1万元；初次违法', ['value_of_goods (∞, 10000) + occurrence [1, 1]']],
    ['两年内第2次；或者\n危害程度较重', ['occurrence [2, 2] 两年内', 'harm:较重']],
    ['', []],
  ])('%s', (text, alternatives) => {
    expect(described(text)).toEqual(alternatives)
  })

  it.each(['隐匿、销毁证据', '主动消除或者减轻危害后果', '销售3次以上的', '两年内受过2次处罚的', '1000元以下的', '单件货值金额1万元以上', '货值金额5万元的', '未造成危害后果', '情节严重的', '面积1000平方米以上的', '没有主动改正或者配合调查的'])(
    'what no recorded field answers stays words: %s',
    (text) => {
      expect(described(text)).toEqual([`words:${text}`])
    },
  )

  it.each(['货值金额1万元以上的，但主动改正的除外', '除货值金额不足1万元以外的', '符合以下两项的：货值金额1万元以上；再犯', '具有上述情形，货值金额1万元以上的', '情节较轻，如货值金额不足1万元', '①货值金额1万元以上②再犯'])(
    'what may turn its meaning is not read at all: %s',
    (text) => {
      expect(described(text).filter((alternative) => !alternative.includes('unread:'))).toEqual([])
    },
  )

  it('tells nothing for certain unless both readings agree, where the words do not say how parts are joined', () => {
    const truths = array(constantFrom(0, 1, 2), { minLength: 3, maxLength: 3 })
    assert(property(truths, constantFrom('；', '\n', '。'), (given, mark) => {
      const names = ['危害程度较重', '拒不改正', '再犯']
      const alternatives = readAlternatives(names.join(mark))
      const truthOf = ({ kind, text }: ConditionPart): number => (kind === 'unread' ? 1 : given[names.indexOf(text)]!)
      const truth = Math.max(...alternatives.map((parts) => Math.min(...parts.map(truthOf))))
      expect(truth === 2).toBe(given.every((one) => one === 2))
      expect(truth === 0).toBe(given.every((one) => one === 0))
    }))
  })

  it('gives up on a text with too many combinations', () => {
    const text = `同时符合下列条件的：${Array.from({ length: 7 }, (_, i) => `货值金额${i + 1}万元以上或者再犯`).join('；')}`
    expect(described(text)).toEqual([`unread:${text}`])
  })
})
