/** A set of areas that stand beside each other, by whose they are and what: `VNM.province`, `AGG-EU.members`. */
export type SetId = string & { readonly __brand: 'SetId' };

export function toSetId(text: string): SetId | null {
  return /^[A-Z][A-Z0-9-]{1,15}\.[a-z]{4,12}$/.test(text) ? (text as SetId) : null;
}
