"""A hub on this machine: it speaks the parts of the hub's API that the engine uses, and serves tiny models of the public ones' classes."""

import hashlib
import io
import json
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import torch
from diffusers import EulerDiscreteScheduler, PNDMScheduler
from safetensors.torch import load_file, save_file
from tokenizers.pre_tokenizers import ByteLevel
from transformers import CLIPTextModel, CLIPTextModelWithProjection, LlavaNextProcessor
from transformers.models.llava_next.image_processing_pil_llava_next import LlavaNextImageProcessorPil

from tests.engine.tiny_diffusion import pipeline
from tests.engine.tiny_vlm import save_tiny_vlm

LARGE = (".safetensors", ".bin")
"""What such a hub keeps in LFS."""

PAGE = 5
"""Entries of a listing that come at once."""

_SHARDS = 4
_BEGIN, _END = "<|startoftext|>", "<|endoftext|>"
_SD_NOISE = {"beta_start": 0.00085, "beta_end": 0.012, "beta_schedule": "scaled_linear", "steps_offset": 1}

Files = dict[str, bytes]


@dataclass
class Asked:
    """A request for a file. began: of its content."""

    path: str
    began: int
    authorization: str | None


@dataclass
class Hub:
    """repos: files of repositories at `revisions`. refused: status and code of the answer, by repository. cut: bytes after which the
    connection breaks once, by path. altered: paths whose content is not what is listed. asked: what was asked of it."""

    repos: dict[str, Files]
    revisions: dict[str, str]
    refused: dict[str, tuple[int, str]] = field(default_factory=dict)
    cut: dict[str, int] = field(default_factory=dict)
    altered: set[str] = field(default_factory=set)
    knows_ranges: bool = True
    asked: list[Asked] = field(default_factory=list)
    endpoint: str = ""

    def __enter__(self) -> "Hub":
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"hub": self}))
        self.endpoint = f"http://127.0.0.1:{self._server.server_address[1]}"
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    hub: Hub
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        url = urlsplit(self.path)
        parts = unquote(url.path).strip("/").split("/")
        if parts[0] == "cdn":
            return self._send_file("/".join(parts[1:3]), "/".join(parts[3:]))
        listing = parts[:2] == ["api", "models"]
        owner, name, _, revision, *path = parts[2:] if listing else parts
        repo = f"{owner}/{name}"
        if repo in self.hub.refused:
            return self._refuse(*self.hub.refused[repo])
        if repo not in self.hub.repos:
            return self._refuse(401, "RepoNotFound")
        if revision != self.hub.revisions[repo]:
            return self._refuse(404, "RevisionNotFound")
        if listing:
            return self._send_tree(repo, int(parse_qs(url.query).get("cursor", ["0"])[0]))
        return self._resolve(repo, revision, "/".join(path))

    def _send_tree(self, repo: str, begin: int) -> None:
        files = self.hub.repos[repo]
        folders = sorted({path.rsplit("/", 1)[0] for path in files if "/" in path})
        entries = [{"type": "directory", "oid": "0" * 40, "size": 0, "path": path} for path in folders]
        entries += [_entry(path, content) for path, content in files.items()]
        headers = {"Content-Type": "application/json"}
        if begin + PAGE < len(entries):
            here = self.path.split("?")[0]
            headers["Link"] = f'<{self.hub.endpoint}{here}?recursive=True&cursor={begin + PAGE}>; rel="next"'
        self._answer(200, json.dumps(entries[begin : begin + PAGE]).encode(), headers)

    def _resolve(self, repo: str, revision: str, path: str) -> None:
        if path not in self.hub.repos[repo]:
            return self._refuse(404, "EntryNotFound")
        if not path.endswith(LARGE):
            return self._send_file(repo, path)
        # Large files come from another host, which must not be shown the token.
        place = f"{self.hub.endpoint.replace('127.0.0.1', 'localhost')}/cdn/{repo}/{path}"
        content = self.hub.repos[repo][path]
        headers = {
            "Location": place,
            "X-Repo-Commit": revision,
            "X-Linked-Etag": f'"{hashlib.sha256(content).hexdigest()}"',
            "X-Linked-Size": str(len(content)),
        }
        return self._answer(302, b"", headers)

    def _send_file(self, repo: str, path: str) -> None:
        content = self.hub.repos[repo][path]
        if path in self.hub.altered:
            content = content[:-1] + bytes([content[-1] ^ 1])
        given = self.headers.get("Range")
        begin = int(given.removeprefix("bytes=").removesuffix("-")) if given and self.hub.knows_ranges else 0
        self.hub.asked.append(Asked(path, begin, self.headers.get("Authorization")))
        headers = {"ETag": f'"{_entry(path, content)["oid"]}"'}
        if begin:
            headers["Content-Range"] = f"bytes {begin}-{len(content) - 1}/{len(content)}"
        self._answer(206 if begin else 200, content[begin:], headers, self.hub.cut.pop(path, None))

    def _refuse(self, status: int, code: str) -> None:
        self._answer(status, b'{"error": "no"}', {"X-Error-Code": code, "Content-Type": "application/json"})

    def _answer(self, status: int, body: bytes, headers: dict[str, str], cut: int | None = None) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body[:cut])
        if cut is not None:
            self.close_connection = True

    def log_message(self, *_) -> None:
        """Nothing."""


def _entry(path: str, content: bytes) -> dict:
    blob = hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest()
    entry = {"type": "file", "oid": blob, "size": len(content), "path": path}
    if path.endswith(LARGE):
        entry["lfs"] = {"oid": hashlib.sha256(content).hexdigest(), "size": len(content), "pointerSize": 134}
    return entry


def make_base(folder: Path, xl: bool) -> Files:
    """As the repositories of Stable Diffusion 1.5 and XL hold them: weights in half precision beside others, CLIP's tokenizer."""
    made = pipeline(xl, levels=4)
    words = _write_tokenizer(folder / "tokenizer")
    kinds = {"text_encoder": CLIPTextModel}
    if xl:
        _write_tokenizer(folder / "tokenizer_2")
        kinds["text_encoder_2"] = CLIPTextModelWithProjection
    for name, kind in kinds.items():
        config = getattr(made, name).config
        config.vocab_size, config.bos_token_id, config.eos_token_id, config.pad_token_id = (
            words,
            words - 2,
            words - 1,
            0,
        )
        kind(config).half().save_pretrained(folder / name, variant="fp16")
    for name in ("unet", "vae"):
        getattr(made, name).half().save_pretrained(folder / name, variant="fp16")
    scheduler = (
        EulerDiscreteScheduler(timestep_spacing="leading", **_SD_NOISE)
        if xl
        else PNDMScheduler(skip_prk_steps=True, set_alpha_to_one=False, **_SD_NOISE)
    )
    scheduler.save_pretrained(folder / "scheduler")
    (folder / "README.md").write_text("A model card.")
    (folder / "unet" / "diffusion_pytorch_model.bin").write_bytes(b"a pickle that nobody asked for")
    return _read(folder)


def make_control(folder: Path, xl: bool) -> Files:
    """As the makers of the ControlNets published them: the one for 1.5 as a pickle, in full precision."""
    network = pipeline(xl, levels=4).controlnet
    (network.half() if xl else network).save_pretrained(folder)
    if not xl:
        (folder / "diffusion_pytorch_model.safetensors").unlink()
        weights = io.BytesIO()
        torch.save(network.state_dict(), weights)
        (folder / "diffusion_pytorch_model.bin").write_bytes(weights.getvalue())
    return _read(folder)


def make_vlm(folder: Path) -> Files:
    """As LLaVA-NeXT was published: weights in four files with an index, a processor in many."""
    save_tiny_vlm(folder)
    processor = LlavaNextProcessor.from_pretrained(folder, backend="pil")
    (folder / "processor_config.json").unlink()
    (folder / "chat_template.jinja").unlink(missing_ok=True)
    _write(folder / "chat_template.json", {"chat_template": processor.chat_template})
    LlavaNextImageProcessorPil.from_dict(processor.image_processor.to_dict()).save_pretrained(folder)
    _split(folder / "model.safetensors")
    return _read(folder)


def _split(weights: Path) -> None:
    tensors = load_file(weights)
    names, place = sorted(tensors), {}
    for shard in range(_SHARDS):
        name = f"model-{shard + 1:05}-of-{_SHARDS:05}.safetensors"
        part = {key: tensors[key] for key in names[shard::_SHARDS]}
        save_file(part, weights.with_name(name), metadata={"format": "pt"})
        place |= dict.fromkeys(part, name)
    size = sum(tensor.nbytes for tensor in tensors.values())
    _write(weights.with_name("model.safetensors.index.json"), {"metadata": {"total_size": size}, "weight_map": place})
    weights.unlink()


def _write_tokenizer(folder: Path) -> int:
    """CLIP's, of single letters; returns how many tokens it knows."""
    folder.mkdir(parents=True)
    letters = sorted(ByteLevel.alphabet())
    words = [*letters, *(f"{letter}</w>" for letter in letters), _BEGIN, _END]
    _write(folder / "vocab.json", {word: index for index, word in enumerate(words)})
    (folder / "merges.txt").write_text("#version: 0.2\n")
    special = {"bos_token": _BEGIN, "eos_token": _END, "unk_token": _END, "pad_token": _END}
    _write(folder / "special_tokens_map.json", special)
    _write(folder / "tokenizer_config.json", {**special, "tokenizer_class": "CLIPTokenizer", "model_max_length": 40})
    return len(words)


def _write(path: Path, data: dict) -> None:
    path.write_text(json.dumps(data))


def _read(folder: Path) -> Files:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
