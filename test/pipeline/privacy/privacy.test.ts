import { describe, expect, it } from 'vitest'
import { identityHasher } from '../../../pipeline/privacy/identity-key.ts'
import { removeIdentityNumbers, removePlausibleIdentityNumbers } from '../../../pipeline/privacy/identity-number.ts'
import { maskParty } from '../../../pipeline/privacy/mask-party.ts'
import { scrubText } from '../../../pipeline/privacy/scrub-text.ts'

describe('names of parties', () => {
  it.each([
    ['王小明', 'natural_person', '王某'],
    ['欧阳明', 'natural_person', '欧阳某'],
    ['欧阳', 'natural_person', '欧某'],
    ['王强（时任某某银行某支行副行长（主持工作））', 'natural_person', '王某'],
    ['陈喜[时任某部门经理]', 'natural_person', '陈某'],
    ['玛丽娅·阿不力米提', 'natural_person', '玛某'],
    ['𠮷田', 'natural_person', '𠮷某'],
    ['李四副食店', 'sole_proprietor', '某个体工商户'],
    ['王小明', 'legal_person', '王某'],
    ['李梅〔时任某支行行长〕', 'legal_person', '李某'],
    ['张龙飞[某银行支行行长助理]', 'legal_person', '张某'],
    ['甲字号', 'sole_proprietor', '某个体工商户'],
    ['华示例公司', 'legal_person', '华示例公司'],
    ['王小明', 'unknown', '王某'],
    ['王小明（时任某支行行长）', 'unknown', '王某'],
    ['某某银行股份有限公司', 'unknown', '某某银行股份有限公司'],
    ['甲乙（北京）保险销售有限公司', 'unknown', '甲乙（北京）保险销售有限公司'],
  ] as const)('%s as %s appears as %s', (name, kind, shown) => {
    expect(maskParty(name, kind)).toBe(shown)
  })
})

describe('free text', () => {
  it('shows people by their masks, and no numbers of theirs', () => {
    const text = '王小明（电话13800138000，身份证 11010519491231002X）与王小在场；罚款50000元，账号6222021234567890123。'
    expect(scrubText(text, { '王小': '王某', '王小明（时任店长）': '王某' })).toBe(
      '王某（电话［已隐去］，身份证 ［已隐去］）与王某在场；罚款50000元，账号6222021234567890123。',
    )
  })

  it('removes identity numbers however they are written', () => {
    for (const number of ['11010519491231002X', '11010519491231002x', '110105 19491231 0021', '130503670401001', '１１０１０５１９４９１２３１００２Ｘ']) {
      expect(removeIdentityNumbers(`甲${number}乙`), number).toBe('甲［已隐去］乙')
      expect(removePlausibleIdentityNumbers(`甲${number}乙`), number).toBe('甲［已隐去］乙')
    }
    expect(removeIdentityNumbers('文号202406060001，1234567890元')).toBe('文号202406060001，1234567890元')
    expect(removePlausibleIdentityNumbers('999999202499000001')).toBe('999999202499000001')
  })
})

describe('identity keys', () => {
  it('match however the number is written, and only under one key', () => {
    const hash = identityHasher('key')
    expect(hash('11010519491231002x')).toBe(hash(' 110105 19491231 002Ｘ'))
    expect(hash('1')).not.toBe(hash('2'))
    expect(identityHasher('other')('1')).not.toBe(hash('1'))
    expect(hash('1')).toMatch(/^[0-9a-f]{64}$/)
    expect(() => identityHasher('')).toThrow('needs the key')
  })
})
