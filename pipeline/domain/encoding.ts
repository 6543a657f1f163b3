/** How the characters of a text file are written. big5 is never guessed: its bytes are those of other characters in GB18030. */
export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'big5'] as const
export type Encoding = (typeof encodings)[number]
