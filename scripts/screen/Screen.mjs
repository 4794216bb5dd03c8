/**
 * @typedef {object} Step
 * @property {(detail: string) => void} say what it is doing now
 * @property {(text: string) => void} note a line that stays, above the step; nothing once the step has ended
 * @property {(detail?: string) => void} done
 * @property {(detail?: string) => void} failed
 */

/**
 * @typedef {object} Output
 * @property {(text: string) => unknown} write
 * @property {boolean} [isTTY]
 * @property {number} [columns]
 * @property {(event: 'error', listener: () => void) => unknown} [on]
 */

const secondMilliseconds = 1000;

/** How often a step that takes long shows that it is alive where lines cannot be rewritten (a log file, a CI page). */
const heartbeatSeconds = 15;

/** What a person watches: steps with what they are at and how long they take. */
export class Screen {
  /**
   * @param {Output} output
   * @param {{ now?: () => number }} [clock]
   */
  constructor(output, { now = Date.now } = {}) {
    this.output = output;
    this.now = now;
    this.isLive = Boolean(output.isTTY);
  }

  /** @param {string} [text] */
  line(text = '') {
    this.output.write(`${text}\n`);
  }

  /**
   * Opens a step. It shows its title at once, is refreshed every second in a terminal and every 15 seconds elsewhere,
   * and leaves one line with its time when it ends.
   *
   * @param {string} title
   * @returns {Step}
   */
  step(title) {
    const startedAt = this.now();
    let detail = '';
    let beats = 0;
    let isOver = false;
    const seconds = () => (this.now() - startedAt) / secondMilliseconds;
    const show = () =>
      this.#rewrite(
        `… ${[title, detail].filter(Boolean).join(': ')}  ${Math.floor(
          seconds(),
        )} s`,
      );
    const beat = () => {
      beats += 1;
      if (this.isLive) {
        show();
      } else if (beats % heartbeatSeconds === 0) {
        this.line(
          `  ${[title, detail].filter(Boolean).join(': ')}, ${Math.floor(
            seconds(),
          )} s so far`,
        );
      }
    };
    if (this.isLive) {
      show();
    } else {
      this.line(`  ${title} ...`);
    }
    const timer = setInterval(beat, secondMilliseconds);
    timer.unref();
    const end = (/** @type {string} */ mark, /** @type {string} */ outcome) => {
      clearInterval(timer);
      isOver = true;
      this.#rewrite('');
      this.line(
        `${mark} ${[title, outcome]
          .filter(Boolean)
          .join(': ')}  (${seconds().toFixed(1)} s)`,
      );
    };
    return {
      say: text => {
        if (text !== detail) {
          detail = text;
          if (this.isLive) {
            show();
          }
        }
      },
      note: text => {
        if (isOver) {
          return;
        }
        this.#rewrite('');
        this.line(text);
        if (this.isLive) {
          show();
        }
      },
      done: (outcome = '') => end('✔', outcome),
      failed: (outcome = '') => end('✖', outcome),
    };
  }

  /** @param {string} text */
  #rewrite(text) {
    if (this.isLive) {
      this.output.write(
        `\r\u001B[2K${text.slice(0, (this.output.columns ?? 80) - 1)}`,
      );
    }
  }
}
