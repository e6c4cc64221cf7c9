"""An editor helps people who write plans: the language server for YAML reads our JSON Schema."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mutuallearning.api import json_schema

FOLDER = Path(__file__).parent / "editor"
SERVER = FOLDER / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
NODE = shutil.which("node")

pytestmark = pytest.mark.skipif(
    NODE is None or not SERVER.is_file(), reason=f"needs node, and npm install --no-package-lock in {FOLDER}"
)

MODELINE = "# yaml-language-server: $schema=activity-plan.schema.json\n"
HEAD = f"{MODELINE}mutuallearning: 1\nkind: activity-plan\n"


class Editor:
    """As much of an editor as asks a language server, by the Language Server Protocol over its standard streams."""

    def __init__(self, folder: Path) -> None:
        assert NODE is not None
        self.folder = folder
        self.server = subprocess.Popen(
            [NODE, str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.number = 0
        self.told: list[dict[str, Any]] = []
        document = {
            "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
            "hover": {"contentFormat": ["markdown"]},
            "publishDiagnostics": {},
        }
        can = {"textDocument": document, "workspace": {"configuration": True}}
        self.ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": can})
        self.send({"method": "initialized", "params": {}})

    def send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.server.stdin is not None
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.server.stdin.flush()

    def receive(self) -> dict[str, Any]:
        assert self.server.stdout is not None
        length = 0
        while (line := self.server.stdout.readline().strip()) or not length:
            assert self.server.poll() is None, "the language server ended"
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        message: dict[str, Any] = json.loads(self.server.stdout.read(length))
        if "method" in message and "id" in message:
            self.send({"id": message["id"], "result": self.answer(message)})
        elif "method" in message:
            self.told.append(message)
        return message

    @staticmethod
    def answer(message: dict[str, Any]) -> list[object] | None:
        if message["method"] != "workspace/configuration":
            return None
        # Nothing is fetched: no catalogue of schemas from another host.
        yaml = {"validate": True, "completion": True, "hover": True, "schemaStore": {"enable": False}}
        return [yaml if item.get("section") == "yaml" else None for item in message["params"]["items"]]

    def ask(self, method: str, params: dict[str, Any]) -> Any:  # noqa: ANN401 -- JSON of any shape
        self.number += 1
        self.send({"id": self.number, "method": method, "params": params})
        while True:
            message = self.receive()
            if message.get("id") == self.number and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def open(self, name: str, text: str) -> str:
        address = (self.folder / name).as_uri()
        document = {"uri": address, "languageId": "yaml", "version": 1, "text": text}
        self.send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        return address

    def at(self, method: str, name: str, text: str) -> Any:  # noqa: ANN401 -- JSON of any shape
        """Ask about the place that is marked with a bar."""
        before, _, after = text.partition("|")
        address = self.open(name, before + after)
        line, character = before.count("\n"), len(before.rpartition("\n")[2])
        place = {"line": line, "character": character}
        return self.ask(f"textDocument/{method}", {"textDocument": {"uri": address}, "position": place})

    def problems(self, name: str, text: str) -> list[tuple[int, str]]:
        """Give what is underlined in a text: line, from 1, and message."""
        address = self.open(name, text)
        while True:
            for message in self.told:
                params = message.get("params", {})
                if params.get("uri") == address and message["method"].endswith("publishDiagnostics"):
                    return [
                        (one["range"]["start"]["line"] + 1, one["message"]) for one in params["diagnostics"]
                    ]
            self.receive()


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """Start a language server in a folder with the schema."""
    folder = tmp_path_factory.mktemp("plans")
    schema = json.dumps(json_schema("activity-plan"))
    (folder / "activity-plan.schema.json").write_text(schema, encoding="utf-8")
    one = Editor(folder)
    yield one
    one.server.kill()
    one.server.communicate()


def labels(answer: dict[str, Any]) -> list[str]:
    return [item["label"] for item in answer["items"]]


def test_it_completes_keys_and_tells_what_they_are_for(editor: Editor) -> None:
    answer = editor.at("completion", "keys.yaml", HEAD + "ti|")
    assert "title" in labels(answer)
    (title,) = (item for item in answer["items"] if item["label"] == "title")
    assert json_schema()["properties"]["title"]["description"] in str(title["documentation"])


def test_it_completes_keys_of_parts(editor: Editor) -> None:
    answer = editor.at("completion", "parts.yaml", HEAD + "topics:\n  - title: Housing\n    |")
    assert {"questions", "why_now"} & set(labels(answer))
    assert "title" not in labels(answer)


def test_it_completes_words_of_a_vocabulary(editor: Editor) -> None:
    answer = editor.at("completion", "words.yaml", HEAD + "stage: |")
    assert {"idea", "draft", "invited", "final", "running", "done"} <= set(labels(answer))


def test_it_shows_what_a_key_means(editor: Editor) -> None:
    answer = editor.at("hover", "hover.yaml", HEAD + "confid|entiality: closed\n")
    description = json_schema()["properties"]["confidentiality"]["description"]
    assert description.split(".")[0] in str(answer["contents"]).replace("\\", "")


def test_it_underlines_a_wrong_value_and_an_unknown_key(editor: Editor) -> None:
    found = editor.problems("wrong.yaml", HEAD + "stage: soon\ntitel: Vienna\n")
    assert [4, 5] == sorted(line for line, _ in found)
    assert any("draft" in message for line, message in found if line == 4)
    assert any("titel" in message for line, message in found if line == 5)


@pytest.mark.parametrize("name", ["city-exchange", "employment-peer-review", "after-action-review"])
def test_it_underlines_nothing_in_a_good_plan(editor: Editor, name: str) -> None:
    examples = Path(__file__).resolve().parents[2] / "examples"
    text = (examples / name / "good.yaml").read_text("utf-8")
    assert [] == editor.problems(f"{name}.yaml", MODELINE + text)
