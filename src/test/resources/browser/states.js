// The borrow states on show: of each its model, its location and its rows, from the top down.
function states() {
  const found = [];
  for (const panel of document.querySelectorAll('.model')) {
    for (const part of panel.querySelectorAll('.state')) {
      found.push({ model: panel.dataset.model, location: Number(part.dataset.location), kind: 'list',
        rows: [...part.querySelectorAll('.row:not(.gone)')].map(row => row.textContent) });
    }
    for (const table of panel.querySelectorAll('table.tree')) {
      const [head, ...lines] = table.rows;
      [...head.cells].slice(1).forEach((cell, column) => {
        found.push({ model: panel.dataset.model, location: Number(cell.dataset.location), kind: 'table',
          rows: lines.map(line => line.cells[column + 1].textContent) });
      });
    }
  }
  return found;
}
