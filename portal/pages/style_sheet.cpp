// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/page_frame.h"

namespace portal {

// Sizes in rem follow the reader's own setting; both themes are checked for a contrast of 4.5 : 1 or better.
QByteArray styleSheet()
{
    return QByteArrayLiteral(R"(:root {
  color-scheme: light dark;
  --ground: #eef0f3; --card: #ffffff; --text: #1c2127; --muted: #59626d; --line: #d5dae0;
  --field: #ffffff; --edge: #8a939e; --accent: #1d5fb4; --on-accent: #ffffff; --accent-hover: #174d93;
  --danger: #ab2424; --danger-ground: #fcecec; --tint: #f4f6f9;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #15181c; --card: #1f2429; --text: #e6e9ed; --muted: #a3adb8; --line: #363d45;
    --field: #171b1f; --edge: #77818c; --accent: #8ab4f8; --on-accent: #10151b; --accent-hover: #a9c8fb;
    --danger: #ffa8a3; --danger-ground: #3a2020; --tint: #262c32;
  }
}
* { box-sizing: border-box; }
html { font: 100%/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
body { margin: 0; background: var(--ground); color: var(--text); min-height: 100vh; display: flex;
  justify-content: center; align-items: flex-start; padding: min(10vh, 4rem) 1rem 2rem; }
main { width: 100%; max-width: 27rem; background: var(--card); border: 1px solid var(--line); border-radius: 0.5rem;
  padding: 1.75rem 2rem 2rem; overflow-wrap: anywhere; }
main:has(.wide) { max-width: 34rem; }
.portal { display: flex; align-items: center; gap: 0.5rem; margin: 0 0 1.25rem; color: var(--muted);
  font-size: 0.9375rem; }
.portal svg { flex: none; width: 1.375rem; height: 1.375rem; fill: var(--accent); }
h1 { font-size: 1.375rem; line-height: 1.3; font-weight: 600; margin: 0 0 0.5rem; }
h2 { font-size: 1.0625rem; line-height: 1.35; font-weight: 600; margin: 0 0 0.25rem; }
h3 { font-size: 0.9375rem; font-weight: 600; margin: 1rem 0 0; }
p { margin: 0 0 0.75rem; }
main > :last-child, section > :last-child { margin-bottom: 0; }
.muted { color: var(--muted); }
.notice { margin: 1rem 0 0; padding: 0.625rem 0.875rem; border: 1px solid var(--danger); border-radius: 0.25rem;
  background: var(--danger-ground); color: var(--danger); }
form { margin: 1.25rem 0 0; }
label { display: block; margin: 0.875rem 0 0.25rem; font-weight: 500; font-size: 0.9375rem; }
input { width: 100%; min-height: 2.75rem; padding: 0.5rem 0.75rem; font: inherit; color: inherit;
  background: var(--field); border: 1px solid var(--edge); border-radius: 0.25rem; }
[dir=rtl] input { text-align: right; }
input[readonly] { color: var(--muted); background: var(--tint); border-color: var(--line); }
.hint { margin: 0.375rem 0 0; font-size: 0.875rem; color: var(--muted); }
button { width: 100%; min-height: 2.75rem; margin-top: 1.25rem; padding: 0.5rem 1rem; font: inherit; font-weight: 600;
  color: var(--on-accent); background: var(--accent); border: 1px solid transparent; border-radius: 0.25rem;
  cursor: pointer; }
button:hover { background: var(--accent-hover); }
button.row { display: flex; flex-wrap: wrap; gap: 0 0.75rem; justify-content: space-between; align-items: baseline;
  margin-top: 0.625rem; text-align: start; color: var(--text); background: var(--tint); border-color: var(--line); }
button.row:hover { background: var(--field); border-color: var(--accent); }
button.row span { font-weight: 400; font-size: 0.875rem; color: var(--muted); }
button.plain { width: auto; min-height: 2.25rem; margin: 0; padding: 0.25rem 0.875rem; font-weight: 500;
  color: var(--danger); background: transparent; border-color: var(--edge); }
button.plain:hover { background: var(--danger-ground); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
a { color: var(--accent); }
.links { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 1rem 0 0; font-size: 0.9375rem; }
.links a { padding: 0.375rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; margin: 1rem 0; }
dt { color: var(--muted); }
dd { margin: 0; }
blockquote { margin: 1rem 0; padding: 0.625rem 0.875rem; background: var(--tint); border-radius: 0.25rem;
  white-space: pre-line; }
section { margin-top: 1.25rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
ul { list-style: none; margin: 0.625rem 0 0; padding: 0; }
li { position: relative; padding-block-end: 0.5rem; padding-inline-start: 1.5rem; }
li::before { content: "\2713"; position: absolute; inset-inline-start: 0; color: var(--accent); font-weight: 700; }
li span { display: block; font-size: 0.875rem; color: var(--muted); }
.answers { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; align-items: center; }
.answers button { width: auto; flex: 1 1 12rem; margin: 0; min-height: 2.75rem; }
.answers button.plain { flex: 0 1 auto; }
.leave { margin-top: 1.25rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
.leave button.plain { color: var(--muted); }
.decline { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; justify-content: space-between;
  margin-top: 1.25rem; padding-top: 1.25rem; border-top: 1px solid var(--line); color: var(--muted); }
@media (max-width: 30rem) {
  body { padding: 0; background: var(--card); }
  main { border: 0; border-radius: 0; padding: 1.25rem 1.25rem 2rem; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: 0.5rem; }
}
/* A telephone whose reader wants everything twice as large: room for whole words. */
@media (max-width: 15rem) {
  main { padding: 1rem 0.75rem 1.5rem; }
  h1 { font-size: 1.125rem; }
  button, button.row { padding-inline: 0.5rem; }
}
)");
}

} // namespace portal
