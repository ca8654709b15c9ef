select documents.title, responses.outcome, responses.sections, documents.canonical_url as url
from responses
join documents on documents.document_id = responses.document_id
where responses.outcome = 'refused'
order by documents.published_on desc, url
limit 1;
