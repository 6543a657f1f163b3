/** File names that every system takes, no two alike, one for each of the things; `nameOf` gives a name with its ending. */
export function namedApart<Thing>(things: readonly Thing[], nameOf: (thing: Thing) => string): { readonly name: string; readonly of: Thing }[] {
  const taken = new Set<string>()
  return things.map((of) => {
    const [, stem, ending] = /^(.*?)(\.[a-z]+)$/.exec(nameOf(of))!
    const safe = stem!.replaceAll(/[\\/:*?"<>|\s.]+/g, '-')
    let name = `${safe}${ending!}`
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${safe}_${n}${ending!}`
    taken.add(name.toLowerCase())
    return { name, of }
  })
}
