/** Hexadecimal SHA-256; empty where the browser offers none (a page opened without HTTPS) or the file went away meanwhile. */
export async function sha256(bytes: Blob): Promise<string> {
  if (!('subtle' in crypto)) return '';
  try {
    const digest = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer());
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return '';
  }
}
