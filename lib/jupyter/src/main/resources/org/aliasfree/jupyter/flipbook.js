(function () {
  var root = document.currentScript && document.currentScript.closest('.aliasfree-twin');
  var list = root && root.querySelector('details');
  if (!list) { return; }
  var knobs = KNOBS, positions = POSITIONS, start = START;
  var frames = [].slice.call(list.querySelectorAll('.aliasfree-frame'));
  var words = frames.map(function (f) {
    var p = f.querySelector('p'), text = p.textContent;
    p.remove();
    return text;
  });
  function make(tag, parent) {
    return parent.appendChild(document.createElement(tag));
  }
  var top = document.createElement('div');
  root.insertBefore(top, list);
  var turns = knobs.map(function (knob, k) {
    var row = make('label', top), name = make('span', row), value;
    row.className = 'aliasfree-turn';
    name.textContent = knob.label;
    var input = make(knob.list ? 'select' : 'input', row);
    if (knob.list) {
      knob.values.forEach(function (v) { make('option', input).textContent = v[1]; });
    } else {
      input.type = 'range';
      input.min = 0;
      input.max = knob.values.length - 1;
      value = make('span', row);
    }
    input.hidden = knob.values.length < 2; // nothing to turn
    input.setAttribute('aria-label', knob.label);
    input.dataset.lmSuppressShortcuts = 'true'; // or JupyterLab takes the arrow keys
    function at() { return Number(knob.list ? input.selectedIndex : input.value); }
    input.oninput = function () { show(nearest(k, knob.values[at()][0])); };
    return function (index) {
      var n = knob.values.findIndex(function (v) { return v[0] === index; });
      if (knob.list) { input.selectedIndex = n; } else {
        input.value = n;
        input.setAttribute('aria-valuetext', knob.values[n][1]);
        value.textContent = knob.values[n][1];
      }
    };
  });
  var now = start;
  // Not every combination has a picture: keep what was turned, and of the rest what can be kept.
  function nearest(k, index) {
    var best = -1, most = -1;
    positions.forEach(function (p, i) {
      var same = p.filter(function (v, j) { return v === positions[now][j]; }).length;
      if (p[k] === index && same > most) { best = i; most = same; }
    });
    return best;
  }
  var pages = make('div', root), readout = root.querySelector('.aliasfree-readout');
  frames.forEach(function (f) { pages.appendChild(f); });
  list.remove();
  root.appendChild(readout);
  function show(i) {
    now = i;
    turns.forEach(function (turn, k) { turn(positions[i][k]); });
    frames.forEach(function (f, k) { f.style.display = k === i ? '' : 'none'; });
    readout.textContent = words[i];
  }
  show(start);
  readout.setAttribute('aria-live', 'polite'); // after the first text, which nobody asked for
  root.classList.add('aliasfree-flip');
  if (window.aliasfreeArrows) { return; }
  window.aliasfreeArrows = true;
  // Notebook 7 takes the arrow keys before a live control sees them.
  window.addEventListener('keydown', function (e) {
    var at = e.target;
    if (/^Arrow/.test(e.key) && at.closest && at.closest('.jupyter-widgets')) {
      at.dataset.lmSuppressShortcuts = 'true';
      setTimeout(function () { delete at.dataset.lmSuppressShortcuts; });
    }
  }, true);
})();
