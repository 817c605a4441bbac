import { mount } from 'svelte';
import App from './app/App.svelte';
import './app/theme.css';
import './app/first.css';
import { nextTask } from './app/data/nextTask.ts';
import { askEarly } from './app/data/siteFiles.ts';
import { enterView } from './enterView.ts';
import { allowOwnScripts } from './ownScripts.ts';

enterView();
askEarly();
allowOwnScripts();

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element #app');
// A frame in another page runs the same script, so that the page's own is not parted for it.
if (document.documentElement.dataset['page'] === 'live')
  void import('./app/Live.svelte').then(({ default: Live }) => mount(Live, { target }));
// A task after the one that reads the scripts.
else void nextTask().then(() => mount(App, { target }));
