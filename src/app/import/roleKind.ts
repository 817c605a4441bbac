import type { RoleName } from './mappingDraft.ts';

/** What a column holds, roughly: whose figures, of when, of what, the figures themselves, what is known of them, or nothing that is read. */
export const ROLE_KINDS = ['where', 'when', 'what', 'figures', 'about', 'unread'] as const;
export type RoleKind = (typeof ROLE_KINDS)[number];

const KIND_OF: Readonly<Record<RoleName, RoleKind>> = {
  area: 'where',
  period: 'when',
  indicator: 'what',
  indicatorName: 'what',
  dimension: 'what',
  unit: 'what',
  value: 'figures',
  status: 'about',
  source: 'about',
  sourceUrl: 'about',
  published: 'about',
  confidence: 'about',
  preferred: 'about',
  disputed: 'about',
  figure: 'about',
  estimatesAfter: 'about',
  noteEn: 'about',
  noteVi: 'about',
  ignore: 'unread',
};

export const kindOf = (role: RoleName): RoleKind => KIND_OF[role];

/** The kinds among some columns, each once, in their order. */
export const kindsIn = (roles: readonly RoleName[]): readonly RoleKind[] =>
  ROLE_KINDS.filter((kind) => roles.some((role) => KIND_OF[role] === kind));
