"""Entries with everything wrong that the form can know, several mistakes in each."""

from typing import Any

Values = dict[str, Any]

GOOD: Values = {
    "name": "Cà phê bột Đồi Thử",
    "group": "che-bien-nong-lam-thuy-san-do-uong",
    "recognitions": [{"level": "tinh", "year": "2024"}],
}


def with_values(**values: Any) -> Values:
    """The smallest right entry with other or more values; None takes one away."""
    return {key: value for key, value in (GOOD | values).items() if value is not None}


# What it is about → the values; the province is Gia Lai.
BAD: dict[str, Values] = {
    "nothing": {},
    "lengths": with_values(
        name="Đ" * 121,
        summary="Ngắn quá",
        story="Dài " * 1600,
        aliases=[f"Tên {number}" for number in range(21)],
        materials="m" * 301,
    ),
    "patterns": with_values(
        commune="Bình Sơn",
        hs_code="12",
        gtin="12 34",
        traceability_url="https://a b",
        producer={
            "name": "!?",
            "kind": "doanh-nghiep",
            "tax_code": "12",
            "phone": "12",
            "email": "a@b",
        },
    ),
    "days": with_values(
        recognitions=[
            {"level": "tinh", "year": "2024", "decided_on": "hôm qua", "issued_on": "31/9/2024"},
            {"level": "tinh", "year": "2021", "decided_on": "1/2/2024", "issued_on": "2024-1-2"},
            {"level": "quoc-gia", "year": "2030", "decided_on": "1.1.2031"},
            {"level": "quoc-gia", "year": "2005", "decided_on": "2005-12-31"},
        ],
        marks=[
            {"kind": "ocop", "decided_on": "1/1/2025", "valid_to": "2024-12-31", "year": "2028"},
            {"kind": "ocop", "decided_on": "30-02-2024"},
        ],
        confirmed={"by": "Sở Công Thương", "on": "1/1/2030"},
        consent={"by": "Chủ hộ", "on": "0000-01-01", "fields": ["phone"]},
        sources=[{"url": "http://a.vn", "accessed": "24/11/2026"}],
    ),
    "numbers": with_values(
        recognitions=[{"level": "tinh", "year": "hai nghìn", "round": "0"}],
        marks=[{"kind": "ocop", "stars": "7"}, {"kind": "ocop", "stars": "2.5"}],
    ),
    "vote": with_values(
        recognitions=[
            {"level": "khu-vuc", "year": "2024"},
            {"level": "tinh", "region": "phia-nam", "year": "2024"},
            {"level": "khu-vuc", "region": "phia-nam", "year": "2023"},
            {"level": "huyen", "year": "2026"},
            {"level": "xa", "year": "2024"},
            {"level": "quoc-gia", "year": "2025", "decision": "Quyết định số 12"},
            {"level": "quoc-gia", "year": "2025", "decision": "số 1997 / qd-bct"},
        ],
        former_province="Bình Định",
        marks=[
            {"kind": "lang-nghe", "stars": "4"},
            {"kind": "ocop", "stars": "2"},
            {"kind": "khac"},
        ],
    ),
    "names": with_values(
        name="Cà phêf Ðồi Thử",
        former_province="Kon Tum",
        aliases=["ca phef đoi thu", "Cà phê", "CÀ PHÊ"],
        is_set="true",
        parts=["Một thứ"],
        summary_en="A coffee that nobody describes in Vietnamese.",
        story="Người ddi làm.",
        producer={"name": "Hộ Thử\ufffd", "phone": "0905123456"},
    ),
    "spelling": with_values(
        former_province="Binh Dinh",
        name_en="Coffee",
        story_en="A story.",
        producer={"name": "…", "kind": "hop-tac-xa"},
    ),
    "links": with_values(
        traceability_url="https://a.vn/<b>",
        producer={
            "name": "Hộ Thử",
            "website": "http://a.vn",
            "shops": [
                "a.vn",
                "https://a.vn:x/",
                "https://localhost/",
                "https://u@a.vn/",
                "https:a.vn",
            ],
        },
        sources=[
            {"url": "ftp://a.vn"},
            {"url": "https://1.2.3.4/"},
            {"url": "HTTP://Báo.vn/tin"},
            {"url": f"mailto:{'a' * 80}@a.vn"},
        ],
    ),
    "codes": with_values(gtin="8938505974195"),
    "more codes": with_values(gtin="123456789"),
    "parts": with_values(
        specifications=[{"name": "Độ đạm"}, {"value": "35"}],
        certificates=[{"number": "1"}],
        marks=[{"stars": "4"}],
        photos=[
            {"file": "a.jpg", "credit": "Lan"},
            {"file": "b.jpg", "alt": "Chai", "credit": "Lan"},
            {"file": "b.jpg", "alt": "Chai", "credit": "Lan"},
        ],
        confirmed={"on": "1/1/2025"},
        consent={"by": "Chủ hộ"},
    ),
}
