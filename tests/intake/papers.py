"""A small book of outlets for the tests of intake."""

from collections.abc import Callable

from dateline.model import Report
from dateline.packs.pack import Outlet

OUTLETS = (
    Outlet("Reuters", ("reuters.com", "Thomson Reuters"), "agency", "United Kingdom", ()),
    Outlet("PTI", ("Press Trust of India",), "agency", "India", ()),
    Outlet("ANI", ("Asian News International",), "agency", "India", ()),
    Outlet("TASS", ("tass.com",), "agency", "Russia", ()),
    Outlet("Yonhap", ("Yonhap News Agency", "yna.co.kr"), "agency", "South Korea", ()),
    Outlet("AFP", ("Agence France-Presse",), "agency", "France", ()),
    Outlet("AP", ("Associated Press",), "agency", "United States", ()),
    Outlet("PAP", ("Polish Press Agency",), "agency", "Poland", ("the first news from poland",)),
    Outlet("The Hindu", ("thehindu.com",), "outlet", "India", ()),
    Outlet("Harbour Post", ("harbour.example",), "outlet", None, ()),
)

Reader = Callable[..., Report]
