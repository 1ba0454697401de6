#!/usr/bin/env bash
# clang-tidy-19 over src/. `changed`, the gate: only files whose text differs from what tests/tidy.ok remembers as clean.
# `all`: every file, and writes tests/tidy.ok anew if they are clean. `deep`: every file, with the static analyzer.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
mode=${1:-changed}
ok=tests/tidy.ok
touch "$ok"
cmake --preset tidy >/dev/null

# clang 19 refuses qpdf's own header (a vector of an incomplete type), so what includes it can't be read
files() { find src -name '*.cpp' | LC_ALL=C sort | xargs grep -L '#include <qpdf/'; }
hash_of() { cat "$1" .clang-tidy | sha256sum | cut -c1-16; }

todo=()
while read -r file; do
  if [ "$mode" != changed ] || ! grep -qxF "$(hash_of "$file") $file" "$ok"; then
    todo+=("$file")
  fi
done < <(files)
echo "tidy: ${#todo[@]} files to read"
[ ${#todo[@]} -eq 0 ] && exit 0
checks=()
[ "$mode" = deep ] && checks=(--checks='clang-analyzer-*')
printf '%s\n' "${todo[@]}" | xargs -P "$(nproc)" -n 4 clang-tidy-19 -p build/tidy --quiet --warnings-as-errors='*' "${checks[@]}" 2>/dev/null
if [ "$mode" = all ]; then
  files | while read -r file; do echo "$(hash_of "$file") $file"; done >"$ok"
fi
