-- title:   Refusals
-- answers: Which requests were refused, wholly or in part, not held, neither confirmed nor denied, or left without an answer, and under which sections.
-- grain:   one row per disclosure that was not simply answered
-- column:  published_on  date     day of the answer; null where it is not known
-- column:  outcome       varchar  partial, refused, not_held, neither_confirm_nor_deny, overdue
-- column:  sections      varchar  of the Act, parted by spaces
-- column:  title         varchar  title of the page
-- column:  url           varchar  the page
-- order:   published_on latest first, url
-- caveat:  an outcome is read from plain wordings; a letter in an attachment is not read.

select
    documents.published_on,
    responses.outcome,
    responses.sections,
    documents.title,
    documents.canonical_url as url
from responses
join documents on documents.document_id = responses.document_id
where responses.outcome not in ('answered', 'nil')
order by documents.published_on desc nulls last, url;
