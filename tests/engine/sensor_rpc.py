"""Rational polynomials as they come with a satellite's image: oblique, and not quite linear."""

from rasterio.rpc import RPC


def sensor_rpc(width: int, height: int) -> RPC:
    """For an image of this size, about 2 m a pixel, at 13.4 degrees east and 52.5 north."""
    terms = [0.0] * 20
    samples, lines = terms.copy(), terms.copy()
    # Of 1, longitude, latitude, height, their products and cubes.
    samples[:5] = 0.001, 1.02, -0.11, 0.03, 0.002
    lines[:5] = -0.002, -0.09, -1.01, 0.02, 0.003
    below = [1.0, 0.0007, -0.0004, *terms[3:]]
    return RPC(
        height_off=40.0,
        height_scale=500.0,
        lat_off=52.5,
        lat_scale=height * 1e-5,
        line_den_coeff=below,
        line_num_coeff=lines,
        line_off=height / 2 - 0.5,
        line_scale=height / 2,
        long_off=13.4,
        long_scale=width * 1.6e-5,
        samp_den_coeff=below,
        samp_num_coeff=samples,
        samp_off=width / 2 - 0.5,
        samp_scale=width / 2,
    )
