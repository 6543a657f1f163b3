import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { temporaryFolder } from './support/sample-workspace.ts'
import { reviewsBefore } from './support/sixty-nights/clerks.ts'
import { play, type Night } from './support/sixty-nights/play.ts'
import { changesOn, eventsByItselfOn, findingsOfStory, listedOn } from './support/sixty-nights/story.ts'

const program = vi.hoisted(() => ({ version: '1.0.0' }))
vi.mock('../pipeline/program-version.ts', () => ({
  get programVersion() {
    return program.version
  },
}))

const nights = 60
const { folder, remove } = temporaryFolder()
let played: readonly Night[] = []

beforeAll(async () => {
  played = await play(folder, nights, (night) => {
    if (night === 48) program.version = '1.1.0'
  })
}, 1_800_000)
afterAll(remove)

/** Night -> what it says of it. */
function byNight<T>(say: (night: number) => T): Record<number, T> {
  return Object.fromEntries(Array.from({ length: nights }, (_, place) => [place + 1, say(place + 1)]))
}

const observed = (night: number): Night => played[night - 1]!
/** What was written into the log between the night before and a night, that night included. */
const written = (night: number): Night['log'] => observed(night).log.slice(night === 1 ? 0 : observed(night - 1).log.length)

describe('sixty nights of a county', () => {
  it('all run to their end', () => {
    expect(byNight((night) => observed(night).exitCode)).toEqual(byNight(() => 0))
  })

  it('list every night the planted findings in the planted states, and no other', () => {
    expect(byNight((night) => observed(night).listed)).toEqual(byNight(listedOn))
  })

  it('say of every finding that is new, gone or changed why, as it was planted', () => {
    expect(byNight((night) => observed(night).changes)).toEqual(byNight(changesOn))
  })

  it('write into the log what came about by itself and what people said, and nothing else', () => {
    const names = new Map(played.flatMap(({ ids }) => [...ids].map(([name, id]) => [id, name])))
    const told = (night: number, isByItself: boolean): string[] =>
      written(night).filter((event) => (event['by_whom'] === null) === isByItself)
        .map((event) => `${names.get(String(event['finding_id']))} ${String(event['outcome'])} ${String(isByItself ? event['reason'] : event['by_whom'])}`).sort()
    expect(byNight((night) => told(night, true))).toEqual(byNight(eventsByItselfOn))
    expect(byNight((night) => told(night, false))).toEqual(byNight(reviewsBefore))
  })

  it('never change or take away what the log says', () => {
    for (let night = 2; night <= nights; night++) {
      const before = observed(night - 1).log
      expect(observed(night).log.slice(0, before.length)).toEqual(before)
    }
  })

  it('call a finding by one id, whatever is loaded, corrected, renamed or sent again', () => {
    const ids = new Map<string, Set<string>>()
    for (const night of played) for (const [name, id] of night.ids) ids.set(name, (ids.get(name) ?? new Set()).add(id))
    expect([...ids].filter(([, different]) => different.size > 1).map(([name]) => name)).toEqual([])
    expect(new Set(ids.keys())).toEqual(findingsOfStory)
  })
})
