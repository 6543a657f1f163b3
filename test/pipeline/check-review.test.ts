import { describe, expect, it } from 'vitest'
import { checkReview, type Written } from '../../pipeline/commands/check-review.ts'
import { wordsIn } from '../../reports/words/words.ts'

const blank: Written = { outcome: null, reason: null, scope: null, until: null, owner: null, reply: null, document: null }

function checked(written: Partial<Written>, about: { findingKind?: string | null; partyKind?: string | null } = {}) {
  return checkReview({ ...blank, ...written }, { findingId: 'f1', byWhom: '张三', findingKind: 'legal_person', partyKind: null, asOf: '2026-02-06', words: wordsIn('zh-CN'), ...about })
}

describe('what somebody wrote about a finding', () => {
  it('is recorded with its reason, by whom and until when, from codes and from the words of either language', () => {
    for (const outcome of ['dismissed', '排除', ' Dismissed ']) {
      expect(checked({ outcome, reason: ' 有批准文件 ', until: '2026年6月30日', owner: '李四', reply: '已附', document: '1号' })).toEqual({
        findingId: 'f1', outcome: 'dismissed', reason: '有批准文件', byWhom: '张三', scope: 'finding', partyKind: null, until: '2026-06-30', owner: '李四', reply: '已附', documentNumber: '1号',
      })
    }
  })

  it.each([
    [{ reason: '有依据' }, 'outcome-missing'],
    [{ outcome: '违法', reason: '有依据' }, 'outcome-unknown'],
    // These come about by themselves only.
    [{ outcome: '恢复待核查', reason: '有依据' }, 'outcome-unknown'],
    [{ outcome: 'expired', reason: '有依据' }, 'outcome-unknown'],
    [{ outcome: '排除' }, 'reason-missing'],
    [{ outcome: '排除', reason: '  ' }, 'reason-missing'],
    [{ outcome: '排除', reason: '有依据', scope: '全部' }, 'scope-unknown'],
    [{ outcome: '排除', reason: '有依据', until: '月底' }, 'until-unreadable'],
    [{ outcome: '排除', reason: '有依据', until: '2026-02-05' }, 'until-past'],
    [{ outcome: '排除', reason: '有依据', scope: '同类各项' }, 'until-missing'],
    [{ outcome: '查证属实', reason: '有依据', scope: '同类各项', until: '2026-06-30' }, 'pattern-not-dismissed'],
  ])('is refused: %j %s', (written, problem) => {
    expect(checked(written)).toMatchObject({ problem })
  })

  it('holds on the last day itself', () => {
    expect(checked({ outcome: '排除', reason: '有依据', until: '2026-02-06' })).toMatchObject({ until: '2026-02-06' })
  })

  it('covers all like it, those of one kind of party if asked, and needs no day to lift that', () => {
    const dismissed = { outcome: '排除', reason: '有依据', until: '2026-06-30' }
    expect(checked({ ...dismissed, scope: '同类各项' })).toMatchObject({ scope: 'pattern', partyKind: null })
    expect(checked({ ...dismissed, scope: '同类且当事人类别相同' })).toMatchObject({ scope: 'pattern', partyKind: 'legal_person' })
    expect(checked({ ...dismissed, scope: 'pattern' }, { partyKind: 'natural_person' })).toMatchObject({ scope: 'pattern', partyKind: 'natural_person' })
    expect(checked({ ...dismissed, scope: '同类且当事人类别相同' }, { findingKind: null })).toMatchObject({ problem: 'kind-not-known' })
    expect(checked({ outcome: '待办理', reason: '重新核查', scope: '同类各项' })).toMatchObject({ outcome: 'open', scope: 'pattern', until: null })
  })
})
