"""What short lines of news articles are."""

from __future__ import annotations

import pytest

from glossa.formats.documents._news import role_of, tail, without_tail
from glossa.model.document import Role


@pytest.mark.parametrize(
    "text",
    [
        "NORTHPORT, June 2",
        "NORTHPORT, June 2 (The Agency) --",
        "Updated: September 2, 2021",
        "portnews.example| Updated: September 2, 2021",
        "Published on 2021-09-02 10:30",
        "2 de junio de 2021",
        "Publié le 2 juin 2021",
        "2021年9月2日 10:30",
        "更新时间：2021-09-02",
        "新华社北京9月2日电",
    ],
)
def test_datelines(text: str) -> None:
    assert role_of(text) is Role.DATELINE


@pytest.mark.parametrize(
    "text",
    [
        "By Jane Doe",
        "By Jane Doe and John van Roe",
        "Editor : Jane Doe",
        "Por María Pérez",
        "Par Anne Dupont",
        "记者 张三",
        "本报记者张三、李四",
        "责任编辑：王五",
        "（记者 张三）",
        "[责任编辑：王五]",
        "Source: The Agency",
        "(Source: The Agency, Northport)",
        "Fuente: La Agencia",
        "Source : L’Agence",
        "来源：新华社",
    ],
)
def test_bylines(text: str) -> None:
    assert role_of(text) is Role.BYLINE


@pytest.mark.parametrize(
    "text",
    [
        "Ships wait on March 8. [Photo/The Agency]",
        "A ship. Photo: Jane Doe",
        "A ship (Photo by Jane Doe)",
        "港口。（图片：新华社）",
    ],
)
def test_captions(text: str) -> None:
    assert role_of(text) is Role.CAPTION


@pytest.mark.parametrize(
    "text",
    [
        "Home> News Center>Ports",
        "L M S",
        "Leave a Reply",
        "Share this",
        "Share | Tweet | Print",
        "Enditem",
        "Read more...",
        "Your email address will not be published. Required fields are marked *",
        "harbour view.jpg",
        "3 comments",
        "This website uses cookies to count its visitors.",
        "（完）",
        "Share this article: Facebook | Email | Print",
        "Comment *",
        "Name *",
        "Email *",
        "Post Comment",
        "Save my name, email, and website in this browser for the next time I comment.",
        "Related stories",
        "Most read",
        "Advertisement",
        "Subscribe to our newsletter",
        "Click here to read more news from the harbour.",
        "Compartir en Facebook",
        "Lo más leído",
        "Deja un comentario",
        "Nombre *",
        "Los campos obligatorios están marcados con *",
        "Suscríbete a nuestro boletín",
        "Partager cet article",
        "Laisser un commentaire",
        "Adresse e-mail *",
        "Articles liés",
        "À lire aussi :",
        "Abonnez-vous à notre newsletter",
        "Copyright 2021 The Agency. All rights reserved.",
        "© The Agency",
        "版权所有 © 2021 新华网",
        "版权所有：港口日报",
        "Continue reading →",
        "上一篇：海港开放",
        "【纠错】",
        "【纠错】 【责任编辑:王五】",
        "分享到",
        "相关新闻",
        "打印 关闭窗口",
        "【打印】【关闭】",
        "发表评论",
        "热门文章",
        "分享到：微信",
        "首页 > 新闻 > 港口",
    ],
)
def test_debris(text: str) -> None:
    assert role_of(text) is Role.DEBRIS


@pytest.mark.parametrize(
    "text",
    [
        "By then the port had closed.",
        "Photography is an art",
        "June was warm",
        "Home is where it ends",
        "NORTHPORT, June 2 (The Agency) -- The port opened.",
        "记者在会上表示，贸易增长。",
        "Name",
        "Website",
        "Share prices fell on Monday",
        "Share this with your neighbours, the mayor said.",
        "Email prices and print runs grew.",
        "Most read the letter twice.",
        "The advertisement",
        "Subscribe to our newsletter, the mayor told the crowd, and nobody did.",
        "Click here to see it, said the sign. Nobody clicked.",
        "Source: the harbour master, who had seen it all, said it twice.",
        "Compartir es vivir",
        "Partager le pain",
        "Copyright law is going to change, the minister said.",
        "Continue reading the letters, he told them, and they did.",
        "(c) the joint commission",
        "上一篇报道说，海港已经开放。",
        "版权所有者提出了上诉。",
        "相关新闻报道说，海港开放。",
        "打印机工厂关闭",
        "分享到的经验说明，合作很重要。",
        "来源：他说，消息来自港口。",
        "مرحبا",
        "🚢",
        "x" * 500,
    ],
)
def test_ordinary_text(text: str) -> None:
    assert role_of(text) is None


@pytest.mark.parametrize(
    ("text", "start"),
    [("It ended. Enditem", 9), ("“Good.” Enditem", 7), ("结束。（完）", 3), ("Updated: June 2, 2021 L M S", 21)],
)
def test_debris_at_the_end_is_found(text: str, start: int) -> None:
    assert tail(text) == start
    assert tail(without_tail(text)) is None


def test_a_word_inside_a_sentence_is_no_debris() -> None:
    assert tail("They call it Enditem") is None
    assert without_tail("They call it Enditem") == "They call it Enditem"
