/** A value on one line of YAML. Words stay bare where YAML reads them as the same text. */
export function yamlFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(yamlFlow).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value).map(([key, each]) => `${yamlFlow(key)}: ${yamlFlow(each)}`).join(', ')}}`
  }
  return yamlText(String(value))
}

function yamlText(text: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_（）()/、·-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text)
  return isPlain ? text : JSON.stringify(text)
}

/** Text as a comment can hold it. */
export function yamlComment(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}
