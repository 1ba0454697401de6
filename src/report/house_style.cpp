#include "report/house_style.hpp"

namespace qipan::report {

namespace {

constexpr std::string_view page_css = R"css(
:root { --ink: #1d2733; --soft: #5d6b7a; --faint: #8b97a3; --line: #dde3e9; --hair: #eceff3; --wash: #f6f8fa;
  --navy: #17304d; --blue: #2b6196; --pale: #dbe7f2; --gold: #b08a3e; --red: #a93a2f; --amber: #a86a12; --green: #2f7350; }
* { box-sizing: border-box; }
html { background: #e9edf1; }
body { margin: 28px auto; max-width: 1120px; background: #fff; color: var(--ink); position: relative;
  box-shadow: 0 1px 3px rgba(23,48,77,.12), 0 12px 40px rgba(23,48,77,.08);
  font: 14px/1.7 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "Noto Sans SC", sans-serif;
  font-variant-numeric: tabular-nums; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
p, h1, h2, h3, ul, figure { margin: 0; }
a { color: var(--blue); text-decoration: none; }
a:hover { text-decoration: underline; }
main { padding: 8px 56px 40px; }
.band { background: var(--navy); color: #fff; padding: 34px 56px 20px; border-bottom: 3px solid var(--gold); }
.band-top { display: flex; justify-content: space-between; align-items: center; gap: 16px; }
.kind { font-size: 13px; letter-spacing: .18em; color: #c9d6e4; }
.marks { display: flex; gap: 8px; }
.mark { border: 1px solid rgba(255,255,255,.5); border-radius: 2px; padding: 0 10px; font-size: 12px; line-height: 22px;
  letter-spacing: .08em; }
h1 { font-size: 30px; line-height: 1.35; font-weight: 700; margin-top: 10px; letter-spacing: .01em; overflow-wrap: anywhere; }
.subtitle { color: #c9d6e4; font-size: 15px; margin-top: 2px; }
.disclaimer { display: inline-block; margin-top: 14px; color: #f0dcae; font-size: 13px; }
.band-facts { display: flex; flex-wrap: wrap; gap: 2px 28px; margin-top: 14px; padding-top: 12px;
  border-top: 1px solid rgba(255,255,255,.16); font-size: 12px; }
.band-facts i { font-style: normal; color: #93a8be; margin-right: 7px; }
.band-facts b { font-weight: 500; color: #e8eef5; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(128px, 1fr)); border-bottom: 1px solid var(--line); }
.figures div { padding: 20px 16px 16px 0; display: flex; flex-direction: column; }
.figures div + div { border-left: 1px solid var(--hair); padding-left: 16px; }
.figure-caption { font-size: 12px; color: var(--soft); }
.figure-value { font-size: 22px; line-height: 1.4; font-weight: 700; color: var(--navy); overflow-wrap: anywhere; }
.figure-note { font-size: 12px; color: var(--faint); line-height: 1.5; }
.lede { margin: 24px 0 0; padding: 14px 20px; background: var(--wash); border-left: 3px solid var(--gold); font-size: 15px; }
.lede.stop { border-left-color: var(--red); background: #fbf5f4; }
.lede p:first-child { font-weight: 700; color: var(--navy); }
.lede p + p { margin-top: 2px; font-size: 14px; }
.lede .text { margin-bottom: 0; }
.lede.stop p:first-child { color: var(--red); }
section { margin-top: 34px; }
h2 { font-size: 18px; font-weight: 700; color: var(--navy); padding-bottom: 7px; border-bottom: 1px solid var(--navy);
  margin-bottom: 14px; }
h3 { font-size: 14px; font-weight: 700; color: var(--navy); margin: 22px 0 8px; }
.annex h2 { font-size: 15px; border-bottom-color: var(--line); }
.text { margin: 0 0 8px; }
.note { color: var(--soft); font-size: 12px; margin: 8px 0 0; }
table { border-collapse: collapse; width: 100%; font-size: 13px; line-height: 1.55; }
th, td { padding: 7px 10px; text-align: left; vertical-align: top; border-bottom: 1px solid var(--hair); overflow-wrap: anywhere; }
thead th { color: var(--soft); font-weight: 500; font-size: 12px; border-bottom: 1px solid var(--line); border-top: 1px solid var(--line);
  background: var(--wash); vertical-align: bottom; overflow-wrap: normal; }
td.n, th.n { text-align: right; white-space: nowrap; overflow-wrap: normal; }
td.k, th.t, td.s { overflow-wrap: normal; }
td.s { white-space: nowrap; }
tr.total td { border-top: 1px solid var(--navy); border-bottom: 1px solid var(--navy); font-weight: 700; }
tr.group td { background: var(--wash); color: var(--soft); font-size: 12px; padding-top: 5px; padding-bottom: 5px; }
tr.first td { background: #fbf8f1; }
.facts { display: grid; grid-template-columns: 1fr 1fr; column-gap: 40px; }
.facts div { display: grid; grid-template-columns: 8.5em 1fr; padding: 6px 0; border-bottom: 1px solid var(--hair); }
.facts span { color: var(--soft); }
.facts b { font-weight: 500; overflow-wrap: anywhere; }
.rank { font-weight: 700; color: var(--navy); text-align: center; }
.site { font-weight: 700; color: var(--navy); }
.sub { display: block; color: var(--faint); font-size: 12px; font-weight: 400; }
.score { display: grid; grid-template-columns: 3.2em 1fr; align-items: center; gap: 8px; min-width: 130px; font-weight: 700; }
.bar { display: block; height: 8px; background: var(--hair); border-radius: 1px; overflow: hidden; }
.bar i { display: block; height: 8px; background: var(--blue); }
tr.first .bar i { background: var(--gold); }
.plus, .minus { display: block; font-size: 12px; padding-left: 1.3em; position: relative; }
.plus::before, .minus::before { position: absolute; left: 0; font-weight: 700; }
.plus::before { content: "+"; color: var(--green); }
.minus::before { content: "−"; color: var(--red); }
.matrix { table-layout: fixed; }
.matrix thead th { font-size: 13px; color: var(--navy); font-weight: 700; }
.matrix .criterion { width: 11.5em; }
.matrix th.first { box-shadow: inset 0 2px 0 var(--gold); }
.matrix .weight { width: 4.4em; }
.cell { display: grid; grid-template-columns: 2.9em 1fr; gap: 10px; }
.cell b { text-align: right; padding: 0 6px; white-space: nowrap; border-radius: 2px; height: 1.65em; font-weight: 600; }
.cell span { color: var(--soft); font-size: 12px; }
.t0 { background: #f6dfda; } .t1 { background: #f8ebd8; } .t2 { background: #f1f3f5; } .t3 { background: #dfebf5; } .t4 { background: #c6dcee; }
.unknown { color: var(--faint); }
.badge { display: inline-block; padding: 0 8px; border-radius: 2px; font-size: 12px; line-height: 21px; white-space: nowrap; color: #fff; }
.forbid { background: var(--red); } .permit { background: var(--amber); } .warn { background: var(--blue); } .info { background: #75828f; }
.short { color: var(--red); font-weight: 700; }
sup { font-size: 10px; line-height: 0; margin-left: 2px; white-space: nowrap; }
sup a { color: var(--amber); }
.map svg { display: block; width: 100%; height: auto; border: 1px solid var(--line); }
details { margin-top: 12px; }
summary { cursor: pointer; color: var(--blue); font-size: 13px; }
details table { margin-top: 8px; }
.hash { font-family: "DejaVu Sans Mono", Consolas, monospace; font-size: 11px; color: var(--soft); }
.split { display: grid; grid-template-columns: 1fr 1fr; gap: 0 40px; }
.tools { display: flex; gap: 12px; align-items: center; margin-bottom: 10px; }
.tools input { font: inherit; font-size: 13px; padding: 5px 12px; width: 280px; border: 1px solid var(--line); border-radius: 2px; }
.sortable thead th { cursor: pointer; user-select: none; }
.sortable thead th:hover { color: var(--navy); }
.sortable thead th[aria-sort]::after { content: " ↓"; color: var(--gold); }
.sortable thead th[aria-sort="ascending"]::after { content: " ↑"; }
.over td.left { color: var(--red); font-weight: 700; }
.watermark { position: fixed; inset: 0; display: flex; align-items: center; justify-content: center; pointer-events: none;
  font-size: 104px; font-weight: 700; letter-spacing: .12em; color: rgba(23,48,77,.045); transform: rotate(-28deg); z-index: 9; white-space: nowrap; }
footer { display: flex; justify-content: space-between; gap: 24px; padding: 14px 56px 20px; border-top: 1px solid var(--line);
  color: var(--faint); font-size: 12px; }
.tools .back { margin-left: auto; }
@media screen and (max-width: 760px) { main, .band, footer { padding-left: 20px; padding-right: 20px; } .facts, .split { grid-template-columns: 1fr; }
  section { overflow-x: auto; } footer { flex-direction: column; } }
@page { size: A4; margin: 16mm 14mm 18mm; }
@media print {
  html { background: none; } body { margin: 0; max-width: none; box-shadow: none; font-size: 9.5pt; line-height: 1.55; }
  main { padding: 0; } .band { padding: 14pt 16pt 10pt; } footer { padding: 8pt 0 0; } h1 { font-size: 19pt; } h2 { font-size: 12.5pt; }
  table { font-size: 8.5pt; } .figure-value { font-size: 12pt; } .figures div { padding: 10pt 8pt 8pt 0; } .figures div + div { padding-left: 8pt; }
  .facts { column-gap: 18pt; } .facts div { padding: 2.5pt 0; } .lede { padding: 8pt 12pt; font-size: 10pt; margin-top: 12pt; } .lede p + p { font-size: 9.5pt; } .note, .sub, .cell span, .plus, .minus { font-size: 7.8pt; }
  section { margin-top: 18pt; } h2, h3, thead { break-after: avoid; } tr, .lede, .figures, .map { break-inside: avoid; }
  thead { display: table-header-group; } .tools { display: none; } th, td { padding: 3.5pt 5pt; } a { color: inherit; }
  #projects .score { display: block; min-width: 0; } #projects .bar { display: none; } #projects th { white-space: normal; }
  #projects { font-size: 8pt; } #projects td:first-child { min-width: 9em; } #projects td:nth-child(4), #projects td:nth-child(7) { min-width: 8em; }
  .watermark { font-size: 80pt; } summary { list-style: none; color: var(--soft); }
}
)css";

constexpr std::string_view sort_and_filter = R"js(
document.addEventListener('DOMContentLoaded', function () {
  var key = function (row, column) {
    var cell = row.cells[column];
    return cell.dataset.value !== undefined ? cell.dataset.value : cell.textContent.trim();
  };
  var compare = function (a, b) {
    if (a === '' || b === '') { return (a === '') - (b === ''); }
    var x = Number(a), y = Number(b);
    return isNaN(x) || isNaN(y) ? a.localeCompare(b, document.documentElement.lang) : x - y;
  };
  document.querySelectorAll('table.sortable').forEach(function (table) {
    var heads = Array.from(table.tHead.rows[0].cells);
    heads.forEach(function (head, column) {
      head.addEventListener('click', function () {
        var up = head.getAttribute('aria-sort') !== 'ascending';
        var body = table.tBodies[0];
        var rows = Array.from(body.rows);
        rows.sort(function (a, b) {
          var x = key(a, column), y = key(b, column);
          return x === '' || y === '' || up ? compare(x, y) : compare(y, x);
        });
        heads.forEach(function (other) { other.removeAttribute('aria-sort'); });
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        rows.forEach(function (row) { body.appendChild(row); });
      });
    });
  });
  document.querySelectorAll('input[data-filters]').forEach(function (input) {
    var table = document.getElementById(input.dataset.filters);
    input.addEventListener('input', function () {
      var wanted = input.value.trim().toLowerCase().split(/\s+/);
      Array.from(table.tBodies[0].rows).forEach(function (row) {
        var text = row.textContent.toLowerCase();
        row.hidden = !wanted.every(function (word) { return text.includes(word); });
      });
    });
  });
});
)js";

constexpr std::string_view open_before_print = R"js(
window.addEventListener('beforeprint', function () {
  document.querySelectorAll('details').forEach(function (item) { item.open = true; });
});
)js";

} // namespace

std::string_view style_sheet() {
    return page_css;
}

std::string_view table_script() {
    return sort_and_filter;
}

std::string_view open_details_script() {
    return open_before_print;
}

} // namespace qipan::report
