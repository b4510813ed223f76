"""Web-page furniture that comes along with a copied article: share bars, comment forms, ways to other pages.

Only whole lines are judged, and each pattern spells out nearly all of its line: a sentence that merely contains such
words is a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from glossa.formats.documents._skeleton import Slice
from glossa.model.document import Role
from glossa.model.inline import TAG

_LONGEST = 200
_STAR = r"\s*[*\uff0a]"
_PLACES = "Facebook|Twitter|WeChat|Weibo|WhatsApp|LinkedIn|Telegram|Instagram|Pinterest|Reddit"
_SHARE = rf"Share|Tweet|E-?mail|Print|Follow|Copy link|Imprimir|Imprimer|{_PLACES}"
_AROUND = "Like|Pin|X|this|us|via|page|article|story|on|by"
_BOX = r"(?:【[^】\n]{1,20}】\s*)*"
_LABEL = (
    r"(?:Your )?(?:Comments?|(?:Full )?Name|E-?mail(?: address)?|Website|URL|Message)|Submit|Send"
    r"|Comentarios?|Nombre|Correo(?: electrónico)?|(?:Sitio )?Web|Enviar"
    r"|Commentaires?|Nom|(?:Adresse )?(?:e-?mail|de messagerie)|Site(?: web)?|Envoyer"
    r"|评论|姓名|昵称|(?:电子)?邮箱|网站|网址|提交|評論|暱稱|電子郵件|網站"
)
_FORMS = (
    rf"(?:{_LABEL}){_STAR}",
    r"(?:Leave|Post|Add|Write) a (?:Reply|Comment)|Cancel reply|(?:Post|Submit|Add) Comment",
    r"(?:Deja|Dejar|Escribe|Escribir) (?:un comentario|una respuesta)|Cancelar la respuesta",
    r"Publicar (?:el )?comentario",
    r"Laisser un commentaire|Publier (?:le|un) commentaire|(?:Poster|Ajouter) un commentaire|Annuler la réponse",
    r"发表(?:评论|回复)|我要评论|发布评论|網友評論|發表(?:評論|回覆)|取消回复",
    r"Your email address will not be published\..{0,60}|Required fields are marked.{0,4}",
    r"Tu dirección de correo(?: electrónico)? no será publicada\..{0,60}",
    r"Los campos (?:obligatorios|requeridos) están.{0,20}",
    r"Votre adresse (?:e-?mail|de messagerie) ne sera pas publiée\..{0,70}|Les champs obligatoires sont.{0,24}",
    r"(?:您的)?(?:电子)?邮箱地址不会被公开.{0,20}|必填项已(?:用|标注).{0,8}",
    r"Save my name, e-?mail,? and website in this browser.{0,50}",
    r"(?:Guarda|Guardar) mi nombre, correo electrónico y (?:sitio )?web en este navegador.{0,70}",
    r"Enregistrer mon nom, (?:mon )?e-?mail et (?:mon )?site(?: web)? dans le navigateur.{0,70}",
)
_FURNITURE = (
    # breadcrumbs and font-size switches
    r"(?:Home|Inicio|Accueil|首页|首頁)(?:\s*(?:[>›»/|]|::|→)\s*[^>›»/|\n]{1,40})+",
    r"L\s+M\s+S|[LMS](?:\s*[/|]\s*[LMS]){2}|大\s*中\s*小|字号.{0,12}",
    # share bars
    r"\d+ (?:comments?|shares?|likes?|views?)",
    rf"(?:{_SHARE})(?:(?:\s*[:|/·•,]\s*|\s+)(?:{_SHARE}|{_AROUND}))*:?",
    rf"(?:Compartir|Comparte)(?: (?:esta noticia|este artículo))?(?:(?: en|\s*[:|,])?\s*(?:{_SHARE}|X\b))*:?",
    rf"Partage[rz](?: (?:cet article|cette page))?(?:(?: sur|\s*[:|,])?\s*(?:{_SHARE}|X\b))*\s*:?",
    r"分享(?:到|至)?(?:\s*[:\uff1a].{0,24}|(?:微信|微博|朋友圈|QQ|空间|\s)*)",
    r"(?:【?(?:打印|打印本页|关闭|关闭窗口|纠错|收藏|列印|關閉)】?[\s|/]*)+" + _BOX,
    # ways to other pages
    r"(?:Read|See|Load|Show|Learn) (?:more|less|also)(?:\s*(?:\.{3}|…|>+|»|→))?:?|Continue reading[^,.;!?]{0,40}",
    r"Related (?:articles|stories|news|posts|topics|links|content):?",
    r"(?:Most (?:read|popular|viewed)|Trending(?: now)?):?",
    r"(?:You (?:may|might) also like|Recommended(?: for you)?|Editor[’']s picks):?",
    r"Back to top|Skip to (?:main )?content|Click here(?: (?:to|for) [^.!?,]{1,60})?[.!]?",
    r"(?:Noticias|Artículos|Notas|Temas) relacionad[ao]s:?|Lo más (?:leído|visto):?|(?:Leer|Ver) más|Lee también:?",
    r"Volver (?:arriba|al inicio)|(?:Haz|Haga) clic aquí(?: para [^.!?,]{1,60})?[.!]?|También te puede interesar:?",
    r"(?:Articles (?:liés|similaires|connexes)|Les plus lus|[ÀA] lire aussi|Lire (?:la suite|aussi|plus))\s*:?",
    r"(?:Retour en )?haut de page|Cliquez ici(?: pour [^.!?,]{1,60})?[.!]?|Sur le même sujet\s*:?",
    r"返回(?:顶部|首页)|[上下]一篇(?:[:\uff1a\s].{0,60})?|点击(?:查看|进入).{0,12}|点击排行|排行榜",
    r"(?:相关|相關|热门|熱門|延伸|推荐|推薦|最新)(?:阅读|閱讀|新闻|新聞|链接|连结|文章|推荐|稿件|专题)[:\uff1a]?",
    # notices and buttons
    r"Advertisements?|Sponsored(?: content)?|Publicidad|Publicité|广告|廣告",
    r"Sign (?:in|up)|Log in|Print this page|Privacy policy",
    r"(?:Subscribe|Sign up)(?: now| today)?(?: (?:to|for) (?:our|the) (?:\w+ )?newsletter)?[.!]?",
    r"Suscríbete(?: (?:a nuestr[oa]|al) (?:boletín|newsletter))?[.!]?",
    r"(?:Abonnez-vous|S[’']abonner)(?: à (?:notre|la) (?:newsletter|lettre d[’']information))?\s*[.!]?",
    r"(?:We|This (?:web)?site) uses? cookies.{0,120}|Accept (?:all )?cookies|Cookie (?:policy|settings|preferences)",
    r"(?:Copyright(?=\s*(?:©|\(c\)|\d|by\b|:|\Z))|©|\(c\)(?=\s*\d{4}\b)|版[权權]所有(?=\s*(?:[©:\uff1a\d]|\Z))).{0,120}",
    r"All rights reserved\.?|(?:微信)?扫一扫.{0,24}",
    # end marks of news agencies
    r"Enditem|End item|\(End\)|[(\uff08]?(?:完|责编[:\uff1a].{1,12})[)\uff09]",
)
_FORM = re.compile("|".join(_FORMS), re.IGNORECASE)
_DEBRIS = re.compile("|".join((*_FORMS, *_FURNITURE)), re.IGNORECASE)
_BARE_LABEL = re.compile(_LABEL, re.IGNORECASE)
_FILE_NAME = re.compile(r"[^\n/\\<>|]{1,80}\.(?:jpe?g|png|gif|webp|svg|tiff?|bmp|heic|mp4|pdf)", re.IGNORECASE)
_REACH = 3
"""How many lines below a comment form its labels may stand."""


def is_debris(text: str) -> bool:
    """Tells whether a whole line or paragraph is furniture, judged by its visible text."""
    return len(text) <= _LONGEST and bool(_FILE_NAME.fullmatch(text) or _DEBRIS.fullmatch(text))


def with_form_labels(slices: Iterable[Slice]) -> Iterator[Slice]:
    """Makes debris of a bare label, such as "Name", that stands shortly below other parts of a comment form."""
    reach = 0
    for piece in slices:
        text = TAG.sub("", piece.text) if len(piece.text) <= _LONGEST else ""
        is_label = reach > 0 and piece.role is Role.PARAGRAPH and _BARE_LABEL.fullmatch(text) is not None
        reach = _REACH if is_label or _FORM.fullmatch(text) else reach - 1
        yield piece._replace(role=Role.DEBRIS) if is_label else piece
