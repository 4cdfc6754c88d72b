"""How unlike two pictures are."""

import numpy as np
from PIL import Image
from skimage.metrics import structural_similarity


def dissimilarity(one: Image.Image, other: Image.Image) -> float:
    """DSSIM: (1 - SSIM) / 2 with Gaussian windows of sigma 1.5, the mean over all channels."""
    similarity = structural_similarity(
        np.asarray(one),
        np.asarray(other),
        channel_axis=2 if one.mode == "RGB" else None,
        gaussian_weights=True,
        sigma=1.5,
        use_sample_covariance=False,
        data_range=255,
    )
    return float((1 - similarity) / 2)
