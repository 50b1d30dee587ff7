"use strict";

// The terminal of the page: what is typed goes to the app, what the app writes is shown.

const status = document.getElementById("status");
const light = matchMedia("(prefers-color-scheme: light)").matches;

const terminal = new xterm.Terminal({
  allowProposedApi: true, // for the widths of characters
  screenReaderMode: true,
  scrollback: 0,
  fontSize: Math.min(15, Math.floor(innerWidth / 25)), // on a phone, for 40 columns
  fontFamily: "'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', monospace",
  theme: light ? { background: "#ffffff", foreground: "#1a1a1a", cursor: "#1a1a1a" } : { background: "#121212" },
});
const fit = new xterm.FitAddon();
terminal.loadAddon(fit);
terminal.loadAddon(new xterm.Unicode11Addon());
terminal.unicode.activeVersion = "11";
terminal.open(document.getElementById("terminal"));
fit.fit();
terminal.focus();

const address = new URL("session", location.href);
address.protocol = address.protocol.replace("http", "ws");
address.search = new URLSearchParams({ columns: terminal.cols, rows: terminal.rows });
const socket = new WebSocket(address);
socket.binaryType = "arraybuffer";

function send(...words) {
  if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(words));
}

terminal.onData((keys) => send("keys", keys));
terminal.onBinary((keys) => send("keys", keys)); // of the mouse, in old ways to say where it is

// Text that comes without keys, as from dictation, a picker of characters or another program: with
// the rows read out, xterm.js leaves it to the element, as letters typed stand there too.
let pressed = false;
terminal.textarea.addEventListener("keydown", () => { pressed = true; }, true);
terminal.textarea.addEventListener("keyup", () => { pressed = false; }, true);
terminal.textarea.addEventListener("input", ({ data, inputType }) => {
  if (data && inputType === "insertText" && !pressed) send("keys", data);
});

let columns = terminal.cols;
terminal.onResize(({ cols, rows }) => {
  // Rows of an alternate screen keep what is cut off, and read it out: begin it anew before the
  // app, which draws all of it at another size.
  if (cols < columns && terminal.buffer.active.type === "alternate") terminal.write("\x1b[?1047l\x1b[?1047h");
  columns = cols;
  send("size", cols, rows);
});
new ResizeObserver(() => fit.fit()).observe(document.getElementById("terminal"));

// Letters that join take less room than apart, and fonts have them in widths of their own: each
// stretch of a row with Arabic or Hebrew gets the width of its cells, so that all stays in columns.
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const rows = terminal.element.querySelector(".xterm-rows");

function keepColumns() {
  [...rows.children].forEach((row, number) => {
    if (rightToLeft.test(row.textContent)) keepColumnsOf(row, number);
  });
}

function keepColumnsOf(row, number) {
  const buffer = terminal.buffer.active;
  const line = buffer.getLine(buffer.viewportY + number);
  const width = parseFloat(row.style.width) / terminal.cols;
  let column = 0;
  for (const stretch of row.children) {
    const begin = column;
    let letters = stretch.textContent.length;
    // Behind a wide character comes a cell of no width.
    for (let cell; (cell = line?.getCell(column)) && (letters > 0 || !cell.getWidth()); column++) {
      if (cell.getWidth()) letters -= cell.getChars().length || 1;
    }
    stretch.style.width = `${(column - begin) * width}px`;
  }
}

new MutationObserver(keepColumns).observe(rows, { childList: true, subtree: true });

// Text that is selected (with Shift) is copied as elsewhere; else ctrl+c is a key of the app.
terminal.attachCustomKeyEventHandler(
  ({ ctrlKey, key }) => !(ctrlKey && key === "c" && terminal.hasSelection()),
);

// What the app copies: OSC 52, to be written only.
terminal.parser.registerOscHandler(52, (text) => {
  const encoded = text.slice(text.indexOf(";") + 1);
  if (encoded === "?") return true;
  const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
  navigator.clipboard?.writeText(new TextDecoder().decode(bytes)).catch(() => {});
  return true;
});

socket.addEventListener("message", ({ data }) => {
  if (status.firstChild) status.replaceChildren();
  terminal.write(new Uint8Array(data));
});

socket.addEventListener("close", ({ reason }) => {
  const again = document.createElement("a");
  again.href = "";
  again.textContent = "Open it again";
  status.replaceChildren(`${reason || "The connection was lost."} `, again);
  terminal.options.disableStdin = true;
  again.focus();
});
