"""Freeze what a protocol says into JSON, and read it back after years."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime
from enum import Enum
from typing import Any

from desktop.documents.inputs import (
    CorrectionInput,
    DeadlineInput,
    DeadlineKind,
    ItemInput,
    ItemLayout,
    OrderInput,
    PersonInput,
    ProtocolForm,
    ProtocolInput,
    ProtocolOptions,
    ResponsibleInput,
)
from desktop.documents.measures import OfficialMeasures, read_measures

FORMAT = 1


def freeze(source: ProtocolInput) -> dict[str, Any]:
    """Return plain JSON values that say all that the paper says."""
    return {"format": FORMAT, **_plain(asdict(source))}


def content_hash(content: Mapping[str, Any]) -> str:
    """Return SHA-256 over the canonical JSON of a frozen content, hexadecimal."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def thaw(content: Mapping[str, Any]) -> ProtocolInput:
    """Read a frozen content; what a later program added to it is left out."""
    return ProtocolInput(
        moment=datetime.fromisoformat(content["moment"]),
        city=content["city"],
        letterhead=tuple(content["letterhead"]),
        meeting_date=_day(content["meeting_date"]),
        chair=PersonInput(**content["chair"]),
        number=content["number"],
        heading=content["heading"],
        place=tuple(content["place"]),
        secretary=_person(content["secretary"]),
        attended=tuple(PersonInput(**one) for one in content["attended"]),
        residents=content["residents"],
        items=tuple(_item(one) for one in content["items"]),
        control=content["control"],
        controller=content.get("controller", ""),
        correction=_correction(content["correction"]),
        uid=content.get("uid", ""),
        emblem=content.get("emblem", ""),
        template=content.get("template", ""),
        under_letterhead=content.get("under_letterhead", False),
        prepared_by=content["prepared_by"],
        journal_mark=content.get("journal_mark", ""),
        options=_options(content["options"]),
    )


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return value


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _person(data: Mapping[str, Any] | None) -> PersonInput | None:
    return None if data is None else PersonInput(**data)


def _correction(data: Mapping[str, Any] | None) -> CorrectionInput | None:
    if data is None:
        return None
    return CorrectionInput(data["version"], date.fromisoformat(data["day"]), data["changes"])


def _options(data: Mapping[str, Any]) -> ProtocolOptions:
    return ProtocolOptions(
        form=ProtocolForm(data["form"]),
        layout=ItemLayout(data["layout"]),
        attended_limit=data["attended_limit"],
        distribution_list=data["distribution_list"],
        acquaintance_sheet=data["acquaintance_sheet"],
        restricted=data.get("restricted", False),
        code=data.get("code", False),
        code_link=data.get("code_link", ""),
        measures=read_measures(OfficialMeasures, data.get("measures", {})),
    )


def _item(data: Mapping[str, Any]) -> ItemInput:
    orders = tuple(_order(one) for one in data["orders"])
    return ItemInput(data["number"], data["words"], data["address"], data["answer"], orders)


def _order(data: Mapping[str, Any]) -> OrderInput:
    return OrderInput(
        wording=data["wording"],
        lead=None if data["lead"] is None else _responsible(data["lead"]),
        co_executors=tuple(_responsible(one) for one in data["co_executors"]),
        deadline=_deadline(data["deadline"]),
        personal_control=data["personal_control"],
        number=data["number"],
        basis=data.get("basis", ""),
    )


def _responsible(data: Mapping[str, Any]) -> ResponsibleInput:
    return ResponsibleInput(
        nominative=data["nominative"],
        dative=data["dative"],
        deadline=_deadline(data["deadline"]),
        key=data["key"],
        label=data["label"],
        greeting=data["greeting"],
        unsure=data["unsure"],
    )


def _deadline(data: Mapping[str, Any] | None) -> DeadlineInput | None:
    if data is None:
        return None
    return DeadlineInput(DeadlineKind(data["kind"]), _day(data["day"]), data["words"])
