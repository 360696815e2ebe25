#!/usr/bin/env bash
# Fetches the published ESRGAN weights of UpscalerJS (MIT licence) into .cache/upscalerjs/NAME/xSCALE: scripts/peers/fetch_upscalerjs.sh
#
# From the registry that npm is set up with; npm checks what it fetched. Run again it does nothing; interrupted, it begins anew.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

packages=(esrgan-medium esrgan-thick)
version=1.0.0
scales=(x2 x4 x8)
folder=.cache/upscalerjs

stamp="${packages[*]} $version ${scales[*]}"
if [ "$(cat $folder/version 2>/dev/null)" = "$stamp" ]; then
    exit
fi
if ! command -v npm >/dev/null; then
    echo "npm is missing, which fetches UpscalerJS's weights: install it (on Debian and Ubuntu: apt-get install npm), then run this again." >&2
    exit 1
fi

rm -rf $folder
mkdir -p $folder
for package in "${packages[@]}"; do
    # A cache of its own, which goes with the tarballs: the weights would stay in the user's a second time.
    npm pack --loglevel error --cache $folder/npm --pack-destination $folder "@upscalerjs/$package@$version"
    mkdir $folder/"$package"
    tarball=$folder/upscalerjs-$package-$version.tgz
    tar -xzf "$tarball" -C $folder/"$package" --strip-components=1 package/LICENSE
    tar -xzf "$tarball" -C $folder/"$package" --strip-components=2 "${scales[@]/#/package/models/}"
    rm "$tarball"
done
rm -rf $folder/npm
echo "$stamp" >$folder/version
