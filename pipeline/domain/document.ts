/** A picture for a document: which chart of `reports/charts`, its rows and words. */
export interface DocumentChart {
  readonly chart: string
  readonly rows: readonly Readonly<Record<string, string | number | boolean | null>>[]
  readonly words: Readonly<Record<string, string | readonly string[]>>
  readonly numbers?: Readonly<Record<string, number>>
  /** Read aloud, and shown where no picture can be drawn. */
  readonly caption: string
}

export interface DocumentTable {
  readonly caption: string
  readonly columns: readonly { readonly header: string; /** In characters of Latin type. */ readonly width: number; readonly isFigure: boolean }[]
  readonly rows: readonly (readonly (string | null)[])[]
  /** Sentences below it: units, rules, what is left out. */
  readonly notes: readonly string[]
}

/** What a document is made of, whatever it is written to. */
export type DocumentBlock =
  /** Level 1: 一、 level 2: （一）; the numbering is part of the text. */
  | { readonly block: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly block: 'paragraph'; readonly text: string }
  /** Set smaller, for what stands behind the figures. */
  | { readonly block: 'note'; readonly text: string }
  | { readonly block: 'table'; readonly table: DocumentTable }
  | { readonly block: 'chart'; readonly chart: DocumentChart }

/** An official document: written to Word, and shown as a page with the same content. */
export interface OfficialDocument {
  readonly language: 'zh-CN' | 'en'
  /** A line break where it should be parted if it takes two lines. */
  readonly title: string
  /** Below the title, e.g. the year or the edition. */
  readonly subtitle: string | null
  /** 主送机关: to whom it goes; null where it goes to nobody in particular. */
  readonly addressee: string | null
  readonly blocks: readonly DocumentBlock[]
  /** 附件: behind the signature, on sheets of its own. */
  readonly annex: readonly DocumentBlock[]
  /** 署名 and 成文日期. */
  readonly signature: string | null
  readonly date: string | null
  /** In the footer of every page: data cut-off, run. */
  readonly footer: string
}
