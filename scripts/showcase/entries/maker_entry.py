"""The maker as one product's entry states it."""

from showcase.entries.described import REQUIRED, described
from showcase.entries.papers import REGISTRATION
from showcase.entries.values import Email, Line, Link, Phone, Record, Slug, TaxCode
from showcase.entries.vocabulary import MakerKindCode


class ProducerEntry(Record):
    """Who makes the product (cơ sở công nghiệp nông thôn).

    Phone, mail and tax code of a household are published only with `consent`.
    """

    name: Line = described(
        ("Tên cơ sở", "Name"),
        ("Đúng như giấy đăng ký.", "As on the registration."),
        "Công ty TNHH Sản xuất thương mại và dịch vụ Mười Quý",
        default=REQUIRED,
        paper=REGISTRATION,
    )
    name_en: Line | None = described(
        ("Tên tiếng Anh", "English name"),
        ("Nếu cơ sở có tên tiếng Anh.", "If the maker has one."),
        "Muoi Quy Co., Ltd",
    )
    kind: MakerKindCode | None = described(
        ("Loại hình", "Kind"),
        ("Doanh nghiệp, hợp tác xã, hộ kinh doanh …", "Company, cooperative, household …"),
        "doanh-nghiep",
        paper=REGISTRATION,
    )
    slug: Slug | None = described(
        ("Tên trong địa chỉ", "Name in the address"),
        ("Chỉ khi hai cơ sở trùng tên.", "Only when two makers share a name."),
        "muoi-quy",
    )
    tax_code: TaxCode | None = described(
        ("Mã số thuế", "Tax code"),
        ("10 số, 10 số và đuôi 3 số, hoặc 12 số.", "10 digits, 10 with 3 more, or 12."),
        "4300123456",
        paper=REGISTRATION,
    )
    place: Line | None = described(
        ("Địa chỉ", "Address"),
        ("Như giấy đăng ký.", "As on the registration."),
        "xã Bình Thạnh",
        paper=REGISTRATION,
    )
    phone: Phone | None = described(
        ("Điện thoại", "Phone"), ("Bắt đầu bằng 0 hoặc +84.", "Begins with 0 or +84."), "0905123456"
    )
    zalo: Phone | None = described(
        ("Zalo", "Zalo"), ("Số điện thoại dùng Zalo.", "The phone number on Zalo."), "0905123456"
    )
    email: Email | None = described(
        ("Thư điện tử", "Email"), ("Một địa chỉ thư.", "One address."), "lienhe@example.vn"
    )
    website: Link | None = described(
        ("Trang web", "Website"),
        ("Bắt đầu bằng https://.", "Begins with https://."),
        "https://example.vn",
    )
    shops: tuple[Link, ...] = described(
        ("Cửa hàng trên mạng", "Online shops"),
        ("Trang bán hàng, mỗi trang một dòng.", "Shop pages, one a line."),
        "https://example.vn/shop",
        default=(),
        max_length=10,
    )
