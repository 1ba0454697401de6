#!/usr/bin/env bash
# clang-tidy-19. `changed`, the narrow gate: of the modules that everything rests on, only files whose text differs from what tests/tidy.ok remembers as clean.
# `all`: every file of these modules, and writes tests/tidy.ok anew. `deep`: every file of src/, with the static analyzer.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
mode=${1:-changed}
ok=tests/tidy.ok
narrow=(src/core/*.cpp src/geo/*.cpp src/model/*.cpp)
touch "$ok"
cmake --preset tidy >/dev/null

hash_of() { cat "$1" .clang-tidy | sha256sum | cut -c1-16; }

todo=()
while read -r file; do
  if [ "$mode" != changed ] || ! grep -qxF "$(hash_of "$file") $file" "$ok"; then
    todo+=("$file")
  fi
done < <(if [ "$mode" = deep ]; then git ls-files 'src/*.cpp'; else git ls-files -- "${narrow[@]}"; fi)
echo "tidy: ${#todo[@]} files to read"
[ ${#todo[@]} -eq 0 ] && exit 0
checks=()
[ "$mode" = deep ] && checks=(--checks='clang-analyzer-*')
printf '%s\n' "${todo[@]}" | xargs -P "$(nproc)" -n 4 clang-tidy-19 -p build/tidy --quiet --warnings-as-errors='*' "${checks[@]}" 2>/dev/null
if [ "$mode" = all ]; then
  git ls-files -- "${narrow[@]}" | while read -r file; do echo "$(hash_of "$file") $file"; done >"$ok"
fi
