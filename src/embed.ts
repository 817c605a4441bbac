import { mount } from 'svelte';
import Embed from './app/Embed.svelte';
import './app/theme.css';

const target = document.getElementById('app');
if (!target) throw new Error('embed.html has no element #app');
mount(Embed, { target });
