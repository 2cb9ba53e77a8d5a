"""The numbers of orders: one rule for the protocol and for everything quoted from it."""

from desktop.documents.inputs import ItemInput, OrderInput, ProtocolForm, ProtocolInput

Numbered = tuple[tuple[str, OrderInput], ...]


def numbered(item: ItemInput, form: ProtocolForm = ProtocolForm.SHORT) -> Numbered:
    """Return the orders of an item with their numbers: «7» for the only one, else «7.1», «7.2».

    In the full form even the only one is «7.1»: «7» is what was heard.
    """
    below = len(item.orders) > 1 or form is ProtocolForm.FULL
    return tuple(
        (order.number or (f"{item.number}.{place}" if below else str(item.number)), order)
        for place, order in enumerate(item.orders, 1)
    )


def printed_numbers(source: ProtocolInput) -> tuple[str, ...]:
    """Return the numbers that the paper prints: of every order, and of items without any."""
    form = source.options.form
    numbers: list[str] = []
    for item in source.items:
        if item.orders:
            numbers.extend(number for number, _order in numbered(item, form))
        elif form is not ProtocolForm.LIST:
            numbers.append(str(item.number))
    return tuple(numbers)
