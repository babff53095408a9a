#!/bin/sh
# Puts third_party/onnxruntime/libonnxruntime.so.1 in place: the one file of ONNX Runtime castnet needs, out of the npm
# package of its publisher. No script of the package runs. Does nothing when the right file is there already.
set -eu
cd "$(dirname "$0")/../.."

package=onnxruntime-node@1.30.0
archive=onnxruntime-node-1.30.0.tgz
# npm's integrity of the archive, sha512-twhs1C2C/BFkz1yc5OY0KIU2GUq6DURO7hD4bx5Q2Qy3nAMJwRXW8xU3NVczE29VA9lolLOYepoD8fjTGOfIqw==,
# in hex
integrity=b7086cd42d82fc1164cf5c9ce4e634288536194aba0d444eee10f86f1e50d90cb79c0309c115d6f31537355733136f5503d96894b3987a9a03f1f8d318e7c8ab
case $(uname -s)-$(uname -m) in
Linux-x86_64)
	folder=x64
	sum=ffb75a925ba05e47b235bb66e3e3911714a80b328a9c9425539feb204aa32a23 ;;
Linux-aarch64 | Linux-arm64)
	folder=arm64
	sum=1f549d46250b005580b597f4164984aaf75b3bcb9f3aeb07c7f8a8fe60b23c76 ;;
*)
	echo "onnxruntime: no library for $(uname -s) on $(uname -m); AI pipelines will be off" >&2
	exit 0 ;;
esac
target=third_party/onnxruntime/libonnxruntime.so.1
cache=${CASTNET_CACHE:-.cache}/npm

is() { # FILE SHA256
	[ -f "$1" ] && [ "$(sha256sum "$1" | cut -d' ' -f1)" = "$2" ]
}
whole() { # the archive is the published one
	[ -f "$cache/$archive" ] && [ "$(sha512sum "$cache/$archive" | cut -d' ' -f1)" = "$integrity" ]
}

if is "$target" "$sum"; then
	echo "onnxruntime: $target is in place"
	exit 0
fi
command -v npm >/dev/null || {
	echo "onnxruntime: npm is needed to fetch $package (Debian: apt-get install npm), or put the library at $target" >&2
	exit 1
}
mkdir -p "$cache" "$(dirname "$target")"
if ! whole; then
	echo "onnxruntime: fetching $package (114 MB)"
	for try in 1 2 3; do
		(cd "$cache" && npm pack --ignore-scripts --silent "$package" >/dev/null) && whole && break
		sleep 5
	done
	whole || {
		echo "onnxruntime: $cache/$archive did not come, or is not the published package (its sha512 differs)" >&2
		rm -f "$cache/$archive"
		exit 1
	}
fi
tar -xzOf "$cache/$archive" "package/bin/napi-v6/linux/$folder/libonnxruntime.so.1" >"$target.part"
is "$target.part" "$sum" || {
	echo "onnxruntime: the library in $archive has another sha256 than $sum" >&2
	rm -f "$target.part"
	exit 1
}
mv "$target.part" "$target"
echo "onnxruntime: $target is in place"
