"""What a product was given: recognitions of the vote, other marks, quality certificates.

The two families are never mixed: a recognition makes a product a *sản phẩm công nghiệp nông thôn
tiêu biểu*, a mark alone does not.
"""

from typing import Annotated

from pydantic import Field

from showcase.entries.described import REQUIRED, described
from showcase.entries.papers import CERTIFICATE, DECISION, OTHER_PAPERS
from showcase.entries.values import Day, Line, Record, ShortLine
from showcase.entries.vocabulary import LevelCode, MarkKindCode, RegionCode

Year = Annotated[int, Field(ge=1990, le=2100)]
Stars = Annotated[int, Field(ge=1, le=5)]
Round = Annotated[int, Field(ge=1, le=99)]


class RecognitionEntry(Record):
    """One certificate of the vote (Thông tư 26/2014/TT-BCT, Điều 17)."""

    level: LevelCode | None = described(
        ("Cấp", "Level"),
        ("Cấp nào công nhận; bỏ trống nếu chưa rõ.", "Which level; leave out if unknown."),
        "tinh",
        paper=CERTIFICATE,
    )
    region: RegionCode | None = described(
        ("Khu vực", "Region"),
        ("Bắt buộc với cấp khu vực.", "Needed for the regional level."),
        "mien-trung-tay-nguyen",
    )
    year: Year | None = described(
        ("Năm", "Year"),
        ("Năm được công nhận.", "The year of recognition."),
        "2024",
        paper=DECISION,
    )
    round: Round | None = described(
        ("Lần thứ", "Round"),
        ("Lần bình chọn thứ mấy.", "Which round of the vote."),
        "8",
        paper=DECISION,
    )
    decision: ShortLine | None = described(
        ("Số quyết định", "Decision"),
        ("Số và ký hiệu, không kèm ngày.", "Number and sign, without the date."),
        "1997/QĐ-BCT",
        paper=DECISION,
    )
    decided_on: Day | None = described(
        ("Ngày quyết định", "Decided on"),
        ("Ngày ký quyết định.", "The day it was signed."),
        "2021-08-23",
        paper=DECISION,
    )
    issued_on: Day | None = described(
        ("Ngày cấp", "Issued on"),
        ("Ngày cấp giấy chứng nhận, nếu khác ngày quyết định.", "The day on the certificate."),
        "2021-09-15",
        paper=CERTIFICATE,
    )
    authority: Line | None = described(
        ("Cơ quan công nhận", "Authority"),
        ("Ai ký quyết định.", "Who signed."),
        "Bộ Công Thương",
        paper=DECISION,
    )
    prize: ShortLine | None = described(
        ("Giải", "Prize"),
        ("Nếu tỉnh có xếp giải.", "If the province ranks the winners."),
        "Giải A",
        paper=DECISION,
    )


class MarkEntry(Record):
    """A mark outside the vote: OCOP, geographical indication, craft village and others."""

    kind: MarkKindCode = described(
        ("Loại danh hiệu", "Kind"),
        ("Danh hiệu gì.", "Which mark."),
        "ocop",
        default=REQUIRED,
        paper=OTHER_PAPERS,
    )
    stars: Stars | None = described(
        ("Số sao", "Stars"), ("Chỉ với OCOP.", "OCOP only."), "4", paper=OTHER_PAPERS
    )
    name: Line | None = described(
        ("Tên danh hiệu", "Name"),
        ("Tên ghi trên giấy.", "The name on the paper."),
        "Chỉ dẫn địa lý Cà phê Buôn Ma Thuột",
        paper=OTHER_PAPERS,
    )
    number: ShortLine | None = described(
        ("Số văn bản", "Number"),
        ("Số quyết định hoặc số đăng ký.", "Of decision or register."),
        "896/QĐ-SHTT",
        paper=OTHER_PAPERS,
    )
    body: Line | None = described(
        ("Cơ quan cấp", "Issued by"),
        ("Ai cấp.", "Who gave it."),
        "UBND tỉnh Gia Lai",
        paper=OTHER_PAPERS,
    )
    year: Year | None = described(
        ("Năm", "Year"), ("Năm được cấp.", "The year."), "2024", paper=OTHER_PAPERS
    )
    decided_on: Day | None = described(
        ("Ngày quyết định", "Decided on"),
        ("Ngày ký.", "The day it was signed."),
        "2024-09-19",
        paper=OTHER_PAPERS,
    )
    valid_to: Day | None = described(
        ("Có giá trị đến", "Valid until"),
        ("Nếu giấy có ghi.", "If the paper says so."),
        "2027-09-18",
        paper=OTHER_PAPERS,
    )


class CertificateEntry(Record):
    """A quality certificate with its number, body and last day."""

    scheme: ShortLine = described(
        ("Chứng nhận", "Scheme"),
        ("Tiêu chuẩn nào.", "Which standard."),
        "HACCP",
        default=REQUIRED,
        paper=OTHER_PAPERS,
    )
    number: ShortLine | None = described(
        ("Số", "Number"), ("Số chứng nhận.", "Its number."), "VN-123", paper=OTHER_PAPERS
    )
    body: Line | None = described(
        ("Tổ chức chứng nhận", "Body"), ("Ai cấp.", "Who gave it."), "Quacert", paper=OTHER_PAPERS
    )
    valid_to: Day | None = described(
        ("Có giá trị đến", "Valid until"),
        ("Ngày hết hạn.", "Its last day."),
        "2027-09-18",
        paper=OTHER_PAPERS,
    )
