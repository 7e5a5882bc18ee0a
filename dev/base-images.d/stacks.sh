# shellcheck shell=bash
# The base images of Python, Rust, Node and Go: what base-images needs to know of them. Sourced by it, never run.
# A role is STACK-KIND; all are made from Debian trixie, which stands where Java images have their release.
# shellcheck disable=SC2154  # the variables of base-images

stack_roles() { # stack: what is asked for at docker.io, then what is at gcr.io
  case $1 in
    python) echo python-slim python-build python-slim-3.11 python-build-3.11 / python-distroless ;;
    rust) echo debian-slim rust-build rust-musl / static cc ;;
    node)
      echo node-slim node-build node20-slim node20-build node24-slim node24-build nginx nginx-slim
      echo / node-distroless node20-distroless node24-distroless base
      ;;
    go) echo debian-slim go-build / static cc ;;
  esac
}

stack_published() { # role
  case $1 in
    debian-slim) echo docker.io/library/debian:trixie-slim ;;
    python-build) echo docker.io/library/python:3.13 ;;
    python-slim) echo docker.io/library/python:3.13-slim ;;
    python-build-3.*) echo "docker.io/library/python:${1#python-build-}" ;;
    python-slim-3.*) echo "docker.io/library/python:${1#python-slim-}-slim" ;;
    rust-build) echo docker.io/library/rust:1 ;;
    rust-musl) echo docker.io/library/rust:1.85 ;;
    node*-build) echo "docker.io/library/node:$(node_major "$1")" ;;
    node*-slim) echo "docker.io/library/node:$(node_major "$1")-slim" ;;
    nginx) echo docker.io/library/nginx:stable ;;
    nginx-slim) echo docker.io/library/nginx:stable-alpine-slim ;;
    go-build) echo docker.io/library/golang:1.24 ;;
    base) echo gcr.io/distroless/base-debian13:nonroot ;;
    static) echo gcr.io/distroless/static-debian13:nonroot ;;
    cc) echo gcr.io/distroless/cc-debian13:nonroot ;;
    python-distroless) echo gcr.io/distroless/python3-debian13:nonroot ;;
    node*-distroless) echo "gcr.io/distroless/nodejs$(node_major "$1")-debian13:nonroot" ;;
  esac
}

stack_needs() { # role: the roles that it is made from, or tried out with
  case $1 in
    debian-slim) ;;
    python-slim* | rust-build | node*-slim | nginx | go-build) echo debian-slim ;;
    nginx-slim) echo nginx ;;
    python-build*) echo debian-slim "${1/build/slim}" ;;
    rust-musl) echo rust-build ;;
    node-build) echo node-slim ;;
    node*-build) echo node-build "${1%-build}-slim" ;;
    static) echo debian-slim ;;
    cc | base) echo debian-slim static ;;
    python-distroless) echo debian-slim static cc python-build ;;
    node*-distroless) echo "static cc ${1%-distroless}-build" ;;
  esac
}

stack_files() { # role: its recipe, with those of what it is made from
  echo make-debian debian-slim.Dockerfile
  case $1 in
    python-slim* | python-build*) echo python-files python-slim.Dockerfile ;;
    rust-build) echo rust-build.Dockerfile ;;
    rust-musl) echo rust-build.Dockerfile rust-musl rust-musl-unwind.c rust-musl.Dockerfile ;;
    node*-slim | node-build) echo node-slim.Dockerfile ;;
    node*-build) echo node-slim.Dockerfile node-build.Dockerfile node-other.Dockerfile ;;
    nginx | nginx-slim) echo nginx.Dockerfile ;;
    static | cc) echo bare-files bare-files.Dockerfile bare.Dockerfile ;;
    python-distroless) echo bare-files bare-files.Dockerfile bare.Dockerfile python-distroless.Dockerfile ;;
    node*-distroless) echo bare-files bare-files.Dockerfile bare.Dockerfile node-slim.Dockerfile node-distroless.Dockerfile ;;
    base) echo bare-files bare-files.Dockerfile bare.Dockerfile base.Dockerfile ;;
  esac
  case $1 in
    python-build*) echo python-build.Dockerfile ;;
    node-build | rust-build | go-build) echo "$1.Dockerfile" ;;
  esac
}

stack_arguments() { # role: the images and versions that its Dockerfile asks for
  case $1 in
    debian-slim) echo "DEBIAN=$debian" ;;
    rust-build | node*-slim | nginx | go-build) echo "DEBIAN=$(stand_in debian-slim trixie)" ;;
    nginx-slim) echo "DEBIAN=$(stand_in nginx trixie)" ;;
    python-slim) echo "DEBIAN=$(stand_in debian-slim trixie)" VERSION=3.13 SUITE=trixie ;;
    python-slim-*) echo "DEBIAN=$(stand_in debian-slim trixie)" "VERSION=${1#python-slim-}" SUITE=bookworm ;;
    python-build) echo "DEBIAN=$(stand_in debian-slim trixie)" "SLIM=$(stand_in python-slim trixie)" VERSION=3.13 ;;
    python-build-*)
      echo "DEBIAN=$(stand_in debian-slim trixie)" "SLIM=$(stand_in "${1/build/slim}" trixie)" "VERSION=${1#python-build-}"
      ;;
    rust-musl) echo "RUST=$(stand_in rust-build trixie)" ;;
    node-build) echo "SLIM=$(stand_in node-slim trixie)" ;;
    node*-build) echo "BUILD=$(stand_in node-build trixie)" "SLIM=$(stand_in "${1%-build}-slim" trixie)" ;;
    static) echo BASE=scratch FILES=static.tar ;;
    cc) echo "BASE=$(stand_in static trixie)" FILES=cc.tar ;;
    python-distroless) echo "CC=$(stand_in cc trixie)" ;;
    node*-distroless) echo "CC=$(stand_in cc trixie)" "SLIM=$(stand_in "${1%-distroless}-slim" trixie)" ;;
    base) echo "STATIC=$(stand_in static trixie)" "DEBIAN=$(stand_in debian-slim trixie)" ;;
  esac
}

# node and what comes with it, from the npm registry by npm itself
node_versions=(20.20.2 22.23.3 24.21.0)
node_packages=(npm@10.9.9 corepack@0.34.0 yarn@1.22.22)

node_major() { # role: that of node-slim is the default
  local major=${1#node}
  major=${major%%-*}
  echo "${major:-22}"
}

node_version() { # role
  printf '%s\n' "${node_versions[@]}" | grep "^$(node_major "$1")\."
}

fetch_node() { # role folder
  local machine=x64
  [ "$(dpkg --print-architecture)" != arm64 ] || machine=arm64
  has npm || apt_install npm
  (cd "$2" && npm pack --silent "node-linux-$machine@$(node_version "$1")" "${node_packages[@]}")
}

# the layers of the distroless images, as archives in a folder
bare_layers() { # folder
  local container image=docker-optimizer-dev/bare-files
  docker_cli build --force-rm -f "$recipes/bare-files.Dockerfile" -t "$image" \
    --build-arg "DEBIAN=$(stand_in debian-slim trixie)" ${again:+--no-cache} "$recipes"
  container=$(docker_cli create "$image" true)
  docker_cli cp "$container:/out/." "$1"
  docker_cli rm "$container"
  docker_cli rmi "$image"
}

make_stack() { # role suite
  local role=$1 context dockerfile=$1.Dockerfile arguments
  context=$(mktemp -d "$dev/context.XXXXXX")
  case $role in
    static | cc) dockerfile=bare.Dockerfile && bare_layers "$context" ;;
    python-distroless) bare_layers "$context" ;;
    python-slim*) dockerfile=python-slim.Dockerfile && cp "$recipes/python-files" "$context" ;;
    python-build*) dockerfile=python-build.Dockerfile ;;
    rust-musl) cp "$recipes/rust-musl" "$recipes/rust-musl-unwind.c" "$context" ;;
    node*-slim)
      fetch_node "$role" "$context"
      dockerfile=node-slim.Dockerfile
      ;;
    node-build) ;;
    node*-build) dockerfile=node-other.Dockerfile ;;
    node*-distroless) dockerfile=node-distroless.Dockerfile ;;
    nginx-slim) dockerfile=nginx.Dockerfile ;;
  esac
  read -r -a arguments <<<"$(stack_arguments "$role")"
  build "$role" "$2" "$recipes/$dockerfile" "$(stand_in "$role" "$2")" "$context" "${arguments[@]}"
  rm -rf "$context"
  [ "$role" != debian-slim ] || docker_cli rmi "$debian"
}

# something that the build image has made runs in the distroless one, as its user and with nothing writable
try_out_stack() { # role suite
  local stack image=docker-optimizer-dev/trial:$1 build arguments
  case $1 in
    python-distroless) stack=python ;;
    node*-distroless) stack=node ;;
    # others need it, too, and have no compiler to try it out with
    cc) [[ " ${stacks[*]} " = *" rust "* ]] || return 0 && stack=rust ;;
    static) [[ " ${stacks[*]} " = *" go "* ]] || return 0 && stack=go ;;
  esac
  case $1 in
    cc | static) build=$stack-build ;;
    *) build=${1%-distroless}-build ;;
  esac
  arguments=(--force-rm -f "$recipes/trial-$stack.Dockerfile"
    --build-arg "BUILD=$(stand_in "$build" "$2")" --build-arg "RUNTIME=$(stand_in "$1" "$2")" "$recipes")
  docker_cli build --target build -t "$image-build" "${arguments[@]}"
  docker_cli build -t "$image" "${arguments[@]}"
  docker_cli run --rm --read-only "$image"
  docker_cli rmi "$image" "$image-build"
}
