"""What was computed of a view, kept for whoever asks next: made once, in bounds, shared by all threads.

`kept` marks a pure function of a view and of hashable arguments. Its result is looked up
by the view's key, by the function and by every argument, so that one view's result can
never be another's; what else a result could hang on, the function must not read.
"""

from __future__ import annotations

import inspect
import threading
from collections import Counter, OrderedDict
from collections.abc import Callable, Generator, Hashable
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, fields, is_dataclass
from functools import wraps
from types import FunctionType
from typing import Any, Concatenate, Final, ParamSpec, Protocol, Self, TypeVar, cast

from parley.dataset.keeping import bytes_of, frozen, handing

MOST_VIEWS: Final = 256
MOST_BYTES: Final = 256 * 2**20
MOST_OF_A_VIEW: Final = 512
"""So many views, bytes, and results of one view are kept; what was asked for longest ago goes first."""

Group = tuple[Hashable, ...]
"""What results are kept together by; the first part says of which data they are."""

_aside: ContextVar[bool] = ContextVar("aside", default=False)


class Keyed(Protocol):
    """What results are kept of: a view, or what stands for one."""

    @property
    def key(self) -> Group:
        """The same for two that show the same, and for no others; the data's identity first."""
        ...


class Filtered(Keyed, Protocol):
    """A view that can be looked at without its filters."""

    @property
    def whole(self) -> Self:
        """The same without filters, but for the as-of date."""
        ...


@dataclass(slots=True, eq=False)
class _Slot:
    """The place of one result; its lock is held while that is made."""

    lock: threading.RLock = field(default_factory=threading.RLock)
    made: bool = False
    given_up: bool = False
    value: Any = None
    size: int = 0


class Shelf:
    """Results in groups, at most so many groups and bytes, and so many of one group.

    A missing result is made by the first thread that asks while the others wait for it. The
    group asked for longest ago goes first; ``least`` groups stay however large they are. An
    exception is handed on to whoever asked and is not kept. Sizes are estimates (`keeping.bytes_of`).
    """

    def __init__(
        self, most_groups: int, most_bytes: int, most_of_a_group: int = 1, least: int = 0
    ) -> None:
        self.most_groups, self.most_bytes = most_groups, most_bytes
        self.most_of_a_group, self.least = most_of_a_group, least
        self.hits: Counter[str] = Counter()
        """By name, how often a result was there already."""
        self.computed: Counter[str] = Counter()
        """By name, how often one was made."""
        self._groups: OrderedDict[Group, OrderedDict[Hashable, _Slot]] = OrderedDict()
        self._bytes = 0
        self._lock = threading.Lock()
        _SHELVES.append(self)

    def __len__(self) -> int:
        """How many results are kept."""
        with self._lock:
            return sum(slot.made for group in self._groups.values() for slot in group.values())

    @property
    def bytes(self) -> int:
        """How many bytes all of them take, by estimate."""
        return self._bytes

    def get(self, group: Group, name: str, part: Hashable, make: Callable[[], Any]) -> Any:
        """The result of that name in the group, from ``make`` where there is none yet.

        ``part`` tells results of one name apart. Raises what ``make`` raises.
        """
        if _aside.get():
            return make()
        at = (name, part)
        with self._lock:
            slots = self._groups.setdefault(group, OrderedDict())
            self._groups.move_to_end(group)
            slot = slots.setdefault(at, _Slot())
            slots.move_to_end(at)
            if slot.made:
                self.hits[name] += 1
                return slot.value
        # Whoever makes a result may wait for another one that it rests on, never for itself.
        with slot.lock:
            if slot.made:
                with self._lock:
                    self.hits[name] += 1
                return slot.value
            done = False
            try:
                slot.value = frozen(make())
                slot.size = bytes_of(slot.value)
                done = True
            finally:
                self._settle(group, at, slot, done=done)
        return slot.value

    def clear(self) -> None:
        """Forget everything, the counts too."""
        with self._lock:
            self._take_away(list(self._groups))
            self.hits.clear()
            self.computed.clear()

    def drop(self, identity: Hashable) -> None:
        """Forget what was made of these data, and what is being made of them right now."""
        with self._lock:
            self._take_away([group for group in self._groups if group[0] == identity])

    def identities(self) -> set[Hashable]:
        """Of which data something is kept."""
        with self._lock:
            return {group[0] for group, slots in self._groups.items() if slots}

    def _settle(self, group: Group, at: tuple[str, Hashable], slot: _Slot, *, done: bool) -> None:
        """Keep what was made, within bounds; leave no trace of what failed."""
        with self._lock:
            slots = self._groups.get(group)
            if not done:
                if slots is not None and slots.get(at) is slot:
                    del slots[at]
                    if not slots:
                        del self._groups[group]
                return
            self.computed[at[0]] += 1
            # Made and counted at once: whoever lets go of a slot that is made takes its bytes off.
            slot.made = True
            if slot.given_up:
                return
            if slots is None:
                slots = self._groups[group] = OrderedDict()
            if (other := slots.get(at)) is not None and other is not slot and other.made:
                self._bytes -= other.size
            slots[at] = slot
            self._bytes += slot.size
            while len(slots) > self.most_of_a_group:
                _, oldest = slots.popitem(last=False)
                self._bytes -= oldest.size if oldest.made else 0
            while len(self._groups) > self.least and (
                len(self._groups) > self.most_groups or self._bytes > self.most_bytes
            ):
                self._let_go(next(iter(self._groups)))

    def _take_away(self, groups: list[Group]) -> None:
        for group in groups:
            for slot in self._groups[group].values():
                slot.given_up = True
            self._let_go(group)

    def _let_go(self, group: Group) -> None:
        slots = self._groups.pop(group)
        self._bytes -= sum(slot.size for slot in slots.values() if slot.made)


_SHELVES: Final[list[Shelf]] = []
RESULTS: Final = Shelf(MOST_VIEWS, MOST_BYTES, MOST_OF_A_VIEW, least=1)
"""The results of the process, of all functions that are `kept`."""


def clear() -> None:
    """Forget everything that is kept, on every shelf."""
    for shelf in _SHELVES:
        shelf.clear()


def drop(identity: Hashable) -> None:
    """Forget what was made of these data (`Tables.identity`), on every shelf."""
    for shelf in _SHELVES:
        shelf.drop(identity)


@contextmanager
def aside() -> Generator[None]:
    """In this thread and in here everything is computed anew, and nothing of it is kept."""
    token = _aside.set(True)
    try:
        yield
    finally:
        _aside.reset(token)


KEPT_FUNCTIONS: Final[dict[str, Callable[..., Any]]] = {}
"""Every function whose results are kept, by name, as it was before."""

Of = TypeVar("Of", bound=Keyed)
Dated = TypeVar("Dated", bound=Filtered)
Asked = ParamSpec("Asked")
Result = TypeVar("Result")


def kept(
    function: Callable[Concatenate[Of, Asked], Result],
) -> Callable[Concatenate[Of, Asked], Result]:
    """A pure function of a view whose results are kept under the view's key and the arguments.

    Defaults count as arguments. Arguments must be hashable, and results be made of frames,
    arrays, dataclasses and plain containers: a caller gets frames and containers of its own
    over shared data, arrays that cannot be written to, so that nothing a caller does reaches
    what is kept. Raises `TypeError` for a function that could hang on more: one within
    another, or with any number of arguments.
    """
    look_up = _look_up(function)

    @wraps(function)
    def asked(view: Of, *args: Asked.args, **kwargs: Asked.kwargs) -> Result:
        value, give = look_up(view, args, kwargs)
        return value if give is None else give()

    return asked


def shared(
    function: Callable[Concatenate[Of, Asked], Result],
) -> Callable[Concatenate[Of, Asked], Result]:
    """As `kept`, but everybody is given the same object: nobody may write to a frame in it.

    For models of exhibits, which hold much and are only read.
    """
    look_up = _look_up(function)

    @wraps(function)
    def asked(view: Of, *args: Asked.args, **kwargs: Asked.kwargs) -> Result:
        return look_up(view, args, kwargs)[0]

    return asked


def kept_by_day(
    function: Callable[Concatenate[Dated, Asked], Result],
) -> Callable[Concatenate[Dated, Asked], Result]:
    """As `kept`, for what hangs on the data and the as-of date alone: all filters share it.

    The function is given the view without its other filters, whatever it was asked for.
    """
    inner = kept(function)

    @wraps(function)
    def asked(view: Dated, *args: Asked.args, **kwargs: Asked.kwargs) -> Result:
        return inner(view.whole, *args, **kwargs)

    return asked


def _look_up(function: Callable[..., Any]) -> Callable[[Keyed, tuple, dict[str, Any]], tuple]:
    """What gives a result, and what hands it out (see `handing`), as it is kept or made."""
    plain = cast("FunctionType", function)
    name = f"{plain.__module__}.{plain.__qualname__}"
    signature = inspect.signature(plain)
    variadic = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)
    if any(p.kind in variadic for p in signature.parameters.values()):
        raise TypeError(f"{name} takes any number of arguments")
    if plain.__closure__:
        raise TypeError(f"{name} hangs on more than its arguments")
    KEPT_FUNCTIONS[name] = function

    def look_up(view: Keyed, args: tuple, kwargs: dict[str, Any]) -> tuple:
        part: tuple[Hashable, ...] = ()
        if len(signature.parameters) > 1:
            bound = signature.bind(view, *args, **kwargs)
            bound.apply_defaults()
            part = tuple(exactly(value) for value in list(bound.arguments.values())[1:])

        def make() -> tuple:
            made = function(view, *args, **kwargs)
            return made, handing(made)

        return RESULTS.get(view.key, name, part, make)

    return look_up


def exactly(value: Any) -> Hashable:
    """What stands for an argument in a key: True is not 1 there, and 1 is not 1.0.

    Dataclasses and tuples are looked into; lists stand as they are at the moment.
    """
    if isinstance(value, (tuple, list)):
        return type(value), tuple(exactly(part) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        return type(value), tuple(exactly(getattr(value, part.name)) for part in fields(value))
    return type(value), value
