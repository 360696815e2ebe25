"""``python -m engine``: the same program as the ``vlmsr`` command."""

import sys

from .cli import main

sys.exit(main())
