# What every script here needs first. Sourced, not run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDTERMINALLOGGER=off

need_dotnet() {
  if ! command -v dotnet >/dev/null 2>&1 || ! dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; then
    echo "CareersConnect needs the .NET 10 SDK, which is not on this machine: get it from https://dotnet.microsoft.com/download/dotnet/10.0" >&2
    exit 3
  fi
}

need_node() {
  if ! command -v npm >/dev/null 2>&1 || ! node -e 'const [major, minor] = process.versions.node.split(".").map(Number); process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)' 2>/dev/null; then
    echo "CareersConnect needs Node.js 20.19 or later with npm, which is not on this machine: get it from https://nodejs.org/en/download" >&2
    exit 3
  fi
}

# The host as it was built last, started in this folder: its settings and pages come from the project, its data from data/ here.
host() {
  ASPNETCORE_CONTENTROOT="$PWD/src/CareersConnect.Web" dotnet src/CareersConnect.Web/bin/Release/net10.0/CareersConnect.Web.dll "$@"
}
