"""Addresses of pages: which may be asked, and what of one may be shown."""

from __future__ import annotations

import pytest

from glossa.errors import ExitCode, GlossaError
from glossa.pages import addresses


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.8.9.1",
        "0.0.0.1",
        "10.0.0.1",
        "172.16.5.4",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "240.0.0.1",
        "198.18.0.1",
        "::",
        "::1",
        "fe80::1%eth0",
        "fc00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "64:ff9b:1::7f00:1",
        "::127.0.0.1",
        "::ffff:0:127.0.0.1",
        "fec0::1",
        "not an address",
    ],
)
def test_what_is_no_address_of_the_open_internet_is_not_public(address: str) -> None:
    assert not addresses.is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1", "::ffff:93.184.216.34", "64:ff9b::808:808"])
def test_what_is_one_is(address: str) -> None:
    assert addresses.is_public(address)


@pytest.mark.parametrize("text", ["https://a.example/b", "HTTP://a", "ftp://a", "file:///etc/passwd"])
def test_an_address_is_known_by_its_scheme(text: str) -> None:
    assert addresses.is_address(text)


@pytest.mark.parametrize("text", ["page.html", "C:\\page.html", "a/b//c.html", "a.example/b", ""])
def test_a_file_is_no_address(text: str) -> None:
    assert not addresses.is_address(text)


@pytest.mark.parametrize("url", ["ftp://a.example/b", "file:///etc/passwd", "javascript://a", "gopher://a"])
def test_only_the_web_is_asked(url: str) -> None:
    with pytest.raises(GlossaError, match="does not fetch") as caught:
        addresses.checked(url)
    assert caught.value.exit_code is ExitCode.USAGE


@pytest.mark.parametrize(
    "url", ["http://", "http:///a", "http://[::1", "https://a:x/", "https://a:99999/", "http://a:0/"]
)
def test_what_names_no_machine_is_no_address_of_a_page(url: str) -> None:
    with pytest.raises(GlossaError, match="no address of a page"):
        addresses.checked(url)


def test_a_fragment_is_for_the_reader_not_for_the_server() -> None:
    assert addresses.checked("https://a.example/b?c=d#e") == "https://a.example/b?c=d"


def test_names_and_passwords_are_not_shown() -> None:
    assert addresses.without_secrets("https://jane:se@cret@a.example:8080/b#c") == "https://a.example:8080/b"
    assert "secret" not in addresses.without_secrets("http://jane:secret@[::1/")


def test_the_host_is_the_name_alone() -> None:
    assert addresses.host("https://jane:secret@A.example:8080/b") == "a.example"
    assert addresses.host("http://[") == ""
