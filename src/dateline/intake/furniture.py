"""Furniture: the lines of a scraped page that aren't the article, each with the reason for cutting it."""

import re

LONGEST_COMPOSED = 160  # characters of a line made of short parts
LONGEST = 420  # characters; furniture that is longer than this is recognised by where it stands, not by its words

VIEWS, SHARE, ADVERT, LABEL = "view counter", "share words", "advertisement", "section label"
RELATED, NEWSLETTER, COOKIES, COPYRIGHT = "related teaser", "newsletter box", "cookie notice", "copyright line"
DISCLAIMER, COMMENTS, PLACEHOLDER, BYLINE = "disclaimer", "readers' comments", "picture placeholder", "byline"
DATE, CAPTION, CREDIT, DATELINE, AFTER = "date line", "caption", "credit line", "dateline", "text after the sign-off"

_NET = r"(?:facebook|twitter|x|whatsapp|linkedin|telegram|reddit|pinterest|e-?mail|mail|print|copy link|copy|link|instagram|youtube|messenger|viber|vk|google news|google|flipboard|koo|threads|bluesky|pocket|sms|save|bookmark|share|tweet|post|pin|like|listen|font size|text size|a a|aa|a\+|a-|\+|-|thumbnail)"
_WHOLE: tuple[tuple[str, str], ...] = (
    (r"[\d.,]{1,9}\s?[km]?\+?\s(?:page\s)?(?:views?|reads?|shares?|likes?|claps?|followers|votes?)", VIEWS),
    (r"\d{1,6}\scomments?", COMMENTS),
    (r"(?:views?|reads?|shares?|hits|visits)\s?[:|-]?\s?[\d.,]{1,9}\s?[km]?", VIEWS),
    (r"(?:(?:estimated\s)?reading time\s?:?\s?)?(?:about\s)?\d{1,3}\s?-?\s?min(?:ute)?s?\.?(?:\s(?:of\s)?read(?:ing)?)?(?:\stime)?", VIEWS),
    (r"reading time\s?:?.{0,20}", VIEWS),
    (rf"(?:{_NET}(?:[\s|,/·•]{{1,3}}|$)){{1,14}}", SHARE),
    (r"share\s(?:this|on|via|with|the|now|it)\b.{0,60}", SHARE),
    (r"(?:click|tap)\s(?:here\s)?to\s(?:share|tweet|print|email|join|subscribe|enlarge|expand|zoom|play|unmute)\b.{0,60}", SHARE),
    (r"(?:follow|like|join|find|connect with|catch)\s(?:us|our|me|the author)\b.{0,120}", SHARE),
    (r"(?:news[-_ ]?image|thumbnail|image|img|photo|picture|video|icon|logo|placeholder|avatar|featured[-_ ]image|hero[-_ ]image|banner)(?:\s?\d{0,3})", PLACEHOLDER),
    (r"\[?(?:image|photo|video|audio|embed|gallery|picture|tweet)\]|\S{1,80}\.(?:jpe?g|png|webp|gif)", PLACEHOLDER),
    (r"[-–—\s*]{0,5}(?:advertisements?|sponsored(?:\scontent)?|promoted(?:\scontent)?|paid content|ad|ads by .{1,30}|story continues below.{0,40}|(?:article|story) continues (?:after|below).{0,40}|scroll (?:down )?(?:to continue|for more).{0,30}|remove ads?)[-–—\s*]{0,5}", ADVERT),
    (r"(?:(?:also|must)\s?[- ]?(?:read|watch|see)\b.{0,300}|(?:recommended|further|related|suggested|next)\s?[- ]?(?:reads?|reading|watch)(?:\s?[:|>–-].{0,300}|[\s.]{0,3}))", RELATED),
    (r"(?:read|see|watch|don'?t miss)\s?(?:more|also|here|too|now|next|the full story.{0,30}|full story.{0,30}|more:.{1,200}|in:.{1,200}|\|.{1,250}|:.{1,250}|>.{0,200})[\s.>»→:]{0,4}", RELATED),
    (r"(?!.*\.$)(?:related|trending|recommended|popular|most (?:read|popular|viewed|shared)|top (?:stories|news|headlines|videos)|latest (?:news|stories|headlines|videos)|more (?:from|on|in|stories|news|like this)\b.{0,60}|you (?:may|might) (?:also )?(?:like|be interested in)|up next|editor'?s? (?:picks?|choice)|in other news|other (?:news|stories)|more stories|more news|breaking news|live updates?|around the web|from the web|what to read next|in this (?:story|article)|previous (?:article|post|story)|next (?:article|post|story)|load more|show more|see all|view all)(?:\s(?:stories|articles|news|posts|topics|videos|now|links|tags|searches|reads|content|items|coverage|reading))?[\s.:>»→]{0,4}", RELATED),
    (r"(?:subscribe|sign up|sign in|log ?in|register|create (?:an )?account|join now|become a member|already a (?:subscriber|member)|download (?:the|our) app|get the app|support us|donate)\b.{0,160}", NEWSLETTER),
    (r"(?:get|receive)\s(?:the\s)?(?:latest|breaking|daily|our|all|top|news)\b.{0,120}(?:inbox|newsletter|e-?mail|app|phone|alerts?|channel|updates).{0,60}", NEWSLETTER),
    (r".{0,160}\b(?:our|free|daily|weekly|morning) newsletters?\b.{0,160}", NEWSLETTER),
    (r"by (?:signing up|clicking|submitting|subscribing|registering|entering)\b.{0,200}\b(?:agree|consent|confirm|terms|privacy)\b.{0,200}", NEWSLETTER),
    (r"(?:enter )?your e-?mail(?: address)?.{0,60}|e-?mail address", NEWSLETTER),
    (r"(?:for (?:the )?(?:latest|more|all|breaking) .{0,80}(?:follow|visit|click|download|subscribe|join|log on).{0,160})", SHARE),
    (r".{0,120}\b(?:use|uses|using|accept|of)\s(?:our\s)?(?:all\s)?cookies\b.{0,260}|(?:accept|reject|manage)(?: all)?(?: cookies)?|cookie (?:policy|settings|preferences|notice).{0,40}|privacy (?:policy|notice|settings).{0,60}|terms (?:of (?:use|service)|and conditions|& conditions).{0,60}", COOKIES),
    (r"(?:copyright\b|\(c\)\s?(?:19|20)\d\d|©).{0,200}|all rights reserved.{0,120}|.{0,160}\ball rights reserved\.?", COPYRIGHT),
    (r"\(?\*?\s?(?:disclaimer|note to readers?|editor'?s note|publisher'?s note|correction policy)\s?[:–—-].{0,400}", DISCLAIMER),
    (r"\W{0,3}(?:(?:this|the above) (?:news )?(?:story|article|report|news|copy|content|post|item|piece|text)|the (?:story|article|content|copy))(?: item)? (?:has|have|was|is|may)(?: not)?(?: been)? .{0,60}\b(?:edited|published|generated|syndicated|produced|sourced|created|auto|modified|translated|reviewed)\b.{0,300}", DISCLAIMER),
    (r"\W{0,3}(?:the )?(?:writer|author|columnist)s? (?:is|are|was)\b.{0,300}", "author box"),
    (r"\W{0,3}(?:the |these |all )?(?:views|opinions)(?:,? (?:and|or) (?:views|opinions))? (?:expressed|are personal|are (?:those of|solely|his own|her own|the author))\b.{0,300}", DISCLAIMER),
    (r"(?:only|except) (?:the |for the )?headline\b.{0,300}", DISCLAIMER),
    (r"\(?(?:comments?|leave a (?:reply|comment).{0,60}|post (?:a )?comment.{0,30}|join the (?:conversation|discussion).{0,60}|be the first to comment.{0,30}|(?:view|show|read|add|write)(?: all| a)? comments?.{0,30}|your email address will not be published.{0,80}|no comments?(?: yet)?|tell us in the comments.{0,100}|reply|report (?:abuse|this|a typo.{0,60}|an error.{0,60}))\)?[.!]?", COMMENTS),
    (r"(?:news|home|homepage|world|india|national|nation|international|politics|business|defen[cs]e|opinion|latest|top news|world news|india news|asia|europe|africa|americas|middle east|military|security|main|menu|search|sections?|topics?|tags?|filed under|category|categories|headlines?|exclusive|breaking|live|premium|print|e-?paper|today'?s paper|back to top|skip to (?:main )?content|close|next|previous|prev|contact us|about us|advertise with us|careers|sitemap|english|edition|languages?)", LABEL),
    (r"(?:tags?|topics?|filed under|categor(?:y|ies)|keywords?|first published|published in|posted in|section)\s?:.{0,200}", LABEL),
    (r"(?:home|news|world|main)(?:\s?(?:>|»|›|/|\||→|\\)\s?[\w &'-]{1,60}){1,6}(?:\s?[>»›/|].{0,160})?", LABEL),
    (r"(?:#\w{2,40}[\s,]{0,3}){1,15}", LABEL),
    (r"(?:whats ?app|telegram|facebook|twitter|youtube) (?:channel|group|page)\b.{0,80}", SHARE),
    (r"(?:https?://|www\.|pic\.twitter\.com/)\S{1,200}", SHARE),
    (r"\(?-?(?:end|ends|end/item|30|more)-?\)|-{1,2}\s?(?:ends?|30)\s?-{1,2}|#{2,5}|ends?", "end mark"),
    (r"(?:e-?mail\s?:\s?)?[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,3}", "contact line"),
    (r"[\W_]{1,40}", LABEL),
)
_MORE: tuple[tuple[str, str], ...] = (
    (r"(?:follow|join|like|find|catch)\s.{2,60}\s(?:for (?:more|all|the|news|updates|latest|breaking|live|daily|instant)|on (?:google|facebook|twitter|x|whatsapp|instagram|telegram|youtube|linkedin|social)|news on the go)\b.{0,80}", SHARE),
    (r"(?:listen to|save|bookmark|gift|print|e-?mail|share|copy|report|rate|cite|discuss)\s(?:this|the|an?)\s(?:article|story|report|post|page|error|link|piece)(?:\s\(?[\d:]{1,6}\s?(?:min\w*)?\)?)?[.!]?", SHARE),
    (r"(?:save for later|saved?|save article|save story|read later|add to (?:favou?rites|bookmarks|reading list|my list)|bookmark|copy url|permalink|text size|resize text|font|dark mode|print (?:article|edition|version|page|this page)|pdf|listen(?: now)?|play audio|audio version|gift article|follow(?:ing)?|notifications?|turn on (?:notifications|alerts).{0,30}|comment|discuss|send|republish|translate|read in app|view in app|open in app|embed|more options|shares?|views|reads|likes|comments|icon|hit|threads)", SHARE),
    (r"(?:get|download|open|try|install)\s(?:our|the|this)?\s?(?:[\w'’&]{1,20}\s){0,5}(?:mobile\s)?apps?\b.{0,60}", NEWSLETTER),
    (r"(?:support|become|make|choose|add)\s(?:independent|a supporter|a member|local|our|your|.{2,40} (?:a|as a|your) preferred source).{0,100}", NEWSLETTER),
    (r"(?:turn on|enable|get|allow)\s(?:push )?(?:notifications|alerts)\b.{0,80}|have a (?:news )?tip\b.{0,100}|e-?edition|e-?paper|today'?s edition", NEWSLETTER),
    (r"(?!.*\.$)(?:also|more|elsewhere|other headlines|latest|popular)?\s?(?:in|on) this (?:section|edition|issue|series|topic|category)|(?!.*\.$)(?:also|elsewhere) (?:in|on|from)\b.{2,40}", RELATED),
    (r"(?!.*\.$)(?:don'?t miss|in case you missed it|you (?:may|might) have missed|(?:other|more|today'?s|latest|top|related) headlines|from (?:the|our) archives?|keep reading|hot topics|most (?:commented|discussed|emailed|watched|popular)|what (?:others|readers) are reading|readers also (?:liked|read)|stories you (?:may|might) like|(?:latest|popular|trending|more) (?:from|in|on|this week|today|now).{0,40}|explore more.{0,40}|from the same (?:section|author)|more by .{2,40}|similar (?:stories|articles|news)|continue reading.{0,40}|recommended for you|just in|happening now)[\s.:>»→]{0,4}", RELATED),
    (r"(?:asia(?:[- ]pacific)?|africa|the americas|latin america|middle east|south asia|central asia|gulf|balkans|foreign affairs|foreign|diplomacy|economy|aerospace|navy|naval|army|air force|markets?|region(?:al)?|technology|tech|industry|industries|sports?|culture|comment|analysis|features?|in brief|briefs|briefing|top stories|front page|preview|curtain[- ]raiser|fact ?box|profile|timeline|backgrounder|q ?& ?a|home news|local(?: news)?|metro|explained|shipping|energy|arms trade|arms|procurement|defen[cs]e (?:and|&) security|security (?:and|&) defen[cs]e|foreign (?:and|&) defen[cs]e|(?:breaking|latest|political|business|foreign|regional|defen[cs]e|military|security|state|city|general|live) news|government|parliament|war|conflict|society|health|science|travel|life|lifestyle|weather|obituaries|editorials?|letters|columns?|long reads?|investigations?|photos?|videos?|podcasts?|newsroom|press room|media cent(?:re|er)|special report|wire|agencies|wires|updates?|developing(?: story)?|just in|must read|members only|subscriber only|subscribers only|free to read|archive|issue \d{1,5}|page [a-z]?\d{1,3}|vol(?:ume|\.)?\s?\w{1,8}[,.]?\s?(?:no|issue)\.?\s?\d{1,6})", LABEL),
    (r"(?:written|published|updated|posted)\s?(?:just now|\d{1,3} (?:min(?:ute)?s?|hours?|hrs?|days?|weeks?) ago)|\d{1,3} (?:min(?:ute)?s?|hours?|hrs?|days?|weeks?) ago", "age counter"),
    (r"(?:press|media|news) (?:note|release|statement)s?", LABEL),
    (r"(?:words|word count)\s?:?\s?\d{1,5}|\d{1,5} words", VIEWS),
)
# Compiled for small letters, so that a pattern is passed over by its first letter; `_ANY` rules out most lines at once.
_RULES = tuple((re.compile(pattern), reason) for pattern, reason in (*_WHOLE, *_MORE))
_ANY = re.compile("|".join(f"(?:{pattern})" for pattern, _ in (*_WHOLE, *_MORE)))
_PARTS = re.compile(r"\s*[|·•»‧∙]\s*|,\s|\s/\s|(?<=\w)/(?=\w)|\s[-–—]\s|\s{2,}")
_STROKES = re.compile(r"\s*[|·•»‧∙]\s*")
# Headings after which a scraped page goes on to other stories.
_HEADS_TEASERS = re.compile(
    r"(?:related|recommended|trending|also read|read (?:also|more|next)|you (?:may|might) (?:also )?(?:like|be interested in)|most (?:read|popular|viewed)"
    r"|top (?:stories|news|headlines)|latest (?:news|stories|headlines)|more (?:from|on|in|stories|news)\b.{0,60}|in other news|other (?:news|stories)"
    r"|(?:also |more |elsewhere )?(?:in|on) this (?:section|edition|issue|series|topic)|(?:also|elsewhere) (?:in|on|from)\b.{2,40}|don'?t miss|in case you missed it|you (?:may|might) have missed"
    r"|(?:other|more|today'?s|latest|top|related) headlines|from (?:the|our) archives?|keep reading|hot topics|most (?:commented|discussed|emailed|watched|shared)|what (?:others|readers) are reading|readers also (?:liked|read)"
    r"|stories you (?:may|might) like|(?:latest|popular|trending) (?:from|in|on|now|this week|today)\b.{0,40}|popular|similar|recommended for you|more by .{2,40}|explore more.{0,40}"
    r"|editor'?s? picks?|up next|what to read next|around the web|comments|leave a (?:reply|comment)|previous article|next article)"
    r"(?:\s(?:stories|articles|news|posts|topics|videos|reading|coverage|content))?[\s.:>»→]{0,4}",
    re.IGNORECASE,
)
_ELLIPSIS = re.compile(r"(?:\.{3,}|…|\[(?:\.{2,}|…)\])\s?(?:read more|more|continue reading)?[\s»→>]{0,3}$", re.IGNORECASE)


def furniture_reason(text: str) -> str | None:
    """Say why a line isn't part of an article, judging by its words alone.

    Args:
        text: one line with single spaces.

    Returns:
        The reason in words that a user reads, or `None` when the line may be part of the article.
    """
    if len(text) > LONGEST:
        return None
    return _reason(text) or _composed(text)


def _reason(text: str) -> str | None:
    plain = text.lower()
    return next((reason for rule, reason in _RULES if rule.fullmatch(plain)), None) if _ANY.fullmatch(plain) else None


def _composed(text: str) -> str | None:
    """Say why a line all of whose parts are furniture (`1,284 views | Share | Print`) is cut: for what its first part is."""
    if len(text) > LONGEST_COMPOSED:
        return None
    parts = [part for part in _PARTS.split(text) if part.strip()]
    if len(parts) < 2:
        return None
    reasons = [_reason(part.strip()) for part in parts]
    return reasons[0] if all(reasons) else None


def without_furniture_parts(text: str) -> str:
    """Return a line of several parts without those that are furniture, as `By Ana Kova | 3 min read | Share`."""
    if len(text) > LONGEST_COMPOSED or not _STROKES.search(text):
        return text
    parts = [part for part in _STROKES.split(text) if part.strip() and not _reason(part.strip())]
    return " | ".join(parts)


def heads_teasers(text: str) -> bool:
    """Tell whether a line is a heading over teasers of other stories."""
    return len(text) <= 90 and not text.endswith(".") and bool(_HEADS_TEASERS.fullmatch(text))


def breaks_off(text: str) -> bool:
    """Tell whether a line breaks off with an ellipsis, as a teaser does."""
    return bool(_ELLIPSIS.search(text[-60:]))
