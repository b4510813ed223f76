"""Fetching a page: what is sent, what is refused, and that nothing lasts or grows for ever."""

from __future__ import annotations

import gzip
import socket
import ssl
from collections.abc import Iterator

import pytest

from glossa.errors import GlossaError
from glossa.pages import Limits, Page, fetch
from glossa.pages import connections as connections_module
from glossa.pages.connections import Line
from tests.pages.server import Pages

SMALL = Limits(size=100_000, seconds=600, silence=600, redirects=3)


@pytest.fixture
def pages() -> Iterator[Pages]:
    with Pages({"/a": b"<p>Hello"}) as served:
        yield served


def get(url: str, limits: Limits = SMALL) -> Page:
    return fetch(url, print, allow_private=True, limits=limits)


def refusal(url: str, limits: Limits = SMALL) -> str:
    with pytest.raises(GlossaError) as caught:
        get(url, limits)
    return caught.value.message


def test_a_page_is_fetched_as_it_is(pages: Pages) -> None:
    assert get(f"{pages.address}/a#b") == Page(b"<p>Hello", f"{pages.address}/a", "utf-8")


def test_nothing_is_sent_but_the_request(pages: Pages) -> None:
    get(f"{pages.address}/a")

    ((path, headers),) = pages.requests
    assert path == "/a"
    assert set(headers) == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}


def test_who_is_asked_is_told_before(pages: Pages) -> None:
    told: list[tuple[str, int]] = []
    fetch(f"{pages.address}/a", lambda host: told.append((host, len(pages.requests))), allow_private=True)
    assert told == [("127.0.0.1", 0)]


def test_a_redirect_is_followed(pages: Pages) -> None:
    assert get(f"{pages.address}/to?/a").url == f"{pages.address}/a"


def test_a_redirect_that_never_ends_is_given_up(pages: Pages) -> None:
    assert refusal(f"{pages.address}/loop") == "127.0.0.1 redirects again and again"
    assert len(pages.requests) == SMALL.redirects + 1


@pytest.mark.parametrize("target", ["ftp://a.example/b", "file:///etc/passwd"])
def test_a_redirect_leads_to_the_web_only(pages: Pages, target: str) -> None:
    assert "does not fetch" in refusal(f"{pages.address}/to?{target}")


def test_a_page_that_does_not_end_is_read_up_to_the_limit(pages: Pages) -> None:
    assert refusal(f"{pages.address}/endless") == f"{pages.address}/endless is larger than 0.1 MB"


def test_a_page_that_swells_when_unpacked_is_stopped_at_the_limit(pages: Pages) -> None:
    assert refusal(f"{pages.address}/bomb").endswith("is larger than 0.1 MB")


def test_a_packed_page_is_unpacked(pages: Pages) -> None:
    pages.pages["/z"], pages.packings["/z"] = gzip.compress("<p>港口".encode()), "gzip"
    assert get(f"{pages.address}/z").data.decode() == "<p>港口"


def test_another_packing_is_refused(pages: Pages) -> None:
    pages.packings["/a"] = "br"
    assert "packed as br" in refusal(f"{pages.address}/a")


def test_what_says_that_it_is_packed_and_is_not_is_told(pages: Pages) -> None:
    pages.packings["/a"] = "gzip"
    assert "makes no sense" in refusal(f"{pages.address}/a")


def test_a_page_of_which_the_end_is_missing_is_not_taken_for_a_whole_one(pages: Pages) -> None:
    pages.pages["/z"], pages.packings["/z"] = gzip.compress(b"<p>Hello" * 100)[:-9], "gzip"
    assert "(IncompleteRead)" in refusal(f"{pages.address}/cut")
    assert "(IncompleteRead)" in refusal(f"{pages.address}/z")


@pytest.mark.parametrize(("scheme", "port"), [("http", 80), ("https", 443)])
def test_a_machine_without_a_name_is_asked_where_it_serves_pages(
    scheme: str, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, int]] = []

    def connect(_line: Line, name: str, where: int) -> socket.socket:
        asked.append((name, where))
        raise OSError

    monkeypatch.setattr(Line, "connect", connect)
    refusal(f"{scheme}://[2001:db8::6810:1]/a")
    assert asked == [("2001:db8::6810:1", port)]


def test_a_server_that_says_nothing_is_given_up(pages: Pages) -> None:
    message = refusal(f"{pages.address}/silent", Limits(seconds=600, silence=0.1))
    assert message == "127.0.0.1 said nothing for 0.1 seconds"


def test_a_server_that_never_stops_talking_is_given_up(pages: Pages) -> None:
    message = refusal(f"{pages.address}/drip", Limits(seconds=0.3, silence=600))
    assert message == "127.0.0.1 took longer than 0.3 seconds"


def test_a_page_that_is_none_is_called_what_it_is(pages: Pages) -> None:
    pages.kinds["/a"] = "application/pdf"
    assert refusal(f"{pages.address}/a") == f"{pages.address}/a is no web page, but application/pdf"


def test_a_page_of_no_kind_may_be_one(pages: Pages) -> None:
    pages.kinds["/a"] = ""
    assert get(f"{pages.address}/a").charset == ""


def test_a_page_that_is_not_there_is_told_by_its_status(pages: Pages) -> None:
    assert refusal(f"{pages.address}/gone") == f"{pages.address}/gone was not given: status 404"


def test_a_broken_connection_and_nonsense_are_told(pages: Pages) -> None:
    assert "127.0.0.1 cannot be reached" in refusal(f"{pages.address}/reset")
    assert "an answer that makes no sense" in refusal(f"{pages.address}/nonsense")


def test_a_machine_that_does_not_answer_cannot_be_reached() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        assert "cannot be reached" in refusal(f"http://127.0.0.1:{unused.getsockname()[1]}/")


def test_a_server_without_tls_is_not_taken_for_a_safe_one(pages: Pages) -> None:
    assert "cannot be reached" in refusal(f"https://127.0.0.1:{pages.port}/a")


def test_a_machine_that_cannot_prove_who_it_is_is_not_asked(pages: Pages, monkeypatch: pytest.MonkeyPatch) -> None:
    def unproven(*_: object) -> None:
        error = ssl.SSLCertVerificationError()
        error.verify_message = "self-signed certificate"
        raise error

    monkeypatch.setattr(socket, "create_connection", unproven)
    assert refusal(f"{pages.address}/a") == "127.0.0.1 cannot prove who it is (self-signed certificate)"


def test_letters_of_every_script_are_written_as_addresses_have_them(pages: Pages) -> None:
    pages.pages["/%E6%B8%AF"] = b"<p>Hello"
    assert get(f"{pages.address}/港?q=%20a b").data == b"<p>Hello"
    assert pages.requests[0][0] == "/%E6%B8%AF?q=%20a%20b"


class TestSecrets:
    def test_the_password_goes_to_the_machine_that_it_is_for_and_no_further(self, pages: Pages) -> None:
        with Pages({"/a": b"<p>Hello"}) as other:
            url = f"{pages.address}/to?{other.address}/a".replace("//", "//jane:secret@", 1)
            assert get(url).url == f"{other.address}/a"
            assert pages.requests[0][1]["Authorization"] == "Basic amFuZTpzZWNyZXQ="
            assert "Authorization" not in other.requests[0][1]

    @pytest.mark.parametrize("path", ["/gone", "/loop", "/endless", "/reset", "/nonsense", "/to?ftp://x"])
    def test_no_message_has_it(self, pages: Pages, path: str) -> None:
        with pytest.raises(GlossaError) as caught:
            get(f"{pages.address}{path}".replace("//", "//jane:secret@", 1))
        assert "secret" not in caught.value.in_full


class TestPrivateAddresses:
    def test_this_machine_is_not_asked(self, pages: Pages) -> None:
        with pytest.raises(GlossaError, match="private network") as caught:
            fetch(f"{pages.address}/a", print)
        assert "--allow-private" in caught.value.hint
        assert pages.requests == []

    @pytest.mark.parametrize("name", ["localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]"])
    def test_by_no_other_name_either(self, pages: Pages, name: str) -> None:
        with pytest.raises(GlossaError, match=r"private network|cannot be reached"):
            fetch(f"http://{name}:{pages.port}/a", print)
        assert pages.requests == []

    def test_nor_behind_a_name_of_which_only_one_address_is_private(
        self, pages: Pages, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def looked_up(name: str, port: int, **_: object) -> list[object]:
            return [(2, 1, 6, "", (address, port)) for address in ("93.184.216.34", "10.0.0.1")]

        monkeypatch.setattr(socket, "getaddrinfo", looked_up)
        with pytest.raises(GlossaError, match=r"news\.example is on this machine or in a private network"):
            fetch(f"http://news.example:{pages.port}/a", print)

    def test_nor_behind_a_redirect(self, pages: Pages, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(connections_module, "is_public", lambda address: address == "127.0.0.1")
        told: list[str] = []
        with pytest.raises(GlossaError, match="private network"):
            fetch(f"{pages.address}/to?http://127.0.0.2:{pages.port}/a", told.append)
        assert told == ["127.0.0.1"]
        assert len(pages.requests) == 1

    def test_what_was_looked_up_is_what_is_connected_to(self, pages: Pages, monkeypatch: pytest.MonkeyPatch) -> None:
        asked: list[str] = []
        real = socket.getaddrinfo

        def looked_up(name: str, *rest: object, **more: object) -> object:
            asked.append(name)
            return real("127.0.0.1", *rest, **more)  # type: ignore[arg-type]  # passed on as they came

        monkeypatch.setattr(socket, "getaddrinfo", looked_up)
        get(f"http://news.example:{pages.port}/a")
        assert asked[0] == "news.example"
        assert set(asked[1:]) <= {"127.0.0.1"}
