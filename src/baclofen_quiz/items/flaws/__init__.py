"""The lint rules of items, one small module a family; see docs/item-quality.md."""
