"""Tell apart what the user can mend from what the machine has done.

Codes, not sentences: the screens and the command line word them.
"""


class UserError(Exception):
    """Say that the user asked for something that cannot be done as it stands."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


class EnvironmentFault(Exception):  # noqa: N818 - «fault» is the word of the field for it
    """Say that the disk, a lock or a damaged file stands in the way."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params
