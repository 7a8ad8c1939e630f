// What is wrong with the texts on show: texts that overlap, texts that are cut. One line each.
function flaws() {
  const found = [];
  const slack = 1.5;

  // Every piece of text with the rectangles that it is seen in.
  const pieces = [];
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || !parent || parent.closest('script, style, title, head')) continue;
    const closed = parent.closest('details:not([open])');
    if (closed && !parent.closest('summary')) continue;
    const style = getComputedStyle(parent);
    if (style.visibility === 'hidden' || style.display === 'none') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      const seen = clipped(rect, parent);
      if (seen.right - seen.left > 1 && seen.bottom - seen.top > 1) pieces.push({ text: node.data.trim(), node, rect: seen });
    }
  }

  function clipped(rect, element) {
    const seen = { left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom };
    for (let up = element; up && up !== document.documentElement; up = up.parentElement) {
      if (up.ownerSVGElement) continue;
      const style = getComputedStyle(up);
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
      const box = up.getBoundingClientRect();
      seen.left = Math.max(seen.left, box.left);
      seen.right = Math.min(seen.right, box.right);
      seen.top = Math.max(seen.top, box.top);
      seen.bottom = Math.min(seen.bottom, box.bottom);
    }
    return seen;
  }

  for (let i = 0; i < pieces.length; i++) {
    for (let j = i + 1; j < pieces.length; j++) {
      const a = pieces[i];
      const b = pieces[j];
      if (a.node === b.node) continue;
      const wide = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left);
      const high = Math.min(a.rect.bottom, b.rect.bottom) - Math.max(a.rect.top, b.rect.top);
      // Lines of text may touch: the boxes of fonts are higher than their letters.
      if (wide > slack && high > 4) found.push(`overlap: "${a.text}" and "${b.text}" by ${wide.toFixed(1)} x ${high.toFixed(1)}`);
    }
  }

  // In drawings: text stays in its box, and all of it in the picture.
  for (const group of document.querySelectorAll('svg g')) {
    const box = [...group.children].find(child => child.tagName === 'rect');
    if (!box || group.classList.contains('execution')) continue;
    const outer = box.getBoundingClientRect();
    for (const text of group.children) {
      if (text.tagName !== 'text' || text.classList.contains('thread-name')) continue;
      const inner = text.getBoundingClientRect();
      if (inner.left < outer.left - slack || inner.right > outer.right + slack) {
        found.push(`out of its box: "${text.textContent}" by ${Math.max(outer.left - inner.left, inner.right - outer.right).toFixed(1)}`);
      }
    }
  }
  for (const text of document.querySelectorAll('svg text')) {
    const outer = text.ownerSVGElement.getBoundingClientRect();
    const inner = text.getBoundingClientRect();
    if (inner.left < outer.left - slack || inner.right > outer.right + slack || inner.bottom > outer.bottom + slack) {
      found.push(`out of the picture: "${text.textContent}"`);
    }
  }

  // In pages: nothing is wider than what shows it, unless that scrolls.
  for (const element of document.querySelectorAll('body, body *')) {
    if (element.ownerSVGElement || element.tagName === 'svg') continue;
    const style = getComputedStyle(element);
    if (style.overflowX === 'hidden' && !element.querySelector('img') && element.scrollWidth > element.clientWidth + 1) {
      found.push(`cut: <${element.tagName} class="${element.className}">`);
    }
  }
  if (document.documentElement.tagName === 'HTML' && document.documentElement.scrollWidth > window.innerWidth + 1) {
    found.push(`the page is ${document.documentElement.scrollWidth} wide in a window of ${window.innerWidth}`);
  }
  return found;
}
