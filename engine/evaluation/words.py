"""What each measure is: its name, unit, which way is better, and what it says, in words for the report."""

from dataclasses import dataclass

HIGHER, LOWER, ONE = "higher", "lower", "1"


@dataclass(frozen=True)
class Measure:
    """key: in tables. better: `HIGHER`, `LOWER`, or `ONE` for what should be 1. form: how a figure is written."""

    key: str
    title: str
    unit: str
    better: str
    form: str
    words: str


MEASURES = (
    Measure(
        "psnr",
        "PSNR",
        "dB",
        HIGHER,
        "{:.2f}",
        "Peak signal-to-noise ratio over all bands: how small the squared error is. 3 dB less is twice the "
        "error. It favours blur: a sharp picture that is right in kind and wrong in place loses to a soft "
        "one, so read it beside the energy.",
    ),
    Measure(
        "ssim",
        "SSIM",
        "",
        HIGHER,
        "{:.3f}",
        "Structural similarity of the grey image (Wang et al., 2004): whether local contrast and pattern are "
        "the reference's. 1 is the same.",
    ),
    Measure(
        "energy",
        "Energy of fine detail / reference's",
        "",
        ONE,
        "{:.2f}",
        "Energy of the Laplacian over the reference's. Less than 1 is soft, more is noisy or overdrawn.",
    ),
    Measure(
        "spectrum",
        "Distance of spectra",
        "dB",
        LOWER,
        "{:.2f}",
        "Mean distance of the power at the frequencies that the input can't hold, drawn in the plot below. 0 "
        "has the reference's amount of detail at each size.",
    ),
    Measure(
        "edges",
        "Coherence of edges",
        "",
        ONE,
        "{:.3f}",
        "Along the reference's strongest edges: coherence of the structure tensor times the cosine of twice "
        "the angle to the reference's direction, over the reference's own. 1 is as straight as the reference; "
        "ragged or turned borders fall, and a blurred picture may exceed it.",
    ),
    Measure(
        "moved",
        "Edges moved",
        "input px",
        LOWER,
        "{:.3f}",
        "Mean distance, along their normal, from the reference's strongest edges to where the result has "
        "them, in pixels of the input.",
    ),
    Measure(
        "agreement",
        "Disagreement with the input",
        "DN",
        LOWER,
        "{:.3f}",
        "Mean absolute difference from the input when averaged back to its pixels, in its digital numbers. "
        "The reference's own is not 0 where the input was not made by averaging.",
    ),
    Measure(
        "ergas",
        "ERGAS",
        "",
        LOWER,
        "{:.2f}",
        "Relative dimensionless global error of synthesis (Wald, 2000): root of the mean over bands of the "
        "squared error relative to the band's mean, times 100 / scale. Below 3 is called good.",
    ),
    Measure(
        "angle",
        "Spectral angle (SAM)",
        "degrees",
        LOWER,
        "{:.2f}",
        "Mean angle between the spectra of a pixel in result and reference (Yuhas et al., 1992): errors of "
        "colour, whatever the brightness.",
    ),
    Measure(
        "improvement",
        "Improvement",
        "",
        HIGHER,
        "{:.3f}",
        "Of what the result adds to its input, the share that the reference has too, by the package "
        "opensr-test (Aybar et al., 2024).",
    ),
    Measure(
        "omission",
        "Omission",
        "",
        LOWER,
        "{:.3f}",
        "Share of the reference's detail that the result lacks (opensr-test).",
    ),
    Measure(
        "hallucination",
        "Hallucination",
        "",
        LOWER,
        "{:.3f}",
        "Share of what the result adds that the reference does not have (opensr-test). The three add up to 1.",
    ),
    Measure(
        "lpips",
        "LPIPS",
        "",
        LOWER,
        "{:.3f}",
        "Distance to the eye of a network (Zhang et al., 2018; AlexNet, version 0.1). 0 is the same picture.",
    ),
    Measure(
        "sms",
        "SMS",
        "",
        LOWER,
        "{:.3f}",
        "Mean squared difference of the maps of objects that Segment Anything draws of result and reference, "
        "matched one to one: the share of pixels that belong to another object. docs/evaluate.md says by "
        "which rule the map is made; figures of other implementations can't be compared with it.",
    ),
    Measure(
        "clip_iqa",
        "CLIP-IQA",
        "",
        HIGHER,
        "{:.3f}",
        "Whether CLIP finds the picture more like a “Good photo.” than a “Bad photo.” (Wang et al., 2023), 0 "
        "to 1. It does not look at the reference: what is invented well looks good as well.",
    ),
)

SENSOR_WORDS = {
    "clean": "bicubic reduction with antialiasing, the field's convention",
    "optical": "an optical blur (Gaussian, 0.3 input pixels), then the average over each input pixel",
    "noisy": "an optical blur, the average over each input pixel, and noise of read-out and light",
    "compressed": "an optical blur, the average over each input pixel, noise, and JPEG of quality 80",
}
