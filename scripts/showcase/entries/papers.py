"""The papers of the vote's file that fields are copied from, by their Vietnamese names.

The list of the file: Thông tư 26/2014/TT-BCT as amended by Thông tư 14/2018/TT-BCT.
"""

REGISTRATION_FORM = "Phiếu đăng ký"
DESCRIPTION = "Bản thuyết minh, mô tả giới thiệu sản phẩm"
PHOTOS = "Ảnh màu trong hồ sơ (ít nhất 3 ảnh 10 × 15 cm)"
REGISTRATION = "Giấy chứng nhận đăng ký doanh nghiệp, hợp tác xã, hộ kinh doanh"
CERTIFICATE = "Giấy chứng nhận sản phẩm CNNT tiêu biểu"
DECISION = "Quyết định công nhận"
OTHER_PAPERS = "Bản sao tài liệu còn giá trị pháp lý (nếu có)"

# What a reader of English needs to know of each.
PAPERS: dict[str, str] = {
    CERTIFICATE: "the certificate of the vote",
    DECISION: "the decision by which the product was recognised",
    REGISTRATION_FORM: "the form by which it was entered for the vote",
    DESCRIPTION: "the description of the product",
    REGISTRATION: "the registration of the company, cooperative or household business",
    OTHER_PAPERS: "copies of other valid papers, if any",
    PHOTOS: "the colour photos of the file, at least three",
}
