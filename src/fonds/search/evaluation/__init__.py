"""How well the search ranks: a collection of documents, queries and judgements, run through the real engine.

    docs.jsonl      {"id", "title", "text"}      a document a line
    queries.jsonl   {"id", "text"}               a query a line
    qrels.tsv       query_id  doc_id  relevance  a judgement a line, 0 for what is not relevant

collection reads it, running asks the engine, measures judges the answers.
"""
