/** Name the skeleton that a file belongs to: the revision and the SHA-256 of its text. */
export const skeletonAddress = (revision: string, hash: string): string =>
  `bayan:revision/${encodeURIComponent(revision)}#sha256=${hash}`

/** Read revision and hash from a skeleton's address; both empty when it is none of ours. */
export function readSkeletonAddress(address: string | undefined): {revision: string; hash: string} {
  const found = /^bayan:revision\/([\w.-]{1,100})#sha256=([\da-f]{64})$/.exec(address ?? '')
  return {revision: found?.[1] ?? '', hash: found?.[2] ?? ''}
}
