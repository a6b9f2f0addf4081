// <baize-chart label="…"> draws its `data` property {labels, series: [{name, bar, values}]} with ECharts, in the
// colours of the page; it follows light and dark, and the size it is given. The same numbers stand in a table for
// readers who cannot see the drawing. With the keyboard's focus on it, the left and right arrows walk its points.
(() => {
  const LIBRARY = '/portal/lib/echarts.min.js';
  let library;

  function echarts() {
    library ??= window.echarts ? Promise.resolve() : new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = LIBRARY;
      script.onload = resolve;
      script.onerror = () => reject(new Error('Cannot load ' + LIBRARY));
      document.head.append(script);
    });
    return library.then(() => window.echarts);
  }

  class BaizeChart extends HTMLElement {
    constructor() {
      super();
      this.attachShadow({mode: 'open'}).innerHTML = `
        <style>
          :host { display: block; position: relative; min-height: 16rem; }
          .canvas { position: absolute; inset: 0; }
          .canvas:focus-visible { outline: 2px solid var(--baize-accent, currentColor); outline-offset: 4px; border-radius: 4px; }
          .table { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        </style>
        <div class="canvas" role="img" tabindex="0"></div><div class="table"></div>`;
      this.canvas = this.shadowRoot.querySelector('.canvas');
      this.colours = matchMedia('(prefers-color-scheme: dark)');
      this.redraw = () => this.draw();
      this.canvas.onkeydown = (event) => this.walk(event);
      this.canvas.onblur = () => this.chart?.dispatchAction({type: 'hideTip'});
    }

    walk(event) {
      const step = {ArrowLeft: -1, ArrowRight: 1}[event.key];
      const last = (this.numbers?.labels.length ?? 0) - 1;
      if (!step || last < 0) {
        return;
      }
      event.preventDefault();
      this.at = Math.min(last, Math.max(0, (this.at ?? (step < 0 ? last + 1 : -1)) + step));
      this.chart?.dispatchAction({type: 'showTip', seriesIndex: 0, dataIndex: this.at});
    }

    connectedCallback() {
      this.canvas.setAttribute('aria-label', this.getAttribute('label') || '');
      this.sizes = new ResizeObserver(() => this.chart?.resize());
      this.sizes.observe(this);
      this.looks = new MutationObserver(this.redraw);
      this.looks.observe(document.documentElement, {attributes: true, attributeFilter: ['style', 'theme', 'lang']});
      this.colours.addEventListener('change', this.redraw);
      this.draw();
    }

    disconnectedCallback() {
      this.sizes.disconnect();
      this.looks.disconnect();
      this.colours.removeEventListener('change', this.redraw);
      this.chart?.dispose();
      this.chart = undefined;
    }

    set data(data) {
      this.numbers = data;
      this.draw();
    }

    get data() {
      return this.numbers;
    }

    async draw() {
      if (!this.isConnected || !this.numbers) {
        return;
      }
      this.fillTable();
      const library = await echarts();
      if (this.isConnected) {
        this.chart ??= library.init(this.canvas);
        this.chart.setOption(this.option(), true);
      }
    }

    /** A custom property's colour as the page resolves it now, light-dark() included. */
    colour(property) {
      const probe = document.createElement('span');
      probe.style.color = `var(${property})`;
      this.shadowRoot.append(probe);
      const colour = getComputedStyle(probe).color;
      probe.remove();
      return colour;
    }

    option() {
      const text = this.colour('--baize-text-soft');
      const line = this.colour('--baize-line');
      const number = new Intl.NumberFormat(document.documentElement.lang || 'en');
      const font = getComputedStyle(this).fontFamily;
      return {
        animationDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 400,
        textStyle: {fontFamily: font},
        color: [1, 2, 3, 4, 5].map((n) => this.colour(`--baize-chart-${n}`)),
        grid: {left: 8, right: 8, top: 36, bottom: 4, containLabel: true},
        legend: {top: 0, left: 0, itemWidth: 12, itemHeight: 8, icon: 'roundRect', textStyle: {color: text}},
        tooltip: {
          trigger: 'axis',
          backgroundColor: this.colour('--baize-raised'),
          borderColor: line,
          textStyle: {color: this.colour('--baize-text'), fontSize: 13},
          valueFormatter: (value) => number.format(value)
        },
        xAxis: {
          type: 'category', data: this.numbers.labels, axisTick: {show: false},
          axisLine: {lineStyle: {color: line}}, axisLabel: {color: text, hideOverlap: true}
        },
        yAxis: {
          type: 'value', minInterval: 1, splitLine: {lineStyle: {color: line, type: 'dashed'}},
          axisLabel: {color: text, formatter: (value) => number.format(value)}
        },
        series: this.numbers.series.map((series) => ({
          name: series.name, data: series.values, type: series.bar ? 'bar' : 'line', stack: series.bar ? 'all' : undefined,
          smooth: 0.25, symbol: 'none', barMaxWidth: 22, lineStyle: {width: 2.5}
        }))
      };
    }

    fillTable() {
      const table = document.createElement('table');
      table.createCaption().textContent = this.getAttribute('label') || '';
      const head = table.createTHead().insertRow();
      for (const word of ['', ...this.numbers.series.map((series) => series.name)]) {
        head.append(word ? Object.assign(document.createElement('th'), {textContent: word, scope: 'col'}) : document.createElement('td'));
      }
      const body = table.createTBody();
      this.numbers.labels.forEach((label, at) => {
        const row = body.insertRow();
        row.append(Object.assign(document.createElement('th'), {textContent: label, scope: 'row'}));
        this.numbers.series.forEach((series) => (row.insertCell().textContent = series.values[at]));
      });
      this.shadowRoot.querySelector('.table').replaceChildren(table);
    }
  }

  if (!customElements.get('baize-chart')) {
    customElements.define('baize-chart', BaizeChart);
  }
})();
