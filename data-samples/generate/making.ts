/** How a version came about, by days; '' = not on record. */
export interface Making {
  readonly commentFrom: string
  readonly commentTo: string
  readonly reasoned: string
  readonly decided: string
  readonly published: string
  readonly toCourt: string
  readonly toProcuratorate: string
  readonly filed: string
  readonly lawFrom: string
  readonly reviewed: string
}
