import type { DraftKind } from '../../pipeline/domain/supervision-document.ts'

/** What differs from one kind of document to another. */
export type SupervisionKindWords = Readonly<
  Record<DraftKind, { readonly name: string; readonly opening: string; readonly headingRequest: string; readonly request: string; readonly reply: string; readonly closing: string }>
>
