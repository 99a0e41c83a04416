// A stopwatch inside the page. It stands there before the page's own scripts (an init script), so
// that it sees every message of the websocket and times nothing over the wire to the browser.
//
// A target says what is watched: a selector, and what counts as a change there: `marks` of the
// first plotly figure within, or the `text` within. `first` is the one whose appearance ends a
// load; each click is given its own. Times are those of performance.now().
(first => {
  const sent = [];
  const received = [];
  const Native = window.WebSocket;
  window.WebSocket = class extends Native {
    constructor(...given) {
      super(...given);
      this.addEventListener('message', event => received.push([performance.now(), event.data]));
    }
    send(data) {
      sent.push([performance.now(), data.byteLength ?? data.length ?? 0]);
      super.send(data);
    }
  };

  // Also within shadow roots, where components keep what they draw.
  const find = (selector, root) => {
    const plain = root.querySelector(selector);
    if (plain) return plain;
    for (const element of root.querySelectorAll('*')) {
      const within = element.shadowRoot && find(selector, element.shadowRoot);
      if (within) return within;
    }
    return null;
  };
  const box = target => find(target.selector, document);
  const plot = target => {
    const within = box(target);
    if (!within) return null;
    return within.matches('.js-plotly-plot') ? within : find('.js-plotly-plot', within);
  };

  // What is drawn, without what only shows where the pointer is. Empty while nothing is.
  const marks = target => {
    const drawn = plot(target);
    if (!drawn) return '';
    const texts = [];
    for (const text of drawn.querySelectorAll('.main-svg text')) {
      if (!text.closest('.hoverlayer')) texts.push(text.textContent);
    }
    if (!texts.length) return '';
    const placed = [];
    for (const mark of drawn.querySelectorAll('.points path, .point path, .hm image')) {
      const shape = (mark.getAttribute('d') ?? mark.getAttribute('href') ?? '').length;
      placed.push(`${shape}${mark.getAttribute('transform')}${mark.getAttribute('style')}`);
    }
    return `${texts.join('|')}#${placed.join('|')}`;
  };
  const text = target => box(target)?.textContent ?? '';
  const seen = target => (target.watch === 'marks' ? marks : text)(target);
  const complete = target => seen(target) !== ''
    && (!target.within || find(target.within, box(target)) !== null);

  // A task that is posted in a frame runs when the frame has been laid out and painted.
  const afterPaint = () => new Promise(done => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(performance.now());
    channel.port2.postMessage(0);
  });
  const frame = () => new Promise(requestAnimationFrame);

  const watch = {
    // Since the page was asked for, until what is watched stood there.
    loaded: (async () => {
      do await frame(); while (!document.body || !complete(first));
      return watch.loadedAt = await afterPaint();
    })(),

    async arm(target) {
      const run = watch.run = {
        event: null, changed: null, last: null, sent: sent.length, received: received.length,
      };
      let before = seen(target);
      while (watch.run === run) {
        await frame();
        const now = seen(target);
        if (now === before || now === '') continue;
        before = now;
        const painted = await afterPaint();
        run.changed ??= painted;
        run.last = painted;
      }
    },

    // Whether the click has been answered, and nothing has come or been redrawn for a while.
    still(milliseconds) {
      const run = watch.run;
      if (run.changed === null) return false;
      const newest = Math.max(
        run.last, received.at(-1)?.[0] ?? 0, sent.at(-1)?.[0] ?? 0, ...fetched(run).map(f => f[2]),
      );
      const script = document.querySelector('[data-testid=stApp]')?.dataset.testScriptState;
      return performance.now() - newest > milliseconds && (script ?? 'notRunning') === 'notRunning';
    },

    async result() {
      const run = watch.run;
      watch.run = null;
      return {
        event: run.event, changed: run.changed, last: run.last,
        sent: sent.slice(run.sent), fetched: fetched(run),
        received: await Promise.all(
          received.slice(run.received).map(async ([at, data]) => [at, await inText(data)]),
        ),
      };
    },
  };
  window.parleyStopwatch = watch;

  // [begun, first byte, last byte, bytes] of what was fetched since the click.
  const fetched = run => performance.getEntriesByType('resource')
    .filter(entry => entry.startTime >= run.event)
    .map(e => [e.startTime, e.responseStart, e.responseEnd, e.encodedBodySize]);

  const inText = data => new Promise(done => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result.split(',')[1] ?? '');
    reader.readAsDataURL(data instanceof Blob ? data : new Blob([data]));
  });

  // The event that makes the change is the last one before it: a list is first opened by another.
  for (const kind of ['pointerup', 'keydown']) {
    window.addEventListener(kind, event => {
      if (watch.run && watch.run.changed === null) {
        watch.run.event = event.timeStamp;
        watch.run.sent = sent.length;
        watch.run.received = received.length;
      }
    }, true);
  }
})
