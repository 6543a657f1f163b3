/** Full-width digits, letters, brackets and spaces as their half-width forms, without space at the ends. */
export function halfWidth(text: string): string {
  return text.normalize('NFKC').trim()
}
