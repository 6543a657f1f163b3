import { createHash } from 'node:crypto'

/**
 * Turns identity numbers and credit codes into keys that match each other and cannot be turned back.
 * The key of the workspace matters: without it, the few billion possible numbers could simply be tried.
 */
export function identityHasher(workspaceKey: string): (identity: string) => string {
  const secret = identitySecret(workspaceKey)
  return (identity) => createHash('sha256').update(secret).update(normalise(identity)).digest('hex')
}

/**
 * The 32 bytes that stand before a number when it is hashed with SHA-256. Together they fit into one block of the hash,
 * so that a million numbers cost a second; nothing is authenticated by the result, so that HMAC would add nothing.
 */
export function identitySecret(workspaceKey: string): Buffer {
  if (workspaceKey === '') throw new Error('an identity hash needs the key of a workspace')
  return createHash('sha256').update(workspaceKey).digest()
}

function normalise(identity: string): string {
  return identity.normalize('NFKC').replaceAll(/[\s\p{Cf}-]/gu, '').toUpperCase()
}
