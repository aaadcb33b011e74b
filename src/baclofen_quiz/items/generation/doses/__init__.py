"""Items on doses: what is stated, what is computed of it, and how both go wrong."""
