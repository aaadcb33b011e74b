"""Spreadsheets: CSV and XLSX in our own template, and the template of Kahoot."""
