"""Lists that provinces keep in Excel: a template, an import that loses nothing, and exports."""
