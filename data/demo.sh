#!/usr/bin/env bash
# The main job on the sample region, with fixed dates and epochs so that two runs give the same bytes.
# Usage: demo.sh PROGRAM PROJECT_FOLDER; writes to PROJECT_FOLDER/out/demo.
set -euo pipefail
program=$1
top=$2
out="$top/out/demo"
rm -rf "$out"
mkdir -p "$out"
cd "$out"
export OMP_NUM_THREADS=1
as_of=2024-12-31
region=shanxi.gpkg
qipan() { "$program" --as-of "$as_of" "$@"; }

echo "一 建库 / store"
qipan new "$region" --from "$top/data/regions/shanxi/region.toml"
echo
echo "二 区域概况 / what is in it"
qipan info "$region"
echo
echo "三 现状检查 / check of the existing layout"
qipan check "$region"
qipan check "$region" --json >findings.json
qipan findings export "$region" -o findings.xlsx
echo
echo "四 即问即答 / an investor asks"
qipan score "$region" --need '60亩 蒸汽5t/h 0.6MPa(表) 1392 丙类 @武乡现代农业产业示范区' --top 3
echo
echo "五 全区统筹 / the whole region at once"
qipan assign "$region" --plan 方案一 --epochs 10 --seed 1
qipan check "$region" --plan 方案一 --json >plan_findings.json
echo
echo "六 出图与前置评估 / maps and pre-assessment reports"
wuxiang() { qipan map "$region" --layout a3-landscape --zone 武乡现代农业产业示范区 "$@"; }
# two lanes for two cores: all of them only read the store
(
  wuxiang --theme landuse -o wuxiang_landuse.png
  wuxiang --theme plan --plan 方案一 -o wuxiang_plan.pdf
  wuxiang --theme plan --plan 方案一 -o wuxiang_plan.png
  qipan map "$region" --theme landuse --layout a3-landscape -o overview.png
) &
plans=$!
trap 'kill "$plans" 2>/dev/null || :; wait' EXIT # a lane outlives no other
qipan report "$region" --all --plan 方案一 -o report
wuxiang --theme findings -o wuxiang_findings.png
wait "$plans"
cat <<TXT

成果在 out/demo/ / the results lie in out/demo/
  shanxi.gpkg            区域库（GeoPackage，可用 QGIS 打开）  the store, opens in QGIS
  findings.json          现状问题                              findings on the existing layout
  findings.xlsx          问题台账                              the register as a workbook
  plan_findings.json     方案问题                              findings of the plan
  wuxiang_landuse.png    武乡土地利用图                        land use of Wuxiang, A3, 200 dpi
  wuxiang_plan.pdf, .png 武乡落位方案图                        the plan at Wuxiang
  wuxiang_findings.png   武乡问题图                            findings at Wuxiang
  overview.png           区域总览图                            the whole region
  report/index.html      前置评估报告                          one page a project, and an index
TXT
