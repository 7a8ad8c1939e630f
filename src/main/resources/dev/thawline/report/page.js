'use strict';
(() => {
  // All text goes in as text nodes: nothing of the witness is ever read as markup.
  const witness = JSON.parse(document.getElementById('witness').textContent);
  const byId = id => document.getElementById(id);
  const make = (tag, looks, ...children) => {
    const element = document.createElement(tag);
    if (looks) element.className = looks;
    element.append(...children);
    return element;
  };

  // ---- what is known

  const deciding = witness.deciding || null;
  const lastStep = witness.steps[witness.steps.length - 1].step;
  const decidingStep = deciding ? deciding.step : lastStep;
  const labels = new Map();
  const owners = new Map();
  for (const allocation of witness.allocations) {
    allocation.cells.forEach((cell, i) => {
      const location = allocation.first_location + i;
      labels.set(location, allocation.cells.length === 1 ? allocation.label : `${allocation.label}[${i}]`);
      owners.set(location, allocation);
    });
  }
  const label = location => labels.get(location) || 'memory without bytes';

  /** By model and step, the views of all locations: those that changed over those before. */
  const states = new Map();
  for (const model of witness.models) {
    const steps = [];
    let known = new Map();
    for (const state of model.states) {
      known = new Map(known);
      state.gone.forEach(location => known.delete(location));
      state.changed.forEach(view => known.set(view.location, view));
      steps[state.step] = known;
    }
    states.set(model.model, steps);
  }

  /** Words, what stands in backticks as code. */
  const prose = words => words.split('`').map((part, i) => i % 2 === 1 ? make('code', 'code', part) : part);

  const place = event => event.event === undefined ? ''
      : event.step < 0 ? '' : event.step === 0 ? 'set-up' : `step ${event.step}`;
  const nodesOf = new Map();
  for (const node of document.querySelectorAll('svg [data-node]')) {
    if (node.dataset.event) nodesOf.set(node.dataset.event, node);
  }

  /** A view as rows: what they say, how they look, how deep they stand, and their event. */
  const rows = view => {
    if (!view) return [];
    if (view.shape === 'stack') {
      const found = [];
      if (view.caption !== undefined) {
        view.events.forEach(event => found.push({ text: `\u2744 ${view.caption}`, looks: 'frozen', depth: 0, event }));
      } else if (view.frozen === false) {
        found.push({ text: 'not frozen', looks: 'nothing', depth: 0, event: {} });
      }
      [...view.items].reverse().forEach(item => found.push({ text: item.text, looks: 'item', depth: 0, event: item }));
      return found;
    }
    if (view.shape === 'tree') {
      const found = [];
      view.nodes.forEach(node => found.push({
        text: node.text, looks: 'tree-node', depth: node.parent < 0 ? 0 : found[node.parent].depth + 1, event: node }));
      return found;
    }
    return view.rows.map(row => ({ text: row.text, looks: 'table-row', depth: 0, event: row }));
  };
  const sign = row => `${row.depth} ${row.text} ${row.event.event || ''}`;
  const signs = view => rows(view).map(sign);
  const same = (a, b) => JSON.stringify(signs(a)) === JSON.stringify(signs(b));

  // ---- which memory is shown: what the reason is about, then all else that changes

  const shown = [];
  if (deciding && owners.has(deciding.location)) shown.push(owners.get(deciding.location));
  if (!deciding) {
    // What the last event is about.
    const used = witness.steps.flatMap(step => step.events).map(event => event.pointer && event.pointer.allocation).filter(Boolean).pop();
    const owner = witness.allocations.find(allocation => allocation.id === used);
    if (owner && owners.has(owner.first_location)) shown.push(owners.get(owner.first_location));
  }
  for (const model of witness.models) {
    for (const state of model.states) {
      if (state.step === 0) continue;
      for (const view of state.changed) {
        const owner = owners.get(view.location);
        if (owner && !shown.includes(owner)) shown.push(owner);
      }
    }
  }

  // ---- borrow states

  const reference = event => {
    const words = place(event);
    if (!words) return '';
    const link = make('a', '', words + (event.step > 0 && event.line ? `, line ${event.line}` : ''));
    link.dataset.event = event.event;
    link.dataset.step = event.step;
    return link;
  };

  const drawRow = (row, looks) => {
    const element = make('div', `row ${row.looks} ${looks}`.trim(), row.text);
    element.style.marginLeft = `${Math.min(row.depth, 12) * 16}px`;
    const link = reference(row.event);
    if (link) element.append(row.looks === 'table-row' ? ': ' : row.looks === 'frozen' ? ' ' : ' of ', link);
    return element;
  };

  /** Rows of now, those that decide and those that are new marked; those that are gone struck through. */
  const drawList = (view, before, decides) => {
    const old = new Set(signs(before));
    const now = rows(view);
    const kept = new Set(now.map(sign));
    const parts = now.length === 0 ? [make('div', 'row nothing', 'no borrow state')] : now.map(row =>
      drawRow(row, decides(row) ? 'decides' : before !== undefined && !old.has(sign(row)) ? 'changed' : ''));
    if (before) {
      const left = rows(before).filter(row => !kept.has(sign(row)) && !now.some(other =>
        (other.event.event || '') === (row.event.event || '') && other.depth === row.depth && row.event.event));
      // What was popped lay above what is left.
      const first = now.findIndex(row => row.looks === 'item');
      const gone = left.map(row => drawRow(row, 'gone'));
      if (before.shape === 'stack' && first >= 0) parts.splice(first, 0, ...gone);
      else parts.push(...gone);
    }
    return parts;
  };

  /** Trees of several locations whose nodes are the same: one row a node, one column a location. */
  const drawTable = (locations, now, before, decides) => {
    const table = make('table', 'tree');
    const heading = l => {
      const head = make('th', 'code', label(l[0]) + (l.length > 1 ? ` .. ${label(l[l.length - 1])}` : ''));
      head.dataset.location = l[0];
      return head;
    };
    table.append(make('tr', '', make('th', '', 'made at'), ...locations.map(heading)));
    rows(now.get(locations[0][0])).forEach((row, i) => {
      const head = make('td');
      head.style.paddingLeft = `${6 + Math.min(row.depth, 12) * 14}px`;
      head.append(reference(row.event) || 'the allocation');
      const line = make('tr', '', head);
      for (const run of locations) {
        const cell = rows(now.get(run[0]))[i];
        const old = rows(before.get(run[0]))[i];
        line.append(make('td', decides(cell, run) ? 'decides' : old && sign(old) !== sign(cell) ? 'changed' : '', cell.text));
      }
      table.append(line);
    });
    return table;
  };

  /** Locations of an allocation that a model holds the same of, one behind the other. */
  const runs = (allocation, now, before) => {
    const found = [];
    for (let i = 0; i < allocation.cells.length; i++) {
      const location = allocation.first_location + i;
      const last = found[found.length - 1];
      if (last && same(now.get(location), now.get(last[0])) && same(before.get(location), before.get(last[0]))) last.push(location);
      else found.push([location]);
    }
    return found;
  };

  const drawModel = (model, allocation, step) => {
    const rejects = model.verdict === 'rejects';
    const over = rejects && step >= model.step;
    const panel = make('div', over ? 'model over' : 'model');
    panel.dataset.model = model.model;
    panel.append(make('h4', rejects ? 'rejecting' : 'accepting', `${rejects ? '\u2717' : '\u2713'} ${model.model}`));
    if (rejects && step > model.step) {
      panel.append(make('div', 'row rejected', `rejected at step ${model.step}`));
      return panel;
    }
    const steps = states.get(model.model);
    const now = steps[step] || new Map();
    const before = step > 0 ? steps[step - 1] || new Map() : now;
    if (over) {
      const row = make('div', 'row rejected', `rejects here: ${model.rule}`);
      panel.append(row, make('p', 'faint', 'just before the deciding event:'));
    }
    // What the model holds of the tag that it rejects, where it does.
    const decides = (row, run) => over && run.includes(model.location) && model.created !== undefined && row.event.event === model.created.event;
    const found = runs(allocation, now, before);
    const trees = found.length > 1 && found.every(run => {
      const view = now.get(run[0]);
      const first = now.get(found[0][0]);
      return view && first && view.shape === 'tree' && first.shape === 'tree' && view.nodes.length === first.nodes.length
          && view.nodes.every((node, i) => node.event === first.nodes[i].event && node.parent === first.nodes[i].parent);
    });
    if (trees) {
      panel.append(drawTable(found, now, before, decides));
      return panel;
    }
    for (const run of found) {
      const part = make('div', 'state');
      part.dataset.location = run[0];
      if (allocation.cells.length > 1 && found.length > 1) {
        part.append(make('p', 'where code', label(run[0]) + (run.length > 1 ? ` .. ${label(run[run.length - 1])}` : '')));
      }
      part.append(...drawList(now.get(run[0]), step > 0 ? before.get(run[0]) || null : undefined, row => decides(row, run)));
      panel.append(part);
    }
    return panel;
  };

  const drawStates = step => {
    const section = byId('states');
    const open = section.querySelector('details')?.open;
    section.replaceChildren(make('h2', '', step === 0 ? 'Borrow states after set-up' : `Borrow states after step ${step}`));
    const more = make('details', '', make('summary', '', `other memory (${shown.length - 1})`));
    more.open = Boolean(open);
    shown.forEach((allocation, i) => {
      const target = i === 0 ? section : more;
      target.append(make('h3', '', allocation.label));
      target.append(make('div', 'models', ...witness.models.map(model => drawModel(model, allocation, step))));
    });
    if (shown.length > 1) section.append(more);
    if (!shown.length) section.append(make('p', 'faint', 'No model holds anything that changes.'));
  };

  /** What the models hold of what decides after a step. */
  const held = step => witness.models.map(model => (states.get(model.model)[step] || new Map()).get(deciding.location)).filter(Boolean);
  const comparable = () => {
    const views = held(decidingStep - 1);
    return views.length > 1 && views.length === witness.models.length && views.every(view => view.shape === views[0].shape);
  };

  /** The first step after which models whose states have one shape hold other things of what decides. */
  const firstDifference = () => {
    if (!deciding) return -1;
    for (let step = 0; step < decidingStep; step++) {
      const views = held(step);
      if (views.some(view => view.shape === views[0].shape && !same(view, views[0]))) return step;
    }
    return -1;
  };
  const markSteps = () => {
    const line = byId('marks');
    const jump = step => {
      const link = make('a', '', step === 0 ? 'set-up' : `step ${step}`);
      link.dataset.step = step;
      link.tabIndex = 0;
      return link;
    };
    const different = firstDifference();
    if (different >= 0) line.append('The borrow states differ first after ', jump(different), '. ');
    if (deciding) line.append('The models part at ', jump(decidingStep), different < 0 && comparable() ? '; until then their borrow states are the same.' : '.');
  };

  // ---- source

  const lineElements = new Map();
  const drawSource = () => {
    const lines = witness.source.replace(/\n$/, '').split('\n');
    let head = 0;
    while (head < lines.length && /^\s*(\/\/[!@].*)?$/.test(lines[head])) head++;
    const draw = (from, to) => {
      const list = make('div', 'lines code');
      for (let i = from; i < to; i++) {
        const element = make('div', 'ln', make('span', '', String(i + 1)), make('span', '', lines[i]));
        element.dataset.line = i + 1;
        lineElements.set(i + 1, element);
        list.append(element);
      }
      return list;
    };
    const section = byId('source');
    section.append(draw(head, lines.length));
    if (head > 0) section.append(make('details', '', make('summary', '', 'question and directives'), draw(0, head)));
    for (const step of witness.steps) {
      if (step.step > 0 && step.line) lineElements.get(step.line)?.classList.add('busy');
    }
    if (deciding) lineElements.get(deciding.line)?.classList.add('decides');
  };

  // ---- steps

  const slider = byId('slider');
  let stops = [];
  let current = 0;
  const threadLabel = number => (witness.threads.find(t => t.number === number) || { label: `T${number}` }).label;

  const describe = step => {
    const line = byId('now');
    if (step.step === 0) {
      line.replaceChildren('Set-up: statics are made, main has not begun.');
      return;
    }
    line.replaceChildren(make('b', '', `Step ${step.step} of ${lastStep}, ${threadLabel(step.thread)}`),
      step.line ? `, line ${step.line}: ` : ': ',
      ...prose(step.words.join('; ') || step.events.map(event => event.words).join('; ') || 'nothing that a model sees'));
    for (const model of witness.models) {
      if (model.verdict === 'rejects' && model.step === step.step) {
        line.append(' ', make('span', 'decides', `\u2717 ${model.model} rejects here.`));
      }
    }
  };

  const show = index => {
    current = Math.max(0, Math.min(index, stops.length - 1));
    const step = stops[current];
    slider.value = String(current);
    slider.setAttribute('aria-valuetext', step.step === 0 ? 'set-up' : `step ${step.step}`);
    document.body.dataset.step = step.step;
    describe(step);
    drawStates(step.step);
    lineElements.forEach(element => element.classList.remove('now'));
    const line = lineElements.get(step.line);
    if (line) {
      line.classList.add('now');
      const list = line.parentElement;
      list.scrollTop = Math.max(0, line.offsetTop - list.offsetTop - list.clientHeight / 3);
    }
    const since = new Set();
    for (const model of witness.models) {
      const view = deciding && (states.get(model.model)[step.step] || new Map()).get(deciding.location);
      if (view && view.events) view.events.forEach(event => since.add(event.event));
    }
    const drawn = new Map();
    for (const node of document.querySelectorAll('svg [data-node]')) {
      const at = Number(node.dataset.step);
      node.classList.toggle('now', at === step.step && at > 0);
      node.classList.toggle('later', at > step.step);
      node.classList.toggle('since', since.has(node.dataset.event));
      drawn.set(node.dataset.node, at);
    }
    for (const edge of document.querySelectorAll('svg .edge[data-from]')) {
      edge.classList.toggle('later', Math.max(drawn.get(edge.dataset.from), drawn.get(edge.dataset.to)) > step.step);
    }
    bringIntoView([...document.querySelectorAll('svg .now')].pop());
  };

  /** Where the picture is taller than the window, it scrolls by itself, beside the states. */
  const bringIntoView = node => {
    const frame = node && node.closest('.scroll');
    if (!frame) return;
    const box = node.getBoundingClientRect();
    const around = frame.getBoundingClientRect();
    const top = Math.max(around.top, document.querySelector('nav').getBoundingClientRect().bottom);
    const bottom = Math.min(around.bottom, window.innerHeight);
    if ((box.top < top || box.bottom > bottom) && bottom - top > box.height) {
      frame.scrollTop += box.top - top - (bottom - top - box.height) / 2;
    }
  };

  const choose = all => {
    const step = stops.length ? stops[current].step : decidingStep;
    stops = witness.steps.filter(s => s.step === 0 || all || s.relevant);
    slider.max = String(stops.length - 1);
    let index = 0;
    stops.forEach((s, i) => { if (s.step <= step) index = i; });
    show(index);
  };
  const goTo = step => {
    let index = stops.findIndex(s => s.step === step);
    if (index < 0) {
      byId('all').checked = true;
      choose(true);
      index = stops.findIndex(s => s.step === step);
    }
    if (index >= 0) show(index);
  };

  // ---- what the reader does

  slider.addEventListener('input', () => show(Number(slider.value)));
  byId('first').addEventListener('click', () => show(0));
  byId('back').addEventListener('click', () => show(current - 1));
  byId('next').addEventListener('click', () => show(current + 1));
  byId('last').addEventListener('click', () => show(stops.length - 1));
  byId('all').addEventListener('change', event => choose(event.target.checked));
  byId('theme').addEventListener('click', () => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target.matches('a[data-step]')) goTo(Number(event.target.dataset.step));
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const inSlider = event.target === slider;
    if (event.key === 'ArrowRight' && !inSlider) show(current + 1);
    else if (event.key === 'ArrowLeft' && !inSlider) show(current - 1);
    else if (event.key === 'Home') show(0);
    else if (event.key === 'End') show(stops.length - 1);
    else if (event.key === 't' || event.key === 'T') byId('theme').click();
    else return;
    if (!inSlider) event.preventDefault();
  });
  document.addEventListener('click', event => {
    const target = event.target.closest('[data-step], .ln.busy');
    if (!target || target === document.body) return;
    if (target.dataset.line) {
      const line = Number(target.dataset.line);
      const found = stops.find((s, i) => i > current && s.line === line) || stops.find(s => s.line === line);
      if (found) goTo(found.step);
    } else goTo(Number(target.dataset.step));
  });

  // Tag, event and line belong together: what the pointer is on lights up everywhere.
  const lineOf = new Map();
  witness.steps.forEach(step => step.events.forEach(event => lineOf.set(event.event, event.line)));
  const link = target => {
    document.querySelectorAll('.linked').forEach(element => element.classList.remove('linked'));
    const element = target && target.closest('[data-event], .ln');
    if (!element) return;
    if (element.dataset.event) {
      const name = element.dataset.event;
      document.querySelectorAll('[data-event]').forEach(other => { if (other.dataset.event === name) other.classList.add('linked'); });
      lineElements.get(lineOf.get(name))?.classList.add('linked');
    } else {
      const line = Number(element.dataset.line);
      element.classList.add('linked');
      nodesOf.forEach((node, name) => { if (lineOf.get(name) === line) node.classList.add('linked'); });
    }
  };
  document.addEventListener('mouseover', event => link(event.target));
  document.addEventListener('focusin', event => link(event.target));

  /** The picture fills the window below what stands above it; the names of its threads stay in sight. */
  const frame = document.querySelector('.scroll');
  const names = byId('threads');
  const fit = () => {
    if (!frame) return;
    const around = frame.getBoundingClientRect();
    frame.style.setProperty('--above', `${around.top + window.scrollY + 20}px`);
    const inSight = [...frame.querySelectorAll('.thread-name')].filter(name => {
      const box = name.getBoundingClientRect();
      return box.left >= around.left && box.right <= around.right;
    });
    names.replaceChildren(...inSight.map(name => {
      const box = name.getBoundingClientRect();
      const label = make('span', '', name.textContent);
      label.style.left = `${box.left + box.width / 2 - around.left}px`;
      return label;
    }));
  };
  window.addEventListener('resize', fit);
  if (frame) frame.addEventListener('scroll', fit);

  drawSource();
  markSteps();
  fit();
  choose(false);
})();
