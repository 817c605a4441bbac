import type { Component } from 'svelte';
import type { Screen } from './view/view.ts';

/** Screens that are fetched when they are asked for. The build reads here which file each is (tests/tools/firstVisit.mjs). */
export const SCREENS: Readonly<Record<Exclude<Screen, 'overview'>, () => Promise<{ default: Component }>>> = {
  egdi: () => import('./egdi/Egdi.svelte'),
  goals: () => import('./goals/Goals.svelte'),
  indicator: () => import('./indicator/IndicatorScreen.svelte'),
  whatif: () => import('./egdi/WhatIf.svelte'),
  targets: () => import('./targets/TargetsScreen.svelte'),
  brief: () => import('./front/Brief.svelte'),
  profile: () => import('./front/Profile.svelte'),
  provinces: () => import('./provinces/Provinces.svelte'),
  snapshots: () => import('./snapshots/Snapshots.svelte'),
  method: () => import('./method/Method.svelte'),
  data: () => import('./front/DataScreen.svelte'),
};
