"""The JSON interface: the same search and the same records as the pages, for programs.

endpoint ──▶ searching · records · describing (openapi)
    └──▶ problems      every error as application/problem+json
"""
