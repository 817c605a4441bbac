// Gives each frame of Targetline on a page the height of what is in it, and takes away the picture that stood for it.
addEventListener('message', ({ data, source }) => {
  if (data?.targetline !== 'height' || !(data.height > 0)) return;
  for (const frame of document.querySelectorAll('iframe[data-targetline]')) {
    if (frame.contentWindow !== source) continue;
    const still = frame.previousElementSibling;
    if (still?.matches('[data-targetline-still]')) {
      still.style.display = 'none';
      frame.style.position = 'static';
    }
    frame.style.height = `${Math.min(data.height, 5000)}px`;
  }
});
