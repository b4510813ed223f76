"""Word documents: how a translation is written, and what it leaves as it was."""

from __future__ import annotations

from tests.formats.documents.docx_samples import BOLD, paragraph, plain, rewritten, run, written


class TestWriting:
    """How a translation is written."""

    def test_only_what_is_translated_changes(self) -> None:
        body = paragraph(run("Ice"), properties="<w:keepNext/>") + paragraph(run("Snow"))

        assert written(body, "Hielo") == body.replace(run("Ice"), plain("Hielo"))

    def test_codes_become_formats_and_links_again(self) -> None:
        link = '<w:hyperlink r:id="rId4">{}</w:hyperlink>'
        runs = f"{run('The ')}{run('lake', BOLD)}{run(' of ')}{link.format(run('ice', '<w:u/>'))}{run('.')}"

        assert rewritten(runs, "<2>Eis</2>-<1>See</1>.") == (
            f"{link.format(plain('Eis', '<w:u/>'))}{plain('-')}{plain('See', BOLD)}{plain('.')}"
        )

    def test_special_characters_are_escaped_and_impossible_ones_left_out(self) -> None:
        assert rewritten(run("Ice"), 'a < b & "c"\x0b\ud800🧊') == plain('a < b & "c"🧊')

    def test_text_that_looks_like_a_tag_is_written_as_text(self) -> None:
        assert rewritten(run("Press <1> twice"), "Dos veces <1/>") == plain("Dos veces ") + plain("<1>")

    def test_a_bookmark_that_the_translation_lost_stands_at_its_end(self) -> None:
        mark = '<w:bookmarkStart w:id="3" w:name="x"/>'

        assert rewritten(f"{run('The ')}{mark}{run('lake')}", "El lago") == f"{plain('El lago')}{mark}"

    def test_a_bookmark_stands_only_once(self) -> None:
        mark = '<w:bookmarkStart w:id="3" w:name="x"/>'

        assert (
            rewritten(f"{run('The ')}{mark}{run('lake')}", "El <1/>lago<1/>") == f"{plain('El ')}{mark}{plain('lago')}"
        )

    def test_white_space_round_the_text_stays(self) -> None:
        assert rewritten(run("\u3000\u3000冰很薄。"), "Thin ice.") == plain("\u3000\u3000Thin ice.")

    def test_chinese_is_set_in_chinese_fonts(self) -> None:
        fonts = '<w:rFonts w:ascii="Arial"/>'

        assert rewritten(run("Ice", fonts), "“冰”") == plain("“冰”", '<w:rFonts w:hint="eastAsia" w:ascii="Arial"/>')
        assert rewritten(run("Ice", '<w:rStyle w:val="x"/>'), "冰") == plain(
            "冰", '<w:rStyle w:val="x"/><w:rFonts w:hint="eastAsia"/>'
        )
