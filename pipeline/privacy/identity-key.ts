import { createHmac } from 'node:crypto'

/**
 * Turns identity numbers and credit codes into keys that match each other and cannot be turned back.
 * The key of the workspace matters: without it, the few billion possible numbers could simply be tried.
 */
export function identityHasher(workspaceKey: string): (identity: string) => string {
  if (workspaceKey === '') throw new Error('an identity hash needs the key of a workspace')
  return (identity) => createHmac('sha256', workspaceKey).update(normalise(identity)).digest('hex')
}

function normalise(identity: string): string {
  return identity.normalize('NFKC').replaceAll(/[\s\p{Cf}-]/gu, '').toUpperCase()
}
