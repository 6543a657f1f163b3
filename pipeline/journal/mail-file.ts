/** A message in plain text. */
export interface Mail {
  readonly from: string
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  /** Tells this message from every other; letters, digits and hyphens. */
  readonly id: string
  readonly date: Date
}

/** Bytes of text in an encoded word, so that the first one, behind the name of the header, stays within 76 characters a line (RFC 2047). */
const bytesOfWord = 39
const lineLength = 76

/**
 * A message as a file that mail programs open (RFC 5322): the subject in encoded words (RFC 2047), the text in UTF-8 as base64. Outlook
 * opens it as a draft. It names no machine.
 */
export function mailFile({ from, to, subject, text, id, date }: Mail): string {
  const headers = [
    'X-Unsent: 1',
    `From: ${from}`,
    `To: ${to.join(',\r\n ')}`,
    `Subject: ${encodedWords(subject)}`,
    `Date: ${dateText(date)}`,
    `Message-ID: <${id}@evenhand.invalid>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ]
  const body = Buffer.from(text.replaceAll(/\r?\n/g, '\r\n')).toString('base64')
  return `${[...headers, '', ...(body.match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? [])].join('\r\n')}\r\n`
}

/** No character is cut in two: each word must be readable by itself. */
function encodedWords(text: string): string {
  const words: string[] = ['']
  for (const character of text) {
    const longer = words.at(-1)! + character
    if (Buffer.byteLength(longer) > bytesOfWord) words.push(character)
    else words[words.length - 1] = longer
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ')
}

/** Thu, 05 Feb 2026 10:00:00 +0800: the time in China. */
function dateText(date: Date): string {
  return new Date(date.getTime() + 8 * 3_600_000).toUTCString().replace('GMT', '+0800')
}
