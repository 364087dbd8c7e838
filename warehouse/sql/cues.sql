-- One row per word that reports, by its dictionary form; quotations without one are the row whose cue_lemma is null.
-- Counts are of articles as they are printed: what ten outlets print counts ten times (see stories).
-- quote_count: Quotations it reports.
-- direct_count: Of these, quotations that stand in quotation marks as a whole.
-- mixed_count: Of these, quotations that stand in quotation marks in part.
-- indirect_count: Of these, quotations that are reported without quotation marks.
-- turn_count: Of these, turns of a transcript or an interview.
-- block_count: Of these, statements, letters and posts that are set off from the text.
-- cue_texts: The forms in which it is printed, in lower case.
SELECT
    cue_lemma,
    CAST(sum(uses) AS BIGINT) AS quote_count,
    CAST(coalesce(sum(uses) FILTER (WHERE kind = 'direct'), 0) AS BIGINT) AS direct_count,
    CAST(coalesce(sum(uses) FILTER (WHERE kind = 'mixed'), 0) AS BIGINT) AS mixed_count,
    CAST(coalesce(sum(uses) FILTER (WHERE kind = 'indirect'), 0) AS BIGINT) AS indirect_count,
    CAST(coalesce(sum(uses) FILTER (WHERE kind = 'turn'), 0) AS BIGINT) AS turn_count,
    CAST(coalesce(sum(uses) FILTER (WHERE kind = 'block'), 0) AS BIGINT) AS block_count,
    coalesce(list(DISTINCT cue_text ORDER BY cue_text) FILTER (WHERE cue_text IS NOT NULL), []) AS cue_texts
FROM (SELECT cue_lemma, lower(cue_text) AS cue_text, kind, count(*) AS uses FROM quotes GROUP BY ALL)
GROUP BY cue_lemma
